package dev.valuestream.queueing.network;

/**
 * How long items wait, as a probability: nothing at all with probability 1 − p, else an exponential time.
 *
 * <p>P(W &gt; t) = p·exp(−p·t/E W). Exact for M/M/c and GI/M/c; else p is Whitt's approximation of the probability of delay (The Queueing
 * Network Analyzer, 1983, equations 50–53; scaled by Erlang's C ÷ load with several servers) and the tail is the exponential with the right mean.
 * Immutable.
 *
 * @param waitProbability p, the share of items that have to wait, from 0 to 1
 * @param mean E W, the mean wait of all items, 0 or more
 */
public record WaitDistribution(double waitProbability, double mean) {

    /**
     * States a distribution.
     *
     * @param waitProbability the share of items that have to wait, from 0 to 1; above 0 where the mean is
     * @param mean the mean wait, 0 or more, finite
     * @throws IllegalArgumentException if a number is outside its range
     */
    public WaitDistribution {
        boolean possible = waitProbability >= 0 && waitProbability <= 1 && mean >= 0 && mean <= Double.MAX_VALUE;
        if (!possible || (mean > 0 && waitProbability == 0)) {
            throw new IllegalArgumentException(
                    "A mean wait of " + mean + " with probability " + waitProbability
                            + " is not possible: needs a probability from 0 to 1, above 0 where the mean is. [network.wait.range]");
        }
    }

    /**
     * Returns the share of items that wait longer than a time.
     *
     * @param time any time
     * @return P(W &gt; time), from 0 to 1; 1 for negative times
     * @throws IllegalArgumentException if it is NaN
     */
    public double beyond(double time) {
        if (Double.isNaN(time)) {
            throw new IllegalArgumentException("The time (NaN) must be a number. [network.wait.time]");
        }
        if (time < 0) {
            return 1;
        }
        return mean == 0 ? 0 : waitProbability * StrictMath.exp(-waitProbability * time / mean);
    }

    /**
     * Returns the wait that a share of the items does not exceed.
     *
     * @param share from 0 to less than 1
     * @return the shortest time t with P(W &gt; t) ≤ 1 − share; 0 for those who do not wait
     * @throws IllegalArgumentException if the share is outside its range
     */
    public double quantile(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share (" + share + ") of a quantile must be from 0 to less than 1. [network.wait.share]");
        }
        return 1 - share >= waitProbability
                ? 0
                : mean / waitProbability * StrictMath.log(waitProbability / (1 - share));
    }

    /**
     * Returns the variance of the wait.
     *
     * @return (2/p − 1)·(E W)²
     */
    public double variance() {
        return mean == 0 ? 0 : mean * mean * (2 / waitProbability - 1);
    }
}
