package dev.valuestream.distribution;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A time that is always the same.
 *
 * @param mean the time, zero or longer
 */
public record Constant(Duration mean) implements ShapedDistribution {

    /**
     * Makes a constant time.
     *
     * @param mean the time, zero or longer
     * @throws IllegalArgumentException if the time is negative
     */
    public Constant {
        StatedParameters.requireMean(mean);
    }

    @Override
    public double scv() {
        return 0;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.CONSTANT);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireProbability(p);
        return meanSeconds();
    }

    /** {@inheritDoc} Here the time itself, exactly. */
    @Override
    public Optional<Duration> quantile(double p) {
        StatedParameters.requireProbability(p);
        return Optional.of(mean);
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return seconds >= meanSeconds() ? 1 : 0;
    }

    /** {@inheritDoc} Here compared to the nanosecond. */
    @Override
    public OptionalDouble cdf(Duration time) {
        return OptionalDouble.of(time.compareTo(mean) >= 0 ? 1 : 0);
    }

    @Override
    public Constant scaledBy(double factor) {
        return new Constant(StatedParameters.scaled(mean, factor));
    }
}
