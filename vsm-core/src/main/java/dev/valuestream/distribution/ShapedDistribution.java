package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A {@link TimeDistribution} whose whole shape is known, with its distribution function and quantiles in seconds.
 *
 * <p>Quantiles are right to a relative 1e-9 and the distribution function to 1e-12, for the parameters given. Results are
 * the same on every JDK and CPU.
 */
public sealed interface ShapedDistribution extends TimeDistribution
        permits Constant, Exponential, Gamma, Lognormal, Hyperexponential, Uniform, Triangular, Pert, Empirical {

    /**
     * Returns the time in seconds that is not exceeded with a given probability.
     *
     * @param p the probability, from 0 to 1
     * @return the quantile: the smallest time whose distribution function is p or more
     * @throws IllegalArgumentException if p is NaN or not from 0 to 1, or if p is 1 and the shape has no longest time
     */
    double quantileSeconds(double p);

    /**
     * Returns the probability that it takes no longer than so many seconds.
     *
     * @param seconds any number of seconds; NaN is not one
     * @return the distribution function, from 0 to 1; 0 for negative seconds
     * @throws IllegalArgumentException if the seconds are NaN
     */
    double cdfOfSeconds(double seconds);

    /**
     * Returns the squared coefficient of variation, which a shape always knows.
     *
     * @return variance ÷ mean², 0 for a time that is always 0
     */
    double scv();

    @Override
    default OptionalDouble squaredCoefficientOfVariation() {
        return OptionalDouble.of(scv());
    }

    @Override
    default Optional<ShapedDistribution> shaped() {
        return Optional.of(this);
    }

    @Override
    default Optional<Duration> quantile(double p) {
        return Optional.of(Durations.ofSeconds(quantileSeconds(p)));
    }

    @Override
    default OptionalDouble cdf(Duration time) {
        return OptionalDouble.of(cdfOfSeconds(Durations.toSeconds(time)));
    }

    @Override
    ShapedDistribution scaledBy(double factor);
}
