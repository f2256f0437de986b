package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;

/** Turns results of a sum into figures, also where no double can hold them. */
public final class Finite {

    private Finite() {}

    /**
     * A figure of a number of an element.
     *
     * @param value the number
     * @param what what it is, to begin a sentence with and to be followed by the element
     * @param element the element's id
     * @return known if it is finite
     */
    public static Figure of(double value, String what, String element) {
        return Double.isFinite(value) ? Figure.of(value) : of(value, what + " " + element);
    }

    /**
     * A figure of a number.
     *
     * @param value the number
     * @param what what it is, to begin a sentence with
     * @return known if it is finite
     */
    public static Figure of(double value, String what) {
        return Double.isFinite(value)
                ? Figure.of(value)
                : Figure.unknown(
                        Reason.FAILED,
                        Text.of("figure.range", "{0} is beyond what can be computed with: check the units.", what));
    }
}
