package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Token;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A number that nobody has walked or measured, and what hangs on it. Immutable.
 *
 * @param element the element
 * @param parameter the field, such as {@code processTime}; {@code processTime.cv} is how much that time varies
 * @param standing why it is open
 * @param unit the unit of the field
 * @param value what the map states, or the analysis takes for it
 * @param low the lowest it is thought to be
 * @param high the highest it is thought to be
 * @param now the measure as it is
 * @param atLow the measure if it were the lowest
 * @param atHigh the measure if it were the highest
 */
public record OpenInput(
        ElementRef element,
        String parameter,
        Standing standing,
        Unit unit,
        double value,
        double low,
        double high,
        Figure now,
        Figure atLow,
        Figure atHigh) {

    /** Why a number is open. This list may grow. */
    public enum Standing implements Token {
        /** Somebody's estimate. */
        ESTIMATE("estimate"),
        /** No observation says how it was found. */
        UNOBSERVED("unobserved"),
        /** The map does not state it, and something is assumed. */
        ASSUMED("assumed");

        private final String token;

        Standing(String token) {
            this.token = token;
        }

        @Override
        public String token() {
            return token;
        }
    }

    /**
     * Checks that nothing is null.
     *
     * @param element the element
     * @param parameter the field
     * @param standing why it is open
     * @param unit the unit of the field
     * @param value what the map states
     * @param low the lowest it is thought to be
     * @param high the highest it is thought to be
     * @param now the measure as it is
     * @param atLow the measure if it were the lowest
     * @param atHigh the measure if it were the highest
     */
    public OpenInput {
        requireNonNull(element);
        requireNonNull(parameter);
        requireNonNull(standing);
        requireNonNull(unit);
        requireNonNull(now);
        requireNonNull(atLow);
        requireNonNull(atHigh);
    }

    /**
     * How far the measure moves with it: the largest of the figures that are known less the smallest.
     *
     * @return the swing, 0 or more; 0 too where fewer than two of the three are known
     */
    public double swing() {
        return Math.max(0, known().max().orElse(0) - known().min().orElse(0));
    }

    private DoubleStream known() {
        return Stream.of(now, atLow, atHigh).map(Figure::number).flatMapToDouble(OptionalDouble::stream);
    }

    /**
     * Whether it hangs on this number that the measure has a value at all: it has one here and none there, where queues would
     * grow without end.
     *
     * @return true if one of the three figures is known and another is {@link Reason#UNSTABLE}
     */
    public boolean isDecisive() {
        return known().findAny().isPresent() && Stream.of(now, atLow, atHigh).anyMatch(OpenInput::isUnstable);
    }

    private static boolean isUnstable(Figure figure) {
        return figure instanceof Figure.Unknown unknown && unknown.reason() == Reason.UNSTABLE;
    }
}
