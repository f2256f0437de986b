package dev.valuestream.model;

import dev.valuestream.model.internal.Texts;
import dev.valuestream.problem.Problems;
import dev.valuestream.unit.Numbers;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Turns the raw fields of one element into values; a field that breaks its rule is reported and left out, so that all
 * problems of a map come to light together. A problem's code is {@code kind.field.rule}.
 */
final class Checks {

    private final Problems problems;
    private final String kind;
    private final String element;

    Checks(Problems problems, String kind, String element) {
        this.problems = problems;
        this.kind = kind;
        this.element = element;
    }

    String element() {
        return element;
    }

    Optional<Ratio> share(String field, @Nullable Double value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value >= 0 && value <= 1)) {
            String advice =
                    value > 1 && value <= 100 ? "Maybe it is a percentage: write " + hundredth(value) + "." : "";
            report(field, "range", number(value), "from 0 to 1", advice);
            return Optional.empty();
        }
        return Optional.of(Ratio.of(value));
    }

    Optional<Ratio> percent(String field, @Nullable Double value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value >= 0 && value <= 100)) {
            report(field, "range", number(value), "from 0 to 100", "");
            return Optional.empty();
        }
        return Optional.of(Ratio.ofPercent(value));
    }

    OptionalDouble notNegative(String field, @Nullable Double value) {
        return bounded(field, value, value != null && value >= 0, "0 or more");
    }

    OptionalDouble positive(String field, @Nullable Double value) {
        return bounded(field, value, value != null && value > 0, "more than 0");
    }

    private OptionalDouble bounded(String field, @Nullable Double value, boolean inside, String wanted) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!inside || value.isInfinite()) {
            report(field, "range", number(value), "a finite number, " + wanted, "");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value + 0.0);
    }

    Optional<Quantity> quantity(String field, @Nullable Double value) {
        OptionalDouble checked = notNegative(field, value);
        return checked.isPresent() ? Optional.of(Quantity.of(checked.getAsDouble())) : Optional.empty();
    }

    OptionalInt count(String field, @Nullable Integer value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < 1) {
            report(field, "range", Integer.toString(value), "1 or more", "");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value);
    }

    Optional<Duration> notNegative(String field, @Nullable Duration value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isNegative()) {
            report(field, "range", value, "0 or more", "");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<Duration> positive(String field, @Nullable Duration value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isNegative() || value.isZero()) {
            report(field, "range", value, "more than 0", "");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<String> text(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.length() > Texts.MAX_LENGTH) {
            report(
                    field,
                    "length",
                    value.length() + " characters",
                    "at most " + Texts.MAX_LENGTH + " characters long",
                    "");
            return Optional.empty();
        }
        if (!Texts.isClean(value)) {
            report(field, "character", "a text", "without NUL and unpaired surrogates", "");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Checks the element's own id; the element is built all the same, so that it can be referred to. */
    void id() {
        if (!Texts.isId(element)) {
            problems.add(
                    kind + ".id.form",
                    element,
                    "The id ({0}) must start with a letter or digit and go on with at most 127 letters, digits, dots,"
                            + " underscores and hyphens.",
                    shown(element));
        }
    }

    /** Checks the name of a family, which stands in the names of measures and so has the form of an id. */
    void family(String field, String family) {
        if (!Texts.isId(family)) {
            report(field, "form", shown(family), "a name of the form of an id", "");
        }
    }

    void report(String field, String rule, Object found, String wanted, String advice) {
        problems.add(
                kind + "." + field + "." + rule,
                element,
                "The {0} ({1}) of {2} must be {3}.{4}",
                field,
                found,
                subject(),
                wanted,
                advice.isEmpty() ? "" : " " + advice);
    }

    void add(String field, String rule, String template, Object... arguments) {
        problems.add(kind + "." + field + "." + rule, element, template, arguments);
    }

    /** What messages call the element. */
    String subject() {
        return element.isEmpty() || element.equals(kind) ? "the " + kind : kind + " (" + shown(element) + ")";
    }

    /** An id as a message shows it: cut when somebody sent a novel. */
    static String shown(String id) {
        return id.length() <= 140 ? id : id.substring(0, 140) + "…";
    }

    static String number(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : Double.toString(value);
    }

    private static String hundredth(double value) {
        return new BigDecimal(Numbers.shortest(value))
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
