package dev.valuestream.simulation.internal.statistics;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * When there are replications enough for several measures at once: when the half-width of each is at most γ ÷ (1 + γ) of its mean.
 * Then the mean is off the true one by no more than γ of the true one, with the confidence asked for in each measure.
 *
 * <p>Source: Law, <i>Simulation Modeling and Analysis</i>, 5th ed., section 9.4.1, the sequential procedure. Stopping when it looks
 * good makes intervals cover a little less than they say; with ten or more replications to begin with by under two points there.
 *
 * @param relativeError γ, more than 0
 * @param confidence the probability that an interval holds the true mean, between 0 and 1
 */
public record Precision(double relativeError, double confidence) {

    /**
     * Checks the precision.
     *
     * @param relativeError γ
     * @param confidence the probability that an interval holds the true mean
     * @throws IllegalArgumentException if one is outside its range
     */
    public Precision {
        boolean inside = relativeError > 0 && relativeError < Double.POSITIVE_INFINITY;
        if (!inside || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("The relative error (" + relativeError
                    + ") must be more than 0 and the confidence (" + confidence
                    + ") between 0 and 1. [statistics.precision.range]");
        }
    }

    /**
     * Whether all measures are precise enough.
     *
     * @param measures the replications' figures of each measure
     * @return true if each is; a measure that is always the same is precise, one of fewer than two replications is not
     */
    public boolean isReached(Collection<Sample> measures) {
        return measures.stream().allMatch(this::isReached);
    }

    private boolean isReached(Sample measure) {
        OptionalDouble halfWidth = measure.halfWidth(confidence);
        return halfWidth.isPresent() && halfWidth.getAsDouble() <= share() * Math.abs(measure.mean());
    }

    private double share() {
        return relativeError / (1 + relativeError);
    }

    /**
     * About how many replications the least precise measure needs: the half-width falls with the root of their number.
     *
     * @param measures the replications' figures of each measure, at least two each
     * @return the number, at least that of those made; {@link Long#MAX_VALUE} where a mean is 0
     */
    public long expected(Collection<Sample> measures) {
        return measures.stream().mapToLong(this::expected).max().orElse(0);
    }

    private long expected(Sample measure) {
        double halfWidth = measure.halfWidth(confidence).orElse(Double.POSITIVE_INFINITY);
        if (isReached(measure)) {
            return measure.count();
        }
        double times = halfWidth / (share() * Math.abs(measure.mean()));
        return (long) Math.ceil(measure.count() * times * times);
    }
}
