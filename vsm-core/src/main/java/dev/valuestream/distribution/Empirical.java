package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * A time as measured: each sample equally likely.
 *
 * <p>F(t) is the share of samples that are t or less. The quantile of p is the inverse of that, the smallest sample whose share
 * is p or more (type 1 of Hyndman and Fan, <i>Sample Quantiles in Statistical Packages</i>, The American Statistician 50 (1996)
 * 361–365), so drawing by quantile draws samples and nothing between. The variance divides by n, as the samples are the
 * whole distribution. Making one costs n·log n, a quantile nothing, F log n. Two are equal if their samples are, order included.
 */
public final class Empirical implements ShapedDistribution {

    private final List<Duration> samples;
    private final Duration[] ascending;
    private final Duration mean;
    private final double meanSeconds;
    private final double scv;

    /**
     * Makes a time of samples.
     *
     * @param samples at least one time, each zero or longer; copied
     * @throws IllegalArgumentException if there are no samples, or one is negative
     */
    public Empirical(List<Duration> samples) {
        this.samples = List.copyOf(samples);
        requireSamples(this.samples);
        ascending = this.samples.toArray(new Duration[0]);
        Arrays.sort(ascending);
        mean = Durations.mean(this.samples);
        meanSeconds = meanSecondsOf(ascending);
        scv = scvOf(ascending, mean, meanSeconds);
    }

    /**
     * Returns the samples as they were given.
     *
     * @return at least one time, in the order given; immutable
     */
    public List<Duration> samples() {
        return samples;
    }

    @Override
    public Duration mean() {
        return mean;
    }

    @Override
    public double meanSeconds() {
        return meanSeconds;
    }

    @Override
    public double scv() {
        return scv;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.EMPIRICAL);
    }

    @Override
    public double quantileSeconds(double p) {
        return Durations.toSeconds(sampleAt(p));
    }

    /** {@inheritDoc} Here one of the samples, exactly. */
    @Override
    public Optional<Duration> quantile(double p) {
        return Optional.of(sampleAt(p));
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return share(sample -> Durations.toSeconds(sample) <= seconds);
    }

    /** {@inheritDoc} Here compared to the nanosecond. */
    @Override
    public OptionalDouble cdf(Duration time) {
        return OptionalDouble.of(share(sample -> sample.compareTo(time) <= 0));
    }

    @Override
    public Empirical scaledBy(double factor) {
        return new Empirical(samples.stream()
                .map(sample -> StatedParameters.scaled(sample, factor))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that && samples.equals(that.samples);
    }

    @Override
    public int hashCode() {
        return samples.hashCode();
    }

    /**
     * Returns a short description, not all the samples.
     *
     * @return for instance {@code Empirical[12 samples, mean=PT2H]}
     */
    @Override
    public String toString() {
        return "Empirical[" + samples.size() + " samples, mean=" + mean + "]";
    }

    /** The share of samples that are short enough: a binary search for the first that is not. */
    private double share(Predicate<Duration> isShortEnough) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isShortEnough.test(ascending[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / ascending.length;
    }

    private Duration sampleAt(double p) {
        StatedParameters.requireProbability(p);
        int n = ascending.length;
        int rank = Math.max(1, (int) Math.ceil(p * n));
        // p·n may be rounded up past a whole number: the rank below is right if its share reaches p.
        boolean reached = rank > 1 && (double) (rank - 1) / n >= p;
        return ascending[Math.min(n, reached ? rank - 1 : rank) - 1];
    }

    private static void requireSamples(List<Duration> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(
                    "The samples of an empirical time must be at least one. [distribution.samples.empty]");
        }
        for (Duration sample : samples) {
            if (sample.isNegative()) {
                throw new IllegalArgumentException("The sample (" + sample
                        + ") of an empirical time must not be negative. [distribution.samples.negative]");
            }
        }
    }

    private static double meanSecondsOf(Duration[] ascending) {
        double sum = 0;
        for (Duration sample : ascending) {
            sum += Durations.toSeconds(sample);
        }
        return sum / ascending.length;
    }

    /** Sums squares of deviations from the mean, smallest samples first, so that the order given does not show. */
    private static double scvOf(Duration[] ascending, Duration mean, double meanSeconds) {
        double squares = 0;
        for (Duration sample : ascending) {
            double deviation = Durations.toSeconds(sample.minus(mean));
            squares += deviation * deviation;
        }
        return squares == 0 ? 0 : squares / ascending.length / (meanSeconds * meanSeconds);
    }
}
