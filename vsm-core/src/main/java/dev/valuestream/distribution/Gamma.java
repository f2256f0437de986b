package dev.valuestream.distribution;

import dev.valuestream.distribution.internal.GammaCurve;
import dev.valuestream.distribution.internal.QuantileSearch;
import java.time.Duration;
import java.util.Optional;

/**
 * A gamma time; with cv = 1/√k for whole k it is Erlang's, the sum of k exponential times.
 *
 * <p>Shape a = 1/cv² and scale mean·cv²; F(t) = P(a, a·t/mean), the regularised incomplete gamma function. Unbounded.
 * Source: NIST DLMF chapter 8; Law, <i>Simulation Modeling and Analysis</i>, 5th ed., section 6.2.2.
 *
 * @param mean the mean, longer than zero
 * @param cv the coefficient of variation, from 1e-6 to 100
 */
public record Gamma(Duration mean, double cv) implements ShapedDistribution {

    /**
     * Makes a gamma time.
     *
     * @param mean the mean, longer than zero
     * @param cv the coefficient of variation, from 1e-6 to 100
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    public Gamma {
        StatedParameters.requirePositiveMean(mean, "gamma");
        StatedParameters.requireCv(cv, StatedParameters.LEAST_SHAPED_CV, "gamma");
    }

    @Override
    public double scv() {
        return cv * cv;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.GAMMA);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireBelowOne(p, "gamma");
        return meanSeconds() * QuantileSearch.find(curve(), p);
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        return curve().below(seconds / meanSeconds());
    }

    @Override
    public Gamma scaledBy(double factor) {
        return new Gamma(StatedParameters.scaled(mean, factor), cv);
    }

    private GammaCurve curve() {
        return new GammaCurve(1 / (cv * cv));
    }
}
