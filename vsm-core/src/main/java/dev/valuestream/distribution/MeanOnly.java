package dev.valuestream.distribution;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A time of which only the mean is known, as a plain duration states it; its variability is unknown.
 *
 * @param mean the mean, zero or longer
 */
public record MeanOnly(Duration mean) implements TimeDistribution {

    /**
     * Makes a time of known mean.
     *
     * @param mean the mean, zero or longer
     * @throws IllegalArgumentException if the mean is negative
     */
    public MeanOnly {
        StatedParameters.requireMean(mean);
    }

    @Override
    public OptionalDouble squaredCoefficientOfVariation() {
        return OptionalDouble.empty();
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.empty();
    }

    @Override
    public Optional<ShapedDistribution> shaped() {
        return Optional.empty();
    }

    @Override
    public MeanOnly scaledBy(double factor) {
        return new MeanOnly(StatedParameters.scaled(mean, factor));
    }
}
