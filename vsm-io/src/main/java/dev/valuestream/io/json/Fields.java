package dev.valuestream.io.json;

import dev.valuestream.distribution.Shape;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.DurationText;
import dev.valuestream.io.DurationTextException;
import dev.valuestream.io.json.JsonLiteral.Word;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.Token;
import dev.valuestream.problem.Suggestions;
import dev.valuestream.problem.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object: a field that is right goes to its receiver, one that is not there goes nowhere, and one
 * that is wrong is reported with its place and left out, so that all problems of a document come to light together.
 */
final class Fields {

    private static final int LONGEST_TEXT = 10_000;

    private final Reading reading;
    private final JsonObject object;
    private final Owner owner;

    Fields(Reading reading, JsonObject object, KnownFields known, Owner owner) {
        this.reading = reading;
        this.object = object;
        this.owner = owner;
        UnknownFields.keep(reading, object, known, owner);
    }

    Reading reading() {
        return reading;
    }

    Owner owner() {
        return owner;
    }

    boolean has(String field) {
        return object.get(field) != null;
    }

    void text(String field, Consumer<String> to) {
        read(field, JsonText.class, "a text", value -> text(field, value, to));
    }

    private void text(String field, JsonText value, Consumer<String> to) {
        if (value.text().length() > LONGEST_TEXT) {
            report(
                    value,
                    field,
                    "length",
                    value.text().length() + " characters",
                    "at most " + LONGEST_TEXT + " characters long",
                    "");
        } else {
            to.accept(value.text());
        }
    }

    /** A text that must be there; null if it is not, or is no text. */
    @Nullable
    String required(String field) {
        if (!has(field)) {
            reportMissing(field);
            return null;
        }
        List<String> found = new ArrayList<>(1);
        text(field, found::add);
        return found.isEmpty() ? null : found.get(0);
    }

    void reportMissing(String field) {
        reading.report(
                object,
                Text.of(
                        code(field, "missing"),
                        "The {0} of {1} must be there, and it is not.",
                        label(field),
                        owner.shown()));
    }

    void number(String field, Range range, DoubleConsumer to) {
        read(field, JsonNumber.class, "a number", value -> {
            OptionalDouble x = NumberText.asDouble(value.text());
            if (x.isEmpty()) {
                report(value, field, "range", value.shown(), "a number that can be held exactly enough", "");
            } else if (!range.holds(x.getAsDouble())) {
                report(value, field, "range", value.shown(), range.wanted(), range.advice(x.getAsDouble()));
            } else {
                to.accept(x.getAsDouble());
            }
        });
    }

    void count(String field, IntConsumer to) {
        read(field, JsonNumber.class, "a whole number", value -> {
            OptionalInt count = NumberText.asInt(value.text());
            if (count.isEmpty() || count.getAsInt() < 1) {
                report(value, field, "range", value.shown(), "a whole number from 1 to " + Integer.MAX_VALUE, "");
            } else {
                to.accept(count.getAsInt());
            }
        });
    }

    void truth(String field, Consumer<Boolean> to) {
        read(field, JsonLiteral.class, "true or false", value -> to.accept(value.word() == Word.TRUE));
    }

    <E extends Enum<E> & Token> void token(String field, Class<E> type, Consumer<E> to) {
        read(field, JsonText.class, "a text", value -> token(field, value, type, to));
    }

    <E extends Enum<E> & Token> void token(String field, JsonText value, Class<E> type, Consumer<E> to) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Token::token).toList();
        Token.find(type, value.text()).ifPresentOrElse(to, () -> reportWord(field, value, words));
    }

    /** A source of figures; two words may have a blank between them. */
    void source(String field, Consumer<ObservationSource> to) {
        read(field, JsonText.class, "a text", value -> {
            if (value.text().equals("system data")) {
                to.accept(ObservationSource.SYSTEM_DATA);
            } else {
                token(field, value, ObservationSource.class, to);
            }
        });
    }

    void reportWord(String field, JsonText value, List<String> words) {
        String advice = Suggestions.nearest(value.text(), words)
                .map(w -> " Maybe it is " + w + ".")
                .orElse("");
        report(value, field, "word", value.shown(), "one of " + String.join(", ", words), advice);
    }

    void shape(String field, Consumer<Shape> to) {
        read(
                field,
                JsonText.class,
                "a text",
                value -> Shape.ofKey(value.text())
                        .ifPresentOrElse(
                                to,
                                () -> reportWord(
                                        field,
                                        value,
                                        Arrays.stream(Shape.values())
                                                .map(Shape::key)
                                                .toList())));
    }

    void date(String field, Consumer<LocalDate> to) {
        read(field, JsonText.class, "a date such as \"2026-12-25\"", value -> date(field, value, to));
    }

    private void date(String field, JsonText value, Consumer<LocalDate> to) {
        @Nullable LocalDate date;
        try {
            date = LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            report(value, field, "date", value.shown(), "a date such as 2026-12-25: year, month and day", "");
            return;
        }
        to.accept(date);
    }

    void dates(String field, Consumer<LocalDate> to) {
        texts(field, value -> date(field, value, to));
    }

    void zone(String field, Consumer<ZoneId> to) {
        read(field, JsonText.class, "a time zone such as \"America/Detroit\"", value -> {
            @Nullable ZoneId zone;
            try {
                zone = ZoneId.of(value.text());
            } catch (DateTimeException e) {
                report(value, field, "zone", value.shown(), "a time zone such as America/Detroit or +02:00", "");
                return;
            }
            to.accept(zone);
        });
    }

    /** A duration of which days and weeks are those of the stream's calendar. */
    void duration(String field, Consumer<Duration> to) {
        durationAs(field, text -> DurationText.parse(text, reading.calendar()), to);
    }

    /** A duration more than 0. */
    void interval(String field, Consumer<Duration> to) {
        duration(field, duration -> {
            if (duration.isZero()) {
                JsonText value = (JsonText) java.util.Objects.requireNonNull(object.get(field));
                report(value, field, "range", value.shown(), "more than 0", "");
            } else {
                to.accept(duration);
            }
        });
    }

    /** A duration of at most 24 hours without days and weeks, as a calendar has it. */
    void clockDuration(String field, Consumer<Duration> to) {
        durationAs(field, DurationText::parseTime, duration -> {
            if (duration.compareTo(Duration.ofHours(24)) > 0) {
                JsonText value = (JsonText) java.util.Objects.requireNonNull(object.get(field));
                report(value, field, "range", value.shown(), "at most 24 h", "");
            } else {
                to.accept(duration);
            }
        });
    }

    private void durationAs(String field, Function<String, Duration> parse, Consumer<Duration> to) {
        read(field, JsonText.class, "a duration such as \"39 s\"", value -> parsed(field, value, parse, to));
    }

    private void parsed(String field, JsonText value, Function<String, Duration> parse, Consumer<Duration> to) {
        @Nullable Duration duration;
        try {
            duration = parse.apply(value.text());
        } catch (DurationTextException e) {
            reading.report(value, located(field, e.text()));
            return;
        }
        to.accept(duration);
    }

    /** What is wrong with a duration, and of which field of what. */
    private Text located(String field, Text wrong) {
        List<String> arguments = new ArrayList<>(wrong.arguments());
        String where = "The {" + arguments.size() + "} ({0}) of {" + (arguments.size() + 1) + "}";
        arguments.add(label(field));
        arguments.add(owner.shown());
        String template = wrong.template().replace("The duration ({0})", where);
        return new Text(code(field, wrong.code().replace("duration.", "")), template, arguments);
    }

    void durations(String field, Consumer<Duration> to) {
        texts(field, value -> parsed(field, value, text -> DurationText.parse(text, reading.calendar()), to));
    }

    /** A plain duration, or an object that says more of its distribution. */
    void time(String field, Consumer<TimeDistribution> to) {
        if (object.get(field) instanceof JsonObject stated) {
            new TimeReader(new Fields(reading, stated, KnownFields.TIME, owner.within(field))).read(to);
        } else {
            duration(field, duration -> to.accept(TimeDistribution.ofMean(duration)));
        }
    }

    /** An object, whose unknown fields stay with the element. */
    void object(String field, KnownFields known, Consumer<Fields> to) {
        object(field, known, owner.within(field), to);
    }

    void object(String field, KnownFields known, Owner of, Consumer<Fields> to) {
        read(field, JsonObject.class, "an object", value -> to.accept(new Fields(reading, value, known, of)));
    }

    /** An object of objects by free names. */
    void objects(String field, KnownFields known, BiConsumer<String, Fields> to) {
        read(
                field,
                JsonObject.class,
                "an object",
                values -> values.fields().forEach((name, value) -> {
                    if (value instanceof JsonObject each) {
                        to.accept(
                                name,
                                new Fields(
                                        reading,
                                        each,
                                        known,
                                        owner.within(field).entry(name)));
                    } else {
                        reportType(value, field, "an object for each name");
                    }
                }));
    }

    /** An array of objects that are no elements of their own. */
    void entries(String field, KnownFields known, Consumer<Fields> to) {
        elements(field, Integer.MAX_VALUE, "", value -> {
            Owner of = owner.within(field).entry(Integer.toString(value.index()));
            to.accept(new Fields(reading, value, known, of));
        });
    }

    /** An array of objects. */
    void elements(String field, int limit, String setting, Consumer<JsonObject> to) {
        read(field, JsonArray.class, "an array", array -> {
            if (array.values().size() > limit) {
                throw Limits.broken(
                        reading.text(),
                        array.offset(),
                        array.pointer(),
                        setting,
                        limit,
                        "The " + label(field) + " of the map must be at most {0}");
            }
            for (JsonValue value : array.values()) {
                if (value instanceof JsonObject element) {
                    to.accept(element);
                } else {
                    reportType(value, field, "an array of objects");
                }
            }
        });
    }

    /** An array of texts. */
    void texts(String field, Consumer<JsonText> to) {
        read(field, JsonArray.class, "an array of texts", array -> {
            for (JsonValue value : array.values()) {
                if (value instanceof JsonText text) {
                    to.accept(text);
                } else {
                    reportType(value, field, "an array of texts");
                }
            }
        });
    }

    /** An array of texts, none of them twice. */
    void distinctTexts(String field, Consumer<JsonText> to) {
        Set<String> seen = new HashSet<>();
        texts(field, text -> {
            if (seen.add(text.text())) {
                to.accept(text);
            } else {
                report(text, field, "duplicate", text.shown(), "named once", "");
            }
        });
    }

    void attributes(BiConsumer<String, AttributeValue> to) {
        read(
                "attributes",
                JsonObject.class,
                "an object",
                values -> values.fields().forEach((name, value) -> attribute(name, value, to)));
    }

    private void attribute(String name, JsonValue value, BiConsumer<String, AttributeValue> to) {
        if (name.length() > LONGEST_TEXT) {
            report(
                    value,
                    "attributes",
                    "length",
                    name.length() + " characters of a name",
                    "at most " + LONGEST_TEXT + " characters long",
                    "");
        } else {
            to.accept(name, AttributeReader.read(value));
        }
    }

    private <T extends JsonValue> void read(String field, Class<T> type, String wanted, Consumer<T> to) {
        @Nullable JsonValue value = object.get(field);
        if (value == null) {
            return;
        }
        boolean nothing = value instanceof JsonLiteral literal && literal.word() == Word.NULL;
        if (type.isInstance(value) && !nothing) {
            to.accept(type.cast(value));
        } else {
            reportType(value, field, wanted);
        }
    }

    private void reportType(JsonValue value, String field, String wanted) {
        String advice = "";
        if (value instanceof JsonLiteral literal && literal.word() == Word.NULL) {
            advice = " Leave out what is unknown.";
        } else if (value instanceof JsonNumber number && wanted.startsWith("a duration")) {
            advice = " Say the unit: write \"" + number.shown() + " s\" or \"" + number.shown() + " min\".";
        }
        report(value, field, "type", value.shown() + ", " + value.kind(), wanted, advice);
    }

    void report(JsonValue at, String field, String rule, String found, String wanted, String advice) {
        reading.report(
                at,
                Text.of(
                        code(field, rule),
                        "The {0} ({1}) of {2} must be {3}.{4}",
                        label(field),
                        found,
                        owner.shown(),
                        wanted,
                        advice));
    }

    /** Reports what is wrong with this object as a whole: the field that holds it, of its element, must be otherwise. */
    void reportWhole(String rule, String must) {
        String field = owner.path().isEmpty()
                ? ""
                : owner.path().substring(0, owner.path().length() - 1);
        reading.report(object, Text.of(owner.code() + "." + rule, "The {0} of {1} {2}.", field, owner.shown(), must));
    }

    private String code(String field, String rule) {
        return owner.code() + "." + field + "." + rule;
    }

    private String label(String field) {
        return owner.path() + field;
    }
}
