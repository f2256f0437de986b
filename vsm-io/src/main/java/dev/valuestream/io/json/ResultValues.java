package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Token;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The value of a metric, of whatever type, as values of a document: a record by its components, numbers and texts as they
 * are, a duration and a rate with their unit. What is neither is left out, and so is what is empty or cannot be got at.
 */
final class ResultValues {

    /** Records within records: more is no result but a mistake, or an attack. */
    private static final int DEEPEST = 12;

    /** Values in one result: a map of a million elements has some millions, an endless one more. */
    private static final int MOST = 20_000_000;

    private final WorkCalendar calendar;
    private int depth;
    private int count;

    ResultValues(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The fields of a metric's value; one that is no record is the only field, {@code value}. */
    Map<String, AttributeValue> fields(Object value) {
        if (value instanceof Record components) {
            return components(components);
        }
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        of(value).ifPresent(v -> fields.put("value", v));
        return fields;
    }

    /** Why a figure is not known, what it is at least, and nothing else. */
    static Map<String, AttributeValue> unknown(Figure.Unknown figure) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("unavailable", text(figure.text().message()));
        fields.put("reason", text(figure.reason().name()));
        figure.atLeast().ifPresent(bound -> fields.put("atLeast", ObjectWriter.number(bound)));
        return fields;
    }

    private Map<String, AttributeValue> components(Record components) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        for (RecordComponent component : components.getClass().getRecordComponents()) {
            component(components, component).ifPresent(v -> fields.put(component.getName(), v));
        }
        return fields;
    }

    /** A component, if it may be asked for and answers: metrics are strangers' code. */
    private Optional<AttributeValue> component(Record components, RecordComponent component) {
        try {
            return of(component.getAccessor().invoke(components));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private Optional<AttributeValue> of(Object value) {
        if (depth >= DEEPEST || count >= MOST) {
            return Optional.empty();
        }
        count++;
        depth++;
        try {
            Optional<AttributeValue> simple = simple(value);
            return simple.isPresent() ? simple : compound(value);
        } finally {
            depth--;
        }
    }

    private Optional<AttributeValue> simple(Object value) {
        if (value instanceof CharSequence words) {
            return Optional.of(text(words.toString()));
        } else if (value instanceof Boolean truth) {
            return Optional.of(AttributeValue.of(truth));
        } else if (value instanceof Number number) {
            return number(number.doubleValue());
        } else if (value instanceof Ratio ratio) {
            return number(ratio.value());
        } else if (value instanceof Quantity quantity) {
            return number(quantity.value());
        } else if (value instanceof Token token) {
            return Optional.of(text(token.token()));
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(text(constant.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } else if (value instanceof Unit unit) {
            return Optional.of(text(unit.symbol()));
        }
        return measured(value);
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
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        number(value).ifPresent(v -> fields.put("value", v));
        fields.put("unit", text(unit.symbol()));
        return fields.size() == 2 ? Optional.of(new AttributeValue.Mapping(fields)) : Optional.empty();
    }

    private Optional<AttributeValue> compound(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(this::of);
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? number(optional.getAsDouble()) : Optional.empty();
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? number(optional.getAsInt()) : Optional.empty();
        } else if (value instanceof Collection<?> values) {
            List<AttributeValue> sequence = new ArrayList<>();
            values.forEach(v -> of(v).ifPresent(sequence::add));
            return Optional.of(new AttributeValue.Sequence(sequence));
        } else if (value instanceof Map<?, ?> values) {
            return mapping(values);
        } else if (value instanceof Record components) {
            return Optional.of(new AttributeValue.Mapping(components(components)));
        }
        return Optional.empty();
    }

    private Optional<AttributeValue> mapping(Map<?, ?> values) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> of(value).ifPresent(v -> fields.put(name(name), v)));
        return fields.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Mapping(fields));
    }

    private static String name(Object key) {
        return Characters.clean(key instanceof Token token ? token.token() : String.valueOf(key));
    }

    private static Optional<AttributeValue> number(double number) {
        return Double.isFinite(number) ? Optional.of(ObjectWriter.number(number)) : Optional.empty();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.of(Characters.clean(text));
    }
}
