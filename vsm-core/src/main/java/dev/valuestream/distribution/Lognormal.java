package dev.valuestream.distribution;

import dev.valuestream.distribution.internal.Normal;
import java.time.Duration;
import java.util.Optional;

/**
 * A lognormal time: its logarithm is normal, as when many small influences multiply.
 *
 * <p>With σ² = ln(1 + cv²): F(t) = Φ(ln(t/mean)/σ + σ/2); quantile mean·e^(σ·z − σ²/2), where Φ(z) = p. Unbounded. Mean and
 * cv are those of the time, not of its logarithm. Source: Law, <i>Simulation Modeling and Analysis</i>, 5th ed.,
 * section 6.2.2.
 *
 * @param mean the mean, longer than zero
 * @param cv the coefficient of variation, from 1e-6 to 100
 */
public record Lognormal(Duration mean, double cv) implements ShapedDistribution {

    /**
     * Makes a lognormal time.
     *
     * @param mean the mean, longer than zero
     * @param cv the coefficient of variation, from 1e-6 to 100
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    public Lognormal {
        StatedParameters.requirePositiveMean(mean, "lognormal");
        StatedParameters.requireCv(cv, StatedParameters.LEAST_SHAPED_CV, "lognormal");
    }

    @Override
    public double scv() {
        return cv * cv;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(Shape.LOGNORMAL);
    }

    @Override
    public double quantileSeconds(double p) {
        StatedParameters.requireBelowOne(p, "lognormal");
        if (p == 0) {
            return 0;
        }
        double sigma = sigma();
        return meanSeconds() * StrictMath.exp(sigma * (Normal.quantile(p) - sigma / 2));
    }

    @Override
    public double cdfOfSeconds(double seconds) {
        StatedParameters.requireSeconds(seconds);
        if (seconds <= 0) {
            return 0;
        }
        double sigma = sigma();
        return Normal.below(StrictMath.log(seconds / meanSeconds()) / sigma + sigma / 2);
    }

    @Override
    public Lognormal scaledBy(double factor) {
        return new Lognormal(StatedParameters.scaled(mean, factor), cv);
    }

    private double sigma() {
        return StrictMath.sqrt(StrictMath.log1p(cv * cv));
    }
}
