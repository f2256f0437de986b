package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * A wait that is none for some items and exponential for the others: P(W &gt; t) = p·e^(−t/m).
 *
 * <p>Exact for M/M/c, first come first served, and in general for exponential service times. For others it has the right mean, and
 * the right shape in heavy traffic (J. F. C. Kingman, <i>On queues in heavy traffic</i>, J. Roy. Stat. Soc. B 24 (1962)
 * 383–392); W. Whitt uses it so in <i>The Queueing Network Analyzer</i> (1983), section 5.1.
 *
 * @param waitProbability p, the share of items that wait
 * @param meanIfWaiting m, the mean wait of those that do
 * @param accuracy how far it can be trusted
 */
public record WaitTail(double waitProbability, double meanIfWaiting, Accuracy accuracy) implements Tail {

    /**
     * States the distribution.
     *
     * @param waitProbability from 0 to 1
     * @param meanIfWaiting 0 or more, and finite
     * @param accuracy how far it can be trusted
     * @throws IllegalArgumentException if a number is outside its range or NaN
     */
    public WaitTail {
        if (!(waitProbability >= 0 && waitProbability <= 1)) {
            throw new IllegalArgumentException("The share of items that wait (" + Stated.text(waitProbability)
                    + ") must be from 0 to 1. [queueing.wait-probability.range]");
        }
        if (!(meanIfWaiting >= 0 && meanIfWaiting <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The mean wait of those that wait (" + Stated.text(meanIfWaiting)
                    + ") must be 0 or more, and finite. [queueing.wait.range]");
        }
    }

    /**
     * The wait of a steady queue, of which the share of items that wait is known too.
     *
     * @param waitProbability the share of items that wait, from 0 to 1
     * @param steady the queue, with its mean wait
     * @return the distribution with that mean; no wait at all where the mean or the share is 0
     * @throws IllegalArgumentException if the share is outside its range or NaN
     */
    public static WaitTail of(double waitProbability, LongRun.Steady steady) {
        double mean = steady.waitingTime();
        return mean == 0 || waitProbability <= 0
                ? new WaitTail(0, 0, steady.accuracy())
                : new WaitTail(waitProbability, mean / waitProbability, steady.accuracy());
    }

    /**
     * The same share of items, waiting so much longer or shorter that the mean is another.
     *
     * @param mean the mean of all items, 0 or more; 0 where no item waits
     * @return the distribution with that mean
     * @throws IllegalArgumentException if the mean is below 0, NaN or too large for the share of items that wait
     */
    public WaitTail withMean(double mean) {
        return new WaitTail(waitProbability, mean == 0 ? 0 : mean / waitProbability, accuracy);
    }

    /** The same, where only the mean is exact. */
    WaitTail approximate() {
        return new WaitTail(waitProbability, meanIfWaiting, Accuracy.APPROXIMATE);
    }

    @Override
    public double beyond(double time) {
        if (Stated.askedTime(time) < 0) {
            return 1;
        }
        return meanIfWaiting == 0 ? 0 : waitProbability * StrictMath.exp(-time / meanIfWaiting);
    }

    @Override
    public double quantile(double p) {
        double left = (1 - Stated.belowOne(p)) / waitProbability;
        return left >= 1 ? 0 : -meanIfWaiting * StrictMath.log(left);
    }

    @Override
    public double mean() {
        return waitProbability * meanIfWaiting;
    }

    /**
     * Returns the variance of the wait.
     *
     * @return p·(2 − p)·m²
     */
    public double variance() {
        return waitProbability * (2 - waitProbability) * meanIfWaiting * meanIfWaiting;
    }
}
