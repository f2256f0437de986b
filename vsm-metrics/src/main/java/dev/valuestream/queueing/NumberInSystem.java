package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * How many items are in a station with exponential times, in the queue and in service: the probability of each number.
 *
 * <p>p(n) is in proportion to the product of λs/min(i, c) over i = 1…n. The products are taken from the likeliest number on to both
 * sides, so that none overflows, and added up; those beyond the last server of a queue without limit as a geometric series. Exact,
 * within 1e-9; probabilities below 1e-300 may be 0. Immutable; built in c steps (K where there is a limit), each question costs
 * nothing up to there and one power beyond. Source: as {@link MMc} and {@link MMcK}.
 */
public final class NumberInSystem {

    private final double[] probabilities;
    private final double logRatioBeyond;
    private final double shareBeyond;

    private NumberInSystem(double[] weights, double logRatioBeyond, double weightBeyond) {
        double sum = weightBeyond;
        for (double weight : weights) {
            sum += weight;
        }
        this.probabilities = new double[weights.length];
        for (int n = 0; n < weights.length; n++) {
            probabilities[n] = weights[n] / sum;
        }
        this.logRatioBeyond = logRatioBeyond;
        this.shareBeyond = weightBeyond / sum;
    }

    /** Without limit, steady: from c on each number is λs/c times as likely as the one before. */
    static NumberInSystem unlimited(double offered, int servers, double idle) {
        double[] weights = weights(offered, servers, servers);
        double ratio = offered / servers;
        // Near load 1 the ratio has no digit left of its distance from 1, which is what many powers of it depend on.
        double logRatio = ratio < 0.5 ? StrictMath.log(ratio) : StrictMath.log1p(-idle / servers);
        return new NumberInSystem(weights, logRatio, weights[servers] * offered / idle);
    }

    /** With room for so many. */
    static NumberInSystem limited(double offered, int servers, int capacity) {
        return new NumberInSystem(weights(offered, servers, capacity), Double.NEGATIVE_INFINITY, 0);
    }

    private static double[] weights(double offered, int servers, int most) {
        double[] weights = new double[most + 1];
        int likeliest = offered >= servers ? most : Math.min(most, (int) offered);
        weights[likeliest] = 1;
        for (int n = likeliest + 1; n <= most; n++) {
            weights[n] = weights[n - 1] * offered / Math.min(n, servers);
        }
        for (int n = likeliest; n > 0; n--) {
            weights[n - 1] = weights[n] * Math.min(n, servers) / offered;
        }
        return weights;
    }

    /**
     * Returns the probability of a number.
     *
     * @param n items in the queue and in service, 0 or more
     * @return the share of time in which there are n, also what an arrival finds where all are let in
     * @throws IllegalArgumentException if n is negative
     */
    public double probability(int n) {
        require(n);
        int last = probabilities.length - 1;
        return n <= last ? probabilities[n] : probabilities[last] * power(n - last);
    }

    /**
     * Returns the probability of more than a number.
     *
     * @param n items in the queue and in service, 0 or more
     * @return the share of time in which there are more than n
     * @throws IllegalArgumentException if n is negative
     */
    public double moreThan(int n) {
        require(n);
        int last = probabilities.length - 1;
        if (n >= last) {
            return shareBeyond * power(n - last);
        }
        double sum = shareBeyond;
        for (int i = last; i > n; i--) {
            sum += probabilities[i];
        }
        return Math.min(1, sum);
    }

    private double power(int exponent) {
        return exponent == 0 ? 1 : StrictMath.exp(exponent * logRatioBeyond);
    }

    private static void require(int n) {
        if (n < 0) {
            throw new IllegalArgumentException(
                    "The number of items (" + Stated.text(n) + ") must not be negative. [queueing.items.range]");
        }
    }
}
