package dev.valuestream.whatif;

import dev.valuestream.distribution.Gamma;
import dev.valuestream.distribution.Hyperexponential;
import dev.valuestream.distribution.Lognormal;
import dev.valuestream.distribution.MeanAndCv;
import dev.valuestream.distribution.ShapedDistribution;
import dev.valuestream.distribution.TimeDistribution;
import java.time.Duration;
import java.util.Optional;

/** Times with another mean or another variability. */
final class Spread {

    /** The name of a coefficient of variation that is a field. */
    static final String NAME = "cv";

    /** What follows the name of a time whose coefficient of variation is meant. */
    static final String SUFFIX = "." + NAME;

    /** The smallest coefficient of variation that a gamma or lognormal time may have. */
    private static final double LEAST = 1e-6;

    private Spread() {}

    /** The coefficient of variation; empty if it is not known, or 0. */
    static Optional<Double> cv(TimeDistribution time) {
        double scv = time.squaredCoefficientOfVariation().orElse(0);
        return scv > 0 ? Optional.of(StrictMath.sqrt(scv)) : Optional.empty();
    }

    /** The time with another mean and as variable, relative to it, as before. */
    static TimeDistribution withMean(TimeDistribution time, double seconds) {
        return seconds > 0 ? time.scaledBy(seconds / time.meanSeconds()) : TimeDistribution.constant(Duration.ZERO);
    }

    /** The time with another variability; of the same shape where its shape has one to choose. */
    static TimeDistribution withCv(TimeDistribution time, double cv) {
        if (time instanceof Gamma && cv >= LEAST) {
            return new Gamma(time.mean(), cv);
        } else if (time instanceof Lognormal && cv >= LEAST) {
            return new Lognormal(time.mean(), cv);
        } else if (time instanceof Hyperexponential && cv >= 1) {
            return new Hyperexponential(time.mean(), cv);
        }
        return new MeanAndCv(time.mean(), cv);
    }

    /**
     * The shape of a time that is more than its mean: that which was stated, or a gamma distribution where only its
     * coefficient of variation was.
     */
    static Optional<ShapedDistribution> shape(TimeDistribution time) {
        Optional<Double> cv = cv(time);
        return cv.isEmpty() ? Optional.empty() : time.shaped().or(() -> Optional.of(gamma(time, cv.get())));
    }

    private static ShapedDistribution gamma(TimeDistribution time, double cv) {
        return new Gamma(time.mean(), Math.max(LEAST, cv));
    }
}
