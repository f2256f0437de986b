package dev.valuestream.simulation;

import java.util.OptionalDouble;

/**
 * A figure of a simulation: the mean over independent replications (for a quantile that of all their items, see {@link LeadTimes}) and
 * how sure it is. Immutable.
 *
 * <p>Half-width = t · s ÷ √n, where s is the standard deviation of the n replications' figures (divisor n − 1) and t the quantile of
 * Student's distribution with n − 1 degrees of freedom at (1 + confidence) ÷ 2. Source: Law, <i>Simulation Modeling and
 * Analysis</i>, 5th ed., section 9.4.1.
 *
 * @param mean the mean
 * @param halfWidth half the width of the confidence interval around the mean; empty for one replication, which tells nothing of
 *     how sure it is
 * @param confidence the probability, over many such simulations, that the interval holds the true value
 * @param replications how many replications had the figure
 */
public record Estimate(double mean, OptionalDouble halfWidth, double confidence, int replications) {

    /**
     * Checks the estimate.
     *
     * @param mean the mean
     * @param halfWidth half the width of the confidence interval
     * @param confidence the probability that the interval holds the true value
     * @param replications how many replications had the figure
     * @throws IllegalArgumentException if the mean or the half-width is not finite, the half-width negative, the confidence not
     *     between 0 and 1, or there is no replication
     */
    public Estimate {
        boolean isWide = halfWidth.orElse(0) >= 0 && halfWidth.orElse(0) <= Double.MAX_VALUE;
        if (!Double.isFinite(mean) || !isWide || !(confidence > 0 && confidence < 1) || replications < 1) {
            throw new IllegalArgumentException(
                    "The estimate (" + mean + " ± " + halfWidth + ", confidence " + confidence
                            + ", " + replications
                            + " replications) must be finite, with a half-width of 0 or more, a confidence"
                            + " between 0 and 1 and at least one replication. [estimate.range]");
        }
    }

    /**
     * Whether a value lies in the confidence interval, its ends included.
     *
     * @param value a value
     * @return true if it is no further from the mean than the half-width; of one replication every value might be true
     */
    public boolean covers(double value) {
        return halfWidth.isEmpty() || Math.abs(value - mean) <= halfWidth.getAsDouble();
    }
}
