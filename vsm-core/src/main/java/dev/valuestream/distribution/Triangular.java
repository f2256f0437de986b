package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A three-point estimate with straight sides.
 *
 * <p>Mean (a + m + b)/3, variance (a² + m² + b² − a·m − a·b − m·b)/18; with w = b − a, F(t) = (t − a)²/(w(m − a)) up to the most
 * likely time m and 1 − (b − t)²/(w(b − m)) from there. If all three are the same, it is that time. Source: Law,
 * <i>Simulation Modeling and Analysis</i>, 5th ed., section 6.2.2.
 *
 * @param min the shortest time a, zero or longer
 * @param likely the most likely time m, from min to max
 * @param max the longest time b
 */
public record Triangular(Duration min, Duration likely, Duration max) implements ShapedDistribution {

    /**
     * Makes a triangular time.
     *
     * @param min the shortest time, zero or longer
     * @param likely the most likely time, from min to max
     * @param max the longest time
     * @throws IllegalArgumentException if min is negative, or the three are not in order
     */
    public Triangular {
        StatedParameters.requireOrder("triangular", min, likely, max);
    }

    @Override
    public Duration mean() {
        return Durations.mean(List.of(min, likely, max));
    }

    @Override
    public double meanSeconds() {
        return range().from() + range().width() * (1 + peak()) / 3;
    }

    @Override
    public double scv() {
        double width = range().width();
        double peak = peak();
        return range().scv(width * width * (1 - peak + peak * peak) / 18, meanSeconds());
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.TRIANGULAR);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireProbability(p);
        double peak = peak();
        double share = p < peak ? StrictMath.sqrt(p * peak) : 1 - StrictMath.sqrt((1 - p) * (1 - peak));
        return range().at(share);
    }

    /** {@inheritDoc} */
    @Override
    public Optional<Duration> quantile(double p) {
        return Optional.of(range().within(quantileSeconds(p)));
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        double share = range().share(seconds);
        double peak = peak();
        if (share < peak) {
            return share * share / peak;
        }
        return share == 1 ? 1 : 1 - (1 - share) * (1 - share) / (1 - peak);
    }

    @Override
    public Triangular scaledBy(double factor) {
        return new Triangular(
                StatedParameters.scaled(min, factor),
                StatedParameters.scaled(likely, factor),
                StatedParameters.scaled(max, factor));
    }

    /** Where the most likely time lies on the way from the shortest to the longest. */
    private double peak() {
        return range().shareOf(likely);
    }

    private Range range() {
        return new Range(min, max);
    }
}
