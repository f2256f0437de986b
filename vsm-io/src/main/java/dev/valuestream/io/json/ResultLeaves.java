package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Element;
import dev.valuestream.model.Token;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a metric's value that have no parts themselves: numbers and texts as they are, times with their unit. */
final class ResultLeaves {

    /** More digits than these are no figure of a value stream. */
    private static final int DIGITS = 100;

    private final WorkCalendar calendar;

    ResultLeaves(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The value, or empty if it has parts or is of a kind that cannot be written. */
    Optional<AttributeValue> of(Object value) {
        if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Boolean truth) {
            return Optional.of(AttributeValue.of(truth));
        } else if (value instanceof Ratio ratio) {
            return number(ratio.value());
        } else if (value instanceof Quantity quantity) {
            return number(quantity.value());
        }
        Optional<AttributeValue> words = words(value).map(ResultLeaves::text);
        return words.isPresent() ? words : measured(value);
    }

    private static Optional<String> words(Object value) {
        if (value instanceof CharSequence || value instanceof Character || value instanceof TemporalAccessor) {
            return Optional.of(value.toString());
        } else if (value instanceof Token token) {
            return Optional.of(token.token());
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (value instanceof Unit unit) {
            return Optional.of(unit.symbol());
        } else if (value instanceof Element element) {
            return Optional.of(element.id());
        }
        return Optional.empty();
    }

    private Optional<AttributeValue> measured(Object value) {
        if (value instanceof Duration time) {
            return measured(Durations.toSeconds(time), Unit.SECONDS);
        } else if (value instanceof Rate rate) {
            return measured(rate.per(calendar.day()), Unit.ITEMS_PER_DAY);
        } else if (value instanceof Figure.Known known) {
            return number(known.value());
        } else if (value instanceof Figure.Unknown unknown) {
            return Optional.of(new AttributeValue.Mapping(unknown(unknown)));
        }
        return Optional.empty();
    }

    private static Optional<AttributeValue> measured(double value, Unit unit) {
        return number(value).map(v -> {
            Map<String, AttributeValue> fields = new LinkedHashMap<>();
            fields.put("value", v);
            fields.put("unit", text(unit.symbol()));
            return new AttributeValue.Mapping(fields);
        });
    }

    /** All digits of an exact number; one that no double comes near, or with more digits than any figure has, is none. */
    private static Optional<AttributeValue> number(Number number) {
        if (number instanceof BigDecimal exact) {
            boolean sane = exact.precision() <= DIGITS && Double.isFinite(exact.doubleValue());
            return sane ? Optional.of(AttributeValue.of(exact)) : Optional.empty();
        } else if (number instanceof BigInteger whole) {
            return number(new BigDecimal(whole));
        } else if (number instanceof Long whole) {
            return number(BigDecimal.valueOf(whole));
        }
        return number(number.doubleValue());
    }

    static Optional<AttributeValue> number(double number) {
        return Double.isFinite(number) ? Optional.of(ObjectWriter.number(number)) : Optional.empty();
    }

    /** Why a figure is not known, what it is at least, and nothing else. */
    static Map<String, AttributeValue> unknown(Figure.Unknown figure) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("unavailable", text(figure.text().message()));
        fields.put("reason", text(figure.reason().name()));
        figure.atLeast().ifPresent(bound -> fields.put("atLeast", ObjectWriter.number(bound)));
        return fields;
    }

    static AttributeValue text(String text) {
        return AttributeValue.of(Characters.clean(text));
    }
}
