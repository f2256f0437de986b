package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time as a builder was given it: a plain duration, perhaps negative, or a distribution that is already right. */
record TimeInput(@Nullable Duration plain, @Nullable TimeDistribution distribution) {

    static final TimeInput NONE = new TimeInput(null, null);

    static TimeInput of(Duration plain) {
        return new TimeInput(java.util.Objects.requireNonNull(plain, "duration"), null);
    }

    static TimeInput of(TimeDistribution distribution) {
        return new TimeInput(null, java.util.Objects.requireNonNull(distribution, "distribution"));
    }

    static TimeInput of(Optional<TimeDistribution> stated) {
        return stated.map(TimeInput::of).orElse(NONE);
    }

    boolean isStated() {
        return plain != null || distribution != null;
    }

    Optional<Duration> mean() {
        return distribution == null ? Optional.ofNullable(plain) : Optional.of(distribution.mean());
    }

    Optional<TimeDistribution> checked(Checks checks, String field) {
        if (distribution != null) {
            return Optional.of(distribution);
        }
        return checks.notNegative(field, plain).map(TimeDistribution::ofMean);
    }
}
