package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;

/** Turns results of a sum into figures, also where no double can hold them. */
public final class Finite {

    private static final String OVERLOAD = "figure.overload";

    private Finite() {}

    /**
     * Whether a load is not known because no double can hold it.
     *
     * @param load the load
     * @return false if it is known, or unknown for another reason
     */
    public static boolean isOverload(Figure load) {
        return load instanceof Figure.Unknown unknown && unknown.text().code().equals(OVERLOAD);
    }

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

    /**
     * A load: where no double can hold it, more is asked for than can be done, whatever the number.
     *
     * @param value the share of the time there is
     * @param whom who is to do it
     * @return known if it is finite, else unstable
     */
    public static Figure load(double value, String whom) {
        return Double.isFinite(value)
                ? Figure.of(value)
                : Figure.unknown(
                        Reason.UNSTABLE,
                        Text.of(
                                OVERLOAD,
                                "So much more is asked of {0} than can be done that it is beyond what can be computed"
                                        + " with: check the units of demand and times.",
                                whom));
    }
}
