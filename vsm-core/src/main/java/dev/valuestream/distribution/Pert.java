package dev.valuestream.distribution;

import dev.valuestream.distribution.internal.BetaCurve;
import dev.valuestream.distribution.internal.QuantileSearch;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A three-point estimate with round sides, as PERT has it: a beta distribution on the span from shortest to longest.
 *
 * <p>Mean μ = (a + 4m + b)/6 and variance (μ − a)(b − μ)/7, exactly those of the beta distribution with α = 1 + 4(m − a)/(b − a)
 * and β = 6 − α; F(t) = I(α, β) at (t − a)/(b − a), the regularised incomplete beta function. If all three are the same, it is
 * that time. Source: Malcolm, Roseboom, Clark, Fazar, <i>Application of a Technique for Research and Development Program
 * Evaluation</i>, Operations Research 7 (1959) 646–669; Vose, <i>Risk Analysis</i>, 3rd ed., PERT distribution.
 *
 * @param min the shortest time a, zero or longer
 * @param likely the most likely time m, from min to max
 * @param max the longest time b
 */
public record Pert(Duration min, Duration likely, Duration max) implements ShapedDistribution {

    /**
     * Makes a PERT time.
     *
     * @param min the shortest time, zero or longer
     * @param likely the most likely time, from min to max
     * @param max the longest time
     * @throws IllegalArgumentException if min is negative, or the three are not in order
     */
    public Pert {
        StatedParameters.requireOrder("pert", min, likely, max);
    }

    @Override
    public Duration mean() {
        return Durations.mean(List.of(min, likely, likely, likely, likely, max));
    }

    @Override
    public double meanSeconds() {
        return range().from() + range().width() * meanShare();
    }

    @Override
    public double scv() {
        double width = range().width();
        return range().scv(width * width * meanShare() * (1 - meanShare()) / 7, meanSeconds());
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.PERT);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireProbability(p);
        return range().at(p == 1 ? 1 : QuantileSearch.find(curve(), p));
    }

    /** {@inheritDoc} */
    @Override
    public Optional<Duration> quantile(double p) {
        return Optional.of(range().within(quantileSeconds(p)));
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return curve().below(range().share(seconds));
    }

    @Override
    public Pert scaledBy(double factor) {
        return new Pert(
                StatedParameters.scaled(min, factor),
                StatedParameters.scaled(likely, factor),
                StatedParameters.scaled(max, factor));
    }

    /** Where the mean lies on the way from the shortest to the longest. */
    private double meanShare() {
        return (1 + 4 * range().shareOf(likely)) / 6;
    }

    private BetaCurve curve() {
        double share = range().shareOf(likely);
        return new BetaCurve(1 + 4 * share, 5 - 4 * share);
    }

    private Range range() {
        return new Range(min, max);
    }
}
