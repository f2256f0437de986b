package dev.valuestream.io.json;

import dev.valuestream.distribution.Constant;
import dev.valuestream.distribution.Empirical;
import dev.valuestream.distribution.Exponential;
import dev.valuestream.distribution.Gamma;
import dev.valuestream.distribution.Hyperexponential;
import dev.valuestream.distribution.Lognormal;
import dev.valuestream.distribution.MeanAndCv;
import dev.valuestream.distribution.MeanOnly;
import dev.valuestream.distribution.Pert;
import dev.valuestream.distribution.Shape;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.distribution.Triangular;
import dev.valuestream.distribution.Uniform;
import dev.valuestream.io.DurationText;
import dev.valuestream.model.WorkCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes durations and distributions in the form in which they were stated. */
final class TimeWriter {

    private final WorkCalendar calendar;

    TimeWriter(WorkCalendar streamCalendar) {
        calendar = streamCalendar;
    }

    void duration(ObjectWriter to, String field, Optional<Duration> duration) {
        to.text(field, duration.map(this::text));
    }

    private String text(Duration duration) {
        return DurationText.format(duration, calendar);
    }

    void time(ObjectWriter to, String field, Optional<TimeDistribution> stated) {
        if (stated.isEmpty()) {
            to.put(field, Optional.empty());
            return;
        }
        TimeDistribution time = stated.get();
        if (time instanceof MeanOnly && !to.hasKeptWithin(field)) {
            duration(to, field, Optional.of(time.mean()));
        } else {
            to.object(field, true, inner -> write(inner, time));
        }
    }

    private void write(ObjectWriter to, TimeDistribution time) {
        Limits limits = limits(time);
        boolean byMean = !limits.isStated() && !(time instanceof Empirical);
        duration(to, "mean", byMean ? Optional.of(time.mean()) : Optional.empty());
        to.number("cv", cv(time));
        duration(to, "min", limits.min());
        duration(to, "likely", limits.likely());
        duration(to, "max", limits.max());
        List<Duration> samples = time instanceof Empirical empirical ? empirical.samples() : List.of();
        to.texts("samples", samples.stream().map(this::text).toList());
        to.text(
                "shape",
                time.shape()
                        .filter(s -> s != Shape.PERT && s != Shape.EMPIRICAL)
                        .map(Shape::key));
    }

    private static OptionalDouble cv(TimeDistribution time) {
        if (time instanceof MeanAndCv stated) {
            return OptionalDouble.of(stated.cv());
        } else if (time instanceof Gamma gamma) {
            return OptionalDouble.of(gamma.cv());
        } else if (time instanceof Lognormal lognormal) {
            return OptionalDouble.of(lognormal.cv());
        } else if (time instanceof Hyperexponential hyperexponential) {
            return OptionalDouble.of(hyperexponential.cv());
        } else if (time instanceof Constant) {
            return OptionalDouble.of(0);
        }
        return time instanceof Exponential ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    private record Limits(Optional<Duration> min, Optional<Duration> likely, Optional<Duration> max) {
        boolean isStated() {
            return min.isPresent();
        }
    }

    private static Limits limits(TimeDistribution time) {
        if (time instanceof Uniform uniform) {
            return new Limits(Optional.of(uniform.min()), Optional.empty(), Optional.of(uniform.max()));
        } else if (time instanceof Triangular triangular) {
            return limits(triangular.min(), triangular.likely(), triangular.max());
        } else if (time instanceof Pert pert) {
            return limits(pert.min(), pert.likely(), pert.max());
        }
        return new Limits(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Limits limits(Duration min, Duration likely, Duration max) {
        return new Limits(Optional.of(min), Optional.of(likely), Optional.of(max));
    }
}
