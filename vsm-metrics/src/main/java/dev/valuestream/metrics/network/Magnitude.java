package dev.valuestream.metrics.network;

/**
 * Keeps the figures of a map within what the formulas of queues compute with; nothing that was ever measured is outside. A rate
 * times a time is an offered load, and those go from 1e-100 to 1e100: each of the two keeps to half of that.
 */
final class Magnitude {

    private static final double SMALLEST = 1e-50;
    private static final double LARGEST = 1e50;
    private static final double MOST_VARIABLE = 1e12;
    private static final double ROUNDING = 1e-12;

    private Magnitude() {}

    /** A time or a rate; one that is too small to be computed with is 0. */
    static double of(double value) {
        return value < SMALLEST ? 0 : Math.min(value, LARGEST);
    }

    /** A squared coefficient of variation; one that is 0 or 1 but for rounding is 0 or 1, so that exact cases stay exact. */
    static double scv(double value) {
        double nearest = Math.min(1, Math.rint(value));
        return Math.abs(value - nearest) < ROUNDING ? nearest : Math.min(value, MOST_VARIABLE);
    }
}
