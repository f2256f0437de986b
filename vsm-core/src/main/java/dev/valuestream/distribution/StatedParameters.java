package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.time.Duration;

/** Checks of what a distribution is made of, and of what it is asked; one message for each kind of mistake. */
final class StatedParameters {

    static final double GREATEST_CV = 100;
    static final double LEAST_SHAPED_CV = 1e-6;

    private StatedParameters() {}

    static void requirePositiveMean(Duration mean, String shape) {
        if (mean.isZero() || mean.isNegative()) {
            throw new IllegalArgumentException("The mean (" + mean + ") of a " + shape
                    + " time must be longer than zero. [distribution.mean.range]");
        }
    }

    static void requireMean(Duration mean) {
        if (mean.isNegative()) {
            throw new IllegalArgumentException(
                    "The mean (" + mean + ") of a time must not be negative. [distribution.mean.range]");
        }
    }

    static void requireCv(double cv, double least, String shape) {
        if (!(cv >= least && cv <= GREATEST_CV)) {
            throw new IllegalArgumentException("The coefficient of variation (" + text(cv) + ") of a " + shape
                    + " time must be from " + text(least) + " to " + text(GREATEST_CV) + "." + advice(cv, least)
                    + " [distribution.cv.range]");
        }
    }

    private static String advice(double cv, double least) {
        if (cv > GREATEST_CV && cv <= GREATEST_CV * 100) {
            return " Maybe it is a percentage: divide it by 100.";
        }
        if (cv >= 0 && cv < least) {
            return least < 1
                    ? " For a time without variability state the shape constant."
                    : " Below 1 state the shape gamma or lognormal.";
        }
        return "";
    }

    /** Checks shortest ≤ ... ≤ longest, all zero or longer. */
    static void requireOrder(String shape, Duration... times) {
        Duration before = Duration.ZERO;
        for (Duration time : times) {
            if (time.compareTo(before) < 0) {
                throw new IllegalArgumentException(
                        "The limits of a " + shape + " time (" + join(times)
                                + ") must not be negative and must be in order, the shortest first. [distribution.limits.order]");
            }
            before = time;
        }
    }

    static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("The probability (" + text(p)
                    + ") of a quantile must be from 0 to 1. [distribution.quantile.range]");
        }
    }

    static void requireBelowOne(double p, String shape) {
        requireProbability(p);
        if (p == 1) {
            throw new IllegalArgumentException("The probability (1) of a quantile of a " + shape
                    + " time must be less than 1, as there is no longest time. [distribution.quantile.unbounded]");
        }
    }

    static void requireSeconds(double seconds) {
        if (Double.isNaN(seconds)) {
            throw new IllegalArgumentException("The seconds (NaN) must be a number. [distribution.seconds.number]");
        }
    }

    static Duration scaled(Duration time, double factor) {
        if (!(factor > 0 && factor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The factor (" + text(factor)
                    + ") to scale a time by must be a finite number above 0. [distribution.factor.range]");
        }
        return Durations.times(time, factor);
    }

    private static String text(double x) {
        return Double.isFinite(x) ? Numbers.shortest(x) : Double.toString(x);
    }

    private static String join(Duration... times) {
        StringBuilder joined = new StringBuilder();
        for (Duration time : times) {
            joined.append(joined.isEmpty() ? "" : ", ").append(time);
        }
        return joined.toString();
    }
}
