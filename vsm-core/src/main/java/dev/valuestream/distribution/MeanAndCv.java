package dev.valuestream.distribution;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A time of which mean and coefficient of variation are known, but no shape was stated.
 *
 * <p>Two values settle the shape: cv 0 can only be constant, and cv 1 counts as exponential, so that exact results for
 * exponential times apply. For all others {@link #shaped()} is empty.
 *
 * @param mean the mean, longer than zero, or zero if the cv is 0
 * @param cv the coefficient of variation, standard deviation ÷ mean, from 0 to 100
 */
public record MeanAndCv(Duration mean, double cv) implements TimeDistribution {

    /**
     * Makes a time of known mean and variability.
     *
     * @param mean the mean, longer than zero, or zero if the cv is 0
     * @param cv the coefficient of variation, from 0 to 100
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    public MeanAndCv {
        StatedParameters.requireCv(cv, 0, "stated");
        if (cv == 0) {
            StatedParameters.requireMean(mean);
        } else {
            StatedParameters.requirePositiveMean(mean, "varying");
        }
        cv += 0.0; // -0 becomes 0
    }

    @Override
    public OptionalDouble squaredCoefficientOfVariation() {
        return OptionalDouble.of(cv * cv);
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.empty();
    }

    @Override
    public Optional<ShapedDistribution> shaped() {
        if (cv == 0) {
            return Optional.of(new Constant(mean));
        }
        return cv == 1 ? Optional.of(new Exponential(mean)) : Optional.empty();
    }

    @Override
    public MeanAndCv scaledBy(double factor) {
        return new MeanAndCv(StatedParameters.scaled(mean, factor), cv);
    }
}
