package dev.valuestream.simulation.internal.random;

import dev.valuestream.distribution.Constant;
import dev.valuestream.distribution.Empirical;
import dev.valuestream.distribution.Exponential;
import dev.valuestream.distribution.Gamma;
import dev.valuestream.distribution.Hyperexponential;
import dev.valuestream.distribution.Lognormal;
import dev.valuestream.distribution.Pert;
import dev.valuestream.distribution.ShapedDistribution;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.distribution.Triangular;
import dev.valuestream.distribution.Uniform;
import dev.valuestream.unit.Durations;
import java.time.Duration;

/**
 * Draws times in seconds. Immutable: what is drawn depends on the stream alone.
 *
 * <p>Where a coefficient of variation is known and no shape, the shape is constant for 0, gamma below 1, exponential at 1 and
 * hyperexponential with balanced means above.
 */
public abstract sealed class TimeSampler
        permits FixedTime, ExponentialTimes, GammaTimes, LognormalTimes, MixedTimes, BoundedTimes {

    /** A coefficient of variation below this is none. */
    private static final double NONE = 1e-6;

    TimeSampler() {}

    /**
     * Draws a time.
     *
     * @param random where chance comes from
     * @return seconds, 0 or more
     */
    public abstract double next(RandomStream random);

    /**
     * Draws times, one after the other.
     *
     * @param times is filled with them
     * @param random where chance comes from
     */
    public void fill(double[] times, RandomStream random) {
        for (int i = 0; i < times.length; i++) {
            times[i] = next(random);
        }
    }

    /**
     * Whether every time drawn is 0.
     *
     * @return true for a time that is never there
     */
    public boolean isZero() {
        return false;
    }

    /**
     * A sampler of nothing.
     *
     * @return the time that is always 0
     */
    public static TimeSampler nothing() {
        return new FixedTime(0);
    }

    /**
     * A sampler of a stated time.
     *
     * @param time the time
     * @param assumedCv the coefficient of variation where none is stated
     * @return the sampler
     */
    public static TimeSampler of(TimeDistribution time, double assumedCv) {
        if (time.shaped().isPresent()) {
            return of(time.shaped().get());
        }
        double scv = time.squaredCoefficientOfVariation().orElse(assumedCv * assumedCv);
        return ofMeanAndCv(time.meanSeconds(), Math.sqrt(scv));
    }

    /**
     * A sampler of a time of which no shape is known.
     *
     * @param mean the mean in seconds
     * @param cv the coefficient of variation
     * @return the sampler
     */
    public static TimeSampler ofMeanAndCv(double mean, double cv) {
        if (mean == 0 || cv < NONE) {
            return new FixedTime(mean);
        }
        if (cv == 1) {
            return new ExponentialTimes(mean);
        }
        return cv < 1 ? new GammaTimes(mean, cv) : MixedTimes.balanced(mean, cv);
    }

    private static TimeSampler of(ShapedDistribution shape) {
        double mean = shape.meanSeconds();
        if (mean == 0 || shape instanceof Constant) {
            return new FixedTime(mean);
        }
        if (shape instanceof Exponential) {
            return new ExponentialTimes(mean);
        }
        if (shape instanceof Gamma gamma) {
            return new GammaTimes(mean, gamma.cv());
        }
        if (shape instanceof Lognormal lognormal) {
            return new LognormalTimes(mean, lognormal.cv());
        }
        if (shape instanceof Hyperexponential mixed) {
            return MixedTimes.balanced(mean, mixed.cv());
        }
        return bounded(shape);
    }

    private static TimeSampler bounded(ShapedDistribution shape) {
        if (shape instanceof Uniform uniform) {
            return BoundedTimes.uniform(seconds(uniform.min()), seconds(uniform.max()));
        }
        if (shape instanceof Triangular three) {
            return BoundedTimes.triangular(seconds(three.min()), seconds(three.likely()), seconds(three.max()));
        }
        if (shape instanceof Pert three) {
            return BoundedTimes.pert(seconds(three.min()), seconds(three.likely()), seconds(three.max()));
        }
        return BoundedTimes.samples(((Empirical) shape)
                .samples().stream().mapToDouble(TimeSampler::seconds).toArray());
    }

    private static double seconds(Duration time) {
        return Durations.toSeconds(time);
    }
}
