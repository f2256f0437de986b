package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.Text;
import java.util.OptionalDouble;

/**
 * A number that may be unknown. Immutable.
 *
 * <p>A known number is finite; {@code -0} becomes {@code 0}. This hierarchy is complete; it will not grow.
 */
public sealed interface Figure {

    /**
     * A number that is known.
     *
     * @param value the number, finite
     */
    record Known(double value) implements Figure {
        /**
         * Checks the number.
         *
         * @param value the number
         * @throws IllegalArgumentException if it is infinite or no number
         */
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A known figure must be finite, found: " + value + ". [figure.finite]");
            }
            value += 0.0;
        }
    }

    /**
     * A number that is not known.
     *
     * @param reason why not
     * @param text what is missing, naming the element and the field
     * @param atLeast what it is at least, from what is known so far
     */
    record Unknown(Reason reason, Text text, OptionalDouble atLeast) implements Figure {
        /**
         * Checks that nothing is null and the bound is finite.
         *
         * @param reason why not
         * @param text what is missing
         * @param atLeast what it is at least
         */
        public Unknown {
            requireNonNull(reason);
            requireNonNull(text);
            if (atLeast.isPresent() && !Double.isFinite(atLeast.getAsDouble())) {
                throw new IllegalArgumentException("A lower bound must be finite. [figure.finite]");
            }
        }
    }

    /**
     * A known number.
     *
     * @param value the number, finite
     * @return the figure
     */
    static Figure of(double value) {
        return new Known(value);
    }

    /**
     * An unknown number of which nothing can be said.
     *
     * @param reason why not
     * @param text what is missing
     * @return the figure
     */
    static Figure unknown(Reason reason, Text text) {
        return new Unknown(reason, text, OptionalDouble.empty());
    }

    /**
     * An unknown number of which a lower bound is known.
     *
     * @param reason why it is unknown
     * @param text what is missing
     * @param bound what it is at least, finite
     * @return the figure
     */
    static Figure atLeast(Reason reason, Text text, double bound) {
        return new Unknown(reason, text, OptionalDouble.of(bound));
    }

    /**
     * The number, if it is known.
     *
     * @return the number, or empty
     */
    default OptionalDouble number() {
        return this instanceof Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }
}
