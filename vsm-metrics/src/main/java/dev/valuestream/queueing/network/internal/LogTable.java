package dev.valuestream.queueing.network.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of a positive time as a table over its logarithm, linear between the entries and constant beyond them. The entries lie
 * {@link TimeGrid#STEP} apart, as the times of a {@link TimeGrid} do, so that reading it along a grid costs one fraction in all.
 */
final class LogTable {

    private static final int SUBDIVISIONS = 32;

    private final double first;
    private final double[] value;

    private LogTable(double first, double[] value) {
        this.first = first;
        this.value = value;
    }

    /** The values of a smooth function from e^first to e^last. */
    static LogTable of(double first, double last, DoubleUnaryOperator function) {
        double[] value = new double[(int) Math.round((last - first) / TimeGrid.STEP) + 1];
        for (int i = 0; i < value.length; i++) {
            value[i] = function.applyAsDouble(StrictMath.exp(first + i * TimeGrid.STEP));
        }
        return new LogTable(first, value);
    }

    /** The same for a function that swings faster than the step: each entry is the mean over its own cell. */
    static LogTable smoothed(double first, double last, DoubleUnaryOperator function) {
        return of(first, last, t -> cellMean(t, function));
    }

    private static double cellMean(double t, DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < SUBDIVISIONS; i++) {
            double offset = TimeGrid.STEP * ((i + 0.5) / SUBDIVISIONS - 0.5);
            sum += function.applyAsDouble(t * StrictMath.exp(offset));
        }
        return sum / SUBDIVISIONS;
    }

    /** Adds weight · f(scale · t) for the times t of the grid. */
    void addTo(double[] sum, TimeGrid grid, double scale, double weight) {
        double at = (grid.first() + StrictMath.log(scale) - first) / TimeGrid.STEP;
        double floor = Math.floor(at);
        double upper = at - floor;
        for (int i = 0; i < sum.length; i++) {
            double below = entry((long) floor + i);
            sum[i] += weight * (below + upper * (entry((long) floor + i + 1) - below));
        }
    }

    private double entry(long i) {
        return value[(int) Math.max(0, Math.min(value.length - 1, i))];
    }
}
