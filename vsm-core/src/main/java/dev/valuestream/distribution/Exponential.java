package dev.valuestream.distribution;

import java.time.Duration;
import java.util.Optional;

/**
 * An exponential time: without memory, coefficient of variation 1.
 *
 * <p>F(t) = 1 − e^(−t/m); quantile −m·ln(1 − p), with m the mean. Unbounded. Source: Law, <i>Simulation Modeling and
 * Analysis</i>, 5th ed., section 6.2.2.
 *
 * @param mean the mean, longer than zero
 */
public record Exponential(Duration mean) implements ShapedDistribution {

    /**
     * Makes an exponential time.
     *
     * @param mean the mean, longer than zero
     * @throws IllegalArgumentException if the mean is not longer than zero
     */
    public Exponential {
        StatedParameters.requirePositiveMean(mean, "exponential");
    }

    @Override
    public double scv() {
        return 1;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.EXPONENTIAL);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireBelowOne(p, "exponential");
        return p == 0 ? 0 : -meanSeconds() * StrictMath.log1p(-p);
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return seconds > 0 ? -StrictMath.expm1(-seconds / meanSeconds()) : 0;
    }

    @Override
    public Exponential scaledBy(double factor) {
        return new Exponential(StatedParameters.scaled(mean, factor));
    }
}
