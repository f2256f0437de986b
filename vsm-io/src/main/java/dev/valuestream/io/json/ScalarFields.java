package dev.valuestream.io.json;

import dev.valuestream.distribution.Shape;
import dev.valuestream.io.internal.NumberText;
import dev.valuestream.io.internal.Range;
import dev.valuestream.io.json.JsonLiteral.Word;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.Token;
import dev.valuestream.problem.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads fields of a single text, number, word or truth value, and arrays of texts. */
abstract class ScalarFields extends FieldAccess {

    static final int LONGEST_TEXT = 10_000;

    ScalarFields(Reading reading, JsonObject object, KnownFields known, Owner owner) {
        super(reading, object, known, owner);
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

    void number(String field, Range range, DoubleConsumer to) {
        readNumber(field, "a number", range, value -> {
            OptionalDouble x = NumberText.asDouble(value.text());
            if (x.isEmpty()) {
                report(value, field, "range", value.shown(), "a number that can be held without changing it", "");
            } else if (!range.holds(x.getAsDouble())) {
                report(value, field, "range", value.shown(), range.wanted(), range.advice(x.getAsDouble()));
            } else {
                to.accept(x.getAsDouble());
            }
        });
    }

    void count(String field, IntConsumer to) {
        readNumber(field, "a whole number", Range.WHOLE, value -> {
            OptionalInt count = NumberText.asInt(value.text());
            if (count.isEmpty() || count.getAsInt() < 1) {
                report(value, field, "range", value.shown(), Range.WHOLE.wanted(), "");
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

    void reportWord(String field, JsonText value, List<String> words) {
        String advice = Suggestions.nearest(value.text(), words)
                .map(w -> " Maybe it is " + w + ".")
                .orElse("");
        report(value, field, "word", value.shown(), "one of " + String.join(", ", words), advice);
    }

    /** An array of texts. */
    void texts(String field, Consumer<JsonText> to) {
        read(field, JsonArray.class, "an array of texts", array -> {
            for (JsonValue value : array.values()) {
                if (value instanceof JsonText text) {
                    to.accept(text);
                } else {
                    reportType(value, field, "a text, as each entry");
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
}
