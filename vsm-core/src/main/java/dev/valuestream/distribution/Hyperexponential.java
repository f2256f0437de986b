package dev.valuestream.distribution;

import dev.valuestream.distribution.internal.HyperexponentialCurve;
import dev.valuestream.distribution.internal.QuantileSearch;
import java.time.Duration;
import java.util.Optional;

/**
 * A hyperexponential time of two phases with balanced means: mostly short, sometimes very long.
 *
 * <p>With probability p₁ = (1 + √((cv² − 1)/(cv² + 1)))/2 it is exponential of mean m/(2p₁), else exponential of mean
 * m/(2p₂), p₂ = 1 − p₁: both phases contribute half the mean m. Unbounded. Source: Whitt, <i>Approximating a Point Process by
 * a Renewal Process, I</i>, Operations Research 30 (1982) 125–147, section 3.1.
 *
 * @param mean the mean, longer than zero
 * @param cv the coefficient of variation, from 1 to 100
 */
public record Hyperexponential(Duration mean, double cv) implements ShapedDistribution {

    /**
     * Makes a hyperexponential time.
     *
     * @param mean the mean, longer than zero
     * @param cv the coefficient of variation, from 1 to 100
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    public Hyperexponential {
        StatedParameters.requirePositiveMean(mean, "hyperexponential");
        StatedParameters.requireCv(cv, 1, "hyperexponential");
    }

    @Override
    public double scv() {
        return cv * cv;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.HYPEREXPONENTIAL);
    }

    /**
     * Returns the probability of the phase that is short.
     *
     * @return p₁, from 0.5 to less than 1
     */
    public double shortPhaseProbability() {
        return 1 - curve().longPhaseProbability();
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireBelowOne(p, "hyperexponential");
        return meanSeconds() * QuantileSearch.find(curve(), p);
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return curve().below(seconds / meanSeconds());
    }

    @Override
    public Hyperexponential scaledBy(double factor) {
        return new Hyperexponential(StatedParameters.scaled(mean, factor), cv);
    }

    private HyperexponentialCurve curve() {
        return new HyperexponentialCurve(cv * cv);
    }
}
