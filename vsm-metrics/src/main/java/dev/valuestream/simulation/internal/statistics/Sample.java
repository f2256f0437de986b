package dev.valuestream.simulation.internal.statistics;

import java.util.OptionalDouble;

/**
 * The mean of independent numbers and how sure it is; numbers are added one by one and not kept. Not thread-safe.
 *
 * <p>Half-width = t · s ÷ √n, where s² = Σ(x − mean)² ÷ (n − 1) and t is the two-sided quantile of Student's distribution with n − 1
 * degrees of freedom: Law, <i>Simulation Modeling and Analysis</i>, 5th ed., section 4.5. Sums of squares are updated as in
 * Welford, Technometrics 4 (1962) 419–420, which loses no digits to a large mean.
 */
public final class Sample {

    private long count;
    private double mean;
    private double squares;

    /** A sample without numbers. */
    public Sample() {}

    /**
     * A sample of numbers.
     *
     * @param values the numbers, finite
     * @return the sample
     */
    public static Sample of(double... values) {
        Sample sample = new Sample();
        for (double value : values) {
            sample.add(value);
        }
        return sample;
    }

    /**
     * The differences of numbers that belong together pair by pair, such as those of two simulations with common random numbers.
     * What moves both numbers of a pair falls out: Law, 5th ed., section 10.2.1.
     *
     * @param from the numbers that are taken away
     * @param to the numbers they are taken from, as many
     * @return the sample of to − from
     * @throws IllegalArgumentException if they are not as many
     */
    public static Sample ofDifferences(double[] from, double[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("The pairs must be complete: " + from.length + " numbers and "
                    + to.length + ". [statistics.pairs.incomplete]");
        }
        Sample sample = new Sample();
        for (int i = 0; i < from.length; i++) {
            sample.add(to[i] - from[i]);
        }
        return sample;
    }

    /**
     * Adds a number.
     *
     * @param value the number
     */
    public void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    /**
     * How many numbers there are.
     *
     * @return 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The mean.
     *
     * @return the mean, 0 of no numbers
     */
    public double mean() {
        return mean;
    }

    /**
     * The variance s², with divisor n − 1.
     *
     * @return the variance, empty of fewer than two numbers
     */
    public OptionalDouble variance() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, squares) / (count - 1));
    }

    /**
     * Half the width of the confidence interval around the mean.
     *
     * @param confidence the probability that it holds the true mean, between 0 and 1
     * @return the half-width, 0 or more; empty of fewer than two numbers
     */
    public OptionalDouble halfWidth(double confidence) {
        return halfWidth(confidence, mean);
    }

    /**
     * Half the width of the confidence interval around a value that all numbers are about, such as the figure of all sections of
     * a simulation together: as around the mean, with the squares of what they differ from that value by (sectioning: Nakayama, ACM
     * TOMACS 24 (2014) 19; Asmussen &amp; Glynn, <i>Stochastic Simulation</i>, section III.5).
     *
     * @param confidence the probability that it holds the true value, between 0 and 1
     * @param around the value
     * @return the half-width, 0 or more; empty of fewer than two numbers
     */
    public OptionalDouble halfWidth(double confidence, double around) {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        double t = StudentT.twoSided(confidence, (int) Math.min(count - 1, Integer.MAX_VALUE));
        double off = (mean - around) * (mean - around) * count / (count - 1);
        return OptionalDouble.of(t * Math.sqrt((variance().orElseThrow() + off) / count));
    }
}
