package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;
import java.util.OptionalDouble;

/**
 * Little's law: number = rate · time, for anything that items enter and leave again.
 *
 * <p>Holds for long-run means of any stable system, whatever the order of service and the distributions. Exact but for one
 * rounding. All arguments from 0, in one unit of time. Source: J. D. C. Little, <i>A Proof for the Queuing Formula L = λW</i>,
 * Operations Research 9 (1961) 383–387.
 */
public final class LittlesLaw {

    private LittlesLaw() {}

    /**
     * Returns how many items are inside.
     *
     * @param rate items a unit of time that enter, and leave again
     * @param time how long each stays
     * @return rate · time
     * @throws IllegalArgumentException if either is negative, infinite or NaN
     */
    public static double number(double rate, double time) {
        return required(rate, "rate") * required(time, "time");
    }

    /**
     * Returns how long each item stays.
     *
     * @param number items inside
     * @param rate items a unit of time that enter, and leave again
     * @return number ÷ rate; empty where nothing enters
     * @throws IllegalArgumentException if either is negative, infinite or NaN
     */
    public static OptionalDouble time(double number, double rate) {
        return ratio(required(number, "number"), required(rate, "rate"));
    }

    /**
     * Returns how many items enter a unit of time.
     *
     * @param number items inside
     * @param time how long each stays
     * @return number ÷ time; empty where items take no time
     * @throws IllegalArgumentException if either is negative, infinite or NaN
     */
    public static OptionalDouble rate(double number, double time) {
        return ratio(required(number, "number"), required(time, "time"));
    }

    private static OptionalDouble ratio(double above, double below) {
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
    }

    private static double required(double value, String what) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The " + what + " (" + Stated.text(value)
                    + ") in Little's law must be 0 or more, and finite. [queueing.littles-law.range]");
        }
        return value;
    }
}
