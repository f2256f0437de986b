package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long something takes, as far as it was stated: a mean, its variability, or a whole shape.
 *
 * <p>What was not stated is unknown, never assumed: {@link #ofMean(Duration)} has no coefficient of variation and
 * {@link #ofMeanAndCv(Duration, double)} no quantile. All kinds are immutable, thread-safe, and equal if they state the
 * same. The hierarchy is sealed and will grow with new shapes.
 *
 * <p>A coefficient of variation (cv) is standard deviation ÷ mean. Where one is stated it must be from 0 to 100, and from
 * 1e-6 for the shapes {@link Gamma} and {@link Lognormal}, whose quantiles are then right to a relative 1e-9.
 */
public sealed interface TimeDistribution permits MeanOnly, MeanAndCv, ShapedDistribution {

    /**
     * Returns the mean.
     *
     * @return the expected time, rounded half-even to the nanosecond
     */
    Duration mean();

    /**
     * Returns the mean in seconds.
     *
     * @return the expected time, not rounded to nanoseconds
     */
    default double meanSeconds() {
        return Durations.toSeconds(mean());
    }

    /**
     * Returns the squared coefficient of variation, variance ÷ mean².
     *
     * @return zero or more, 0 for a time that is always 0; empty if the variability is unknown
     */
    OptionalDouble squaredCoefficientOfVariation();

    /**
     * Returns the variance in seconds squared.
     *
     * @return squared coefficient of variation · mean²; empty if the variability is unknown
     */
    default OptionalDouble variance() {
        OptionalDouble scv = squaredCoefficientOfVariation();
        return scv.isPresent() ? OptionalDouble.of(scv.getAsDouble() * meanSeconds() * meanSeconds()) : scv;
    }

    /**
     * Returns the shape that was stated.
     *
     * @return the shape; empty if none was stated, though {@link #shaped()} may follow from what was
     */
    Optional<Shape> shape();

    /**
     * Returns this time as a whole shape, where it is known or follows from what was stated.
     *
     * @return a distribution with the same mean and variability; empty if the shape is unknown
     */
    Optional<ShapedDistribution> shaped();

    /**
     * Returns the time that is not exceeded with a given probability.
     *
     * @param p the probability, from 0 to 1; 0 gives the shortest time and 1 the longest
     * @return the quantile, rounded half-even to the nanosecond; empty if the shape is unknown
     * @throws IllegalArgumentException if p is NaN or not from 0 to 1, if p is 1 and the shape has no longest time, or if
     *     the quantile is too long for a {@link Duration}
     */
    default Optional<Duration> quantile(double p) {
        StatedParameters.requireProbability(p);
        return shaped().flatMap(shape -> shape.quantile(p));
    }

    /**
     * Returns the probability that it takes no longer than a given time.
     *
     * @param time a time; a negative one is never enough
     * @return the distribution function at that time, from 0 to 1; empty if the shape is unknown
     */
    default OptionalDouble cdf(Duration time) {
        return shaped().map(shape -> shape.cdf(time)).orElseGet(OptionalDouble::empty);
    }

    /**
     * Returns this distribution with every time multiplied by a factor: same shape, same coefficient of variation.
     *
     * @param factor a finite number above 0
     * @return a distribution of the same kind, its parameters rounded half-even to the nanosecond
     * @throws IllegalArgumentException if the factor is NaN, infinite, zero or negative, if a parameter becomes too long
     *     for a {@link Duration}, or if a mean that must be longer than zero is rounded to zero
     */
    TimeDistribution scaledBy(double factor);

    /**
     * Returns a time of which only the mean is known.
     *
     * @param mean the mean, zero or longer
     * @return a time of unknown variability
     * @throws IllegalArgumentException if the mean is negative
     */
    static MeanOnly ofMean(Duration mean) {
        return new MeanOnly(mean);
    }

    /**
     * Returns a time of which mean and coefficient of variation are known, but no shape.
     *
     * @param mean the mean, longer than zero, or zero if the cv is 0
     * @param cv the coefficient of variation, from 0 to 100
     * @return a time of unknown shape, except that cv 0 counts as constant and cv 1 as exponential
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    static MeanAndCv ofMeanAndCv(Duration mean, double cv) {
        return new MeanAndCv(mean, cv);
    }

    /**
     * Returns a time that is always the same.
     *
     * @param time the time, zero or longer
     * @return a constant time
     * @throws IllegalArgumentException if the time is negative
     */
    static Constant constant(Duration time) {
        return new Constant(time);
    }

    /**
     * Returns an exponential time.
     *
     * @param mean the mean, longer than zero
     * @return an exponential time
     * @throws IllegalArgumentException if the mean is not longer than zero
     */
    static Exponential exponential(Duration mean) {
        return new Exponential(mean);
    }

    /**
     * Returns a gamma time.
     *
     * @param mean the mean, longer than zero
     * @param cv the coefficient of variation, from 1e-6 to 100
     * @return a gamma time
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    static Gamma gamma(Duration mean, double cv) {
        return new Gamma(mean, cv);
    }

    /**
     * Returns a lognormal time.
     *
     * @param mean the mean of the time itself, longer than zero
     * @param cv the coefficient of variation of the time itself, from 1e-6 to 100
     * @return a lognormal time
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    static Lognormal lognormal(Duration mean, double cv) {
        return new Lognormal(mean, cv);
    }

    /**
     * Returns a hyperexponential time with balanced means.
     *
     * @param mean the mean, longer than zero
     * @param cv the coefficient of variation, from 1 to 100
     * @return a hyperexponential time
     * @throws IllegalArgumentException if the mean or the cv is outside its range
     */
    static Hyperexponential hyperexponential(Duration mean, double cv) {
        return new Hyperexponential(mean, cv);
    }

    /**
     * Returns a time that lies anywhere between two limits, equally likely.
     *
     * @param min the shortest time, zero or longer
     * @param max the longest time, not shorter than min
     * @return a uniform time
     * @throws IllegalArgumentException if min is negative or longer than max
     */
    static Uniform uniform(Duration min, Duration max) {
        return new Uniform(min, max);
    }

    /**
     * Returns a three-point estimate with straight sides.
     *
     * @param min the shortest time, zero or longer
     * @param likely the most likely time, from min to max
     * @param max the longest time
     * @return a triangular time
     * @throws IllegalArgumentException if min is negative, or the three are not in order
     */
    static Triangular triangular(Duration min, Duration likely, Duration max) {
        return new Triangular(min, likely, max);
    }

    /**
     * Returns a three-point estimate with round sides, as PERT has it.
     *
     * @param min the shortest time, zero or longer
     * @param likely the most likely time, from min to max
     * @param max the longest time
     * @return a PERT time
     * @throws IllegalArgumentException if min is negative, or the three are not in order
     */
    static Pert pert(Duration min, Duration likely, Duration max) {
        return new Pert(min, likely, max);
    }

    /**
     * Returns a time as measured: each sample equally likely.
     *
     * @param samples at least one time, each zero or longer; copied
     * @return an empirical time
     * @throws IllegalArgumentException if there are no samples, or one is negative
     */
    static Empirical empirical(List<Duration> samples) {
        return new Empirical(samples);
    }
}
