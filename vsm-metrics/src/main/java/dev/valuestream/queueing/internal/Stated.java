package dev.valuestream.queueing.internal;

import dev.valuestream.unit.Numbers;
import java.util.Locale;

/** Checks of what a queue is made of and of what it is asked; one message for each kind of mistake. Negative zero becomes zero. */
public final class Stated {

    /** The greatest rate or time; the least above zero is 1 ÷ this. */
    public static final double GREATEST = 1e100;

    /** The greatest squared coefficient of variation. */
    public static final double GREATEST_SCV = 1e12;

    /** The most servers, and the most items that a queue has room for. */
    public static final int MOST = 1_000_000;

    private Stated() {}

    /**
     * A rate or a time.
     *
     * @param value the number
     * @param what what it is, for instance {@code arrival rate}
     * @return the number
     * @throws IllegalArgumentException if it is neither 0 nor from 1e-100 to 1e100
     */
    public static double magnitude(double value, String what) {
        if (!(value == 0 || (value >= 1 / GREATEST && value <= GREATEST))) {
            String advice = value > 0 ? " Maybe choose another unit of time, the same for all." : "";
            throw new IllegalArgumentException("The " + what + " (" + text(value)
                    + ") must be 0 or from 1e-100 to 1e100." + advice + " [queueing." + code(what) + ".range]");
        }
        return value + 0.0;
    }

    /**
     * A rate or a time that cannot be 0.
     *
     * @param value the number
     * @param what what it is
     * @return the number
     * @throws IllegalArgumentException if it is not from 1e-100 to 1e100
     */
    public static double positive(double value, String what) {
        if (magnitude(value, what) == 0) {
            throw new IllegalArgumentException(
                    "The " + what + " (0) must be above 0. [queueing." + code(what) + ".range]");
        }
        return value;
    }

    /**
     * A squared coefficient of variation, variance ÷ mean².
     *
     * @param value the number
     * @param what of what it is, for instance {@code arrivals}
     * @return the number
     * @throws IllegalArgumentException if it is not from 0 to 1e12
     */
    public static double scv(double value, String what) {
        if (!(value >= 0 && value <= GREATEST_SCV)) {
            throw new IllegalArgumentException(
                    "The squared coefficient of variation (" + text(value) + ") of the " + what
                            + " must be from 0 to 1e12. Take 1 for exponential times, 0 for times that are always the"
                            + " same. [queueing.scv.range]");
        }
        return value + 0.0;
    }

    /**
     * A number of servers, of items or of places.
     *
     * @param value the number
     * @param least the least
     * @param what what is counted, for instance {@code servers}
     * @throws IllegalArgumentException if it is not from the least to a million
     */
    public static void count(int value, int least, String what) {
        count(value, least, MOST, what);
    }

    /**
     * A number of servers, of items or of places, where fewer are allowed.
     *
     * @param value the number
     * @param least the least
     * @param most the most
     * @param what what is counted
     * @throws IllegalArgumentException if it is not from the least to the most
     */
    public static void count(int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The number of " + what + " (" + value + ") must be from " + least
                    + " to " + most + ". [queueing." + code(what) + ".range]");
        }
    }

    /**
     * A time to ask a distribution about; infinity and negative times may be asked about.
     *
     * @param time the time
     * @return the time
     * @throws IllegalArgumentException if it is NaN
     */
    public static double askedTime(double time) {
        if (Double.isNaN(time)) {
            throw new IllegalArgumentException("The time (NaN) must be a number. [queueing.time.number]");
        }
        return time;
    }

    /**
     * A probability of a quantile.
     *
     * @param p the probability
     * @return the probability
     * @throws IllegalArgumentException if it is not from 0 to less than 1
     */
    public static double belowOne(double p) {
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("The probability (" + text(p)
                    + ") of a quantile must be from 0 to less than 1, as there is no longest time."
                    + " [queueing.quantile.range]");
        }
        return p;
    }

    /**
     * A number for a message.
     *
     * @param value any number
     * @return its text
     */
    public static String text(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : Double.toString(value);
    }

    private static String code(String what) {
        return what.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
