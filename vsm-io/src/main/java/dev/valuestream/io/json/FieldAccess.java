package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.io.json.JsonLiteral.Word;
import dev.valuestream.problem.Text;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reaches the fields of one object, and reports what is wrong with them: what, where, found, wanted, and what to try. */
abstract class FieldAccess {

    private final Reading reading;
    private final JsonObject object;
    private final Owner owner;

    FieldAccess(Reading reading, JsonObject object, KnownFields known, Owner owner) {
        this.reading = reading;
        this.object = object;
        this.owner = owner;
        UnknownFields.keep(reading, object, known, owner);
    }

    JsonObject object() {
        return object;
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

    <T extends JsonValue> void read(String field, Class<T> type, String wanted, Consumer<T> to) {
        read(field, type, to, value -> reportType(value, field, wanted));
    }

    /** Reads a number; the range says what a text in its place is likely to mean. */
    void readNumber(String field, String wanted, Range range, Consumer<JsonNumber> to) {
        read(field, JsonNumber.class, to, value -> reportType(value, field, wanted, NumberAdvice.of(value, range)));
    }

    private <T extends JsonValue> void read(
            String field, Class<T> type, Consumer<T> to, Consumer<JsonValue> otherwise) {
        @Nullable JsonValue value = object.get(field);
        if (value == null) {
            return;
        }
        boolean nothing = value instanceof JsonLiteral literal && literal.word() == Word.NULL;
        if (type.isInstance(value) && !nothing) {
            to.accept(type.cast(value));
        } else {
            otherwise.accept(value);
        }
    }

    void reportType(JsonValue value, String field, String wanted) {
        reportType(value, field, wanted, "");
    }

    private void reportType(JsonValue value, String field, String wanted, String known) {
        String advice = known;
        if (value instanceof JsonLiteral literal && literal.word() == Word.NULL) {
            advice = " Leave out what is unknown.";
        } else if (value instanceof JsonNumber number && wanted.startsWith("a duration") && !number.isNegative()) {
            advice = sayUnit(number);
        }
        report(value, field, "type", value.described(), wanted, advice);
    }

    /** A duration has no exponent, so its digits are written out where there are few. */
    private static String sayUnit(JsonNumber number) {
        String digits = number.digits();
        return digits.isEmpty()
                ? " Say the unit, and write all digits, in a unit in which they are few."
                : " Say the unit: write \"" + digits + " s\" or \"" + digits + " min\".";
    }

    /** Reports a field that is not there. */
    void mustHave(String field) {
        if (!has(field)) {
            reportMissing(field);
        }
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

    /** Reports what is wrong with this object as a whole: the field that holds it, of its element, must be otherwise. */
    void reportWhole(String rule, String must) {
        String field = owner.path().isEmpty()
                ? ""
                : owner.path().substring(0, owner.path().length() - 1);
        reading.report(object, Text.of(owner.code() + "." + rule, "The {0} of {1} {2}.", field, owner.shown(), must));
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

    String code(String field, String rule) {
        return owner.code() + "." + field + "." + rule;
    }

    String label(String field) {
        return owner.path() + field;
    }
}
