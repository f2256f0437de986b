package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A time that lies anywhere between two limits, equally likely.
 *
 * <p>Mean (a + b)/2, variance (b − a)²/12, F(t) = (t − a)/(b − a). If both limits are the same, it is that time. Source: Law,
 * <i>Simulation Modeling and Analysis</i>, 5th ed., section 6.2.2.
 *
 * @param min the shortest time a, zero or longer
 * @param max the longest time b, not shorter than min
 */
public record Uniform(Duration min, Duration max) implements ShapedDistribution {

    /**
     * Makes a uniform time.
     *
     * @param min the shortest time, zero or longer
     * @param max the longest time, not shorter than min
     * @throws IllegalArgumentException if min is negative or longer than max
     */
    public Uniform {
        StatedParameters.requireOrder("uniform", min, max);
    }

    @Override
    public Duration mean() {
        return Durations.mean(List.of(min, max));
    }

    @Override
    public double meanSeconds() {
        return range().from() + range().width() / 2;
    }

    @Override
    public double scv() {
        double width = range().width();
        return range().scv(width * width / 12, meanSeconds());
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.UNIFORM);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireProbability(p);
        return range().at(p);
    }

    /** {@inheritDoc} */
    @Override
    public Optional<Duration> quantile(double p) {
        return Optional.of(range().within(quantileSeconds(p)));
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return range().share(seconds);
    }

    @Override
    public Uniform scaledBy(double factor) {
        return new Uniform(StatedParameters.scaled(min, factor), StatedParameters.scaled(max, factor));
    }

    private Range range() {
        return new Range(min, max);
    }
}
