package dev.valuestream.io.json;

import dev.valuestream.distribution.Shape;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.internal.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a time that is stated as an object: by mean and variability, by its limits, or by samples. */
final class TimeReader {

    private final Fields fields;
    private @Nullable Shape shape;
    private @Nullable Duration mean;
    private @Nullable Double cv;
    private @Nullable Duration min;
    private @Nullable Duration likely;
    private @Nullable Duration max;
    private final List<Duration> samples = new ArrayList<>();

    TimeReader(Fields fields) {
        this.fields = fields;
    }

    void read(Consumer<TimeDistribution> to) {
        int before = fields.reading().problemCount();
        readFields();
        if (fields.reading().problemCount() > before || !isOneForm()) {
            return;
        }
        @Nullable TimeDistribution made = made();
        if (made != null) {
            to.accept(made);
        }
    }

    private void readFields() {
        fields.shape("shape", s -> shape = s);
        fields.duration("mean", d -> mean = d);
        fields.number("cv", Range.NOT_NEGATIVE, x -> cv = x);
        fields.duration("min", d -> min = d);
        fields.duration("likely", d -> likely = d);
        fields.duration("max", d -> max = d);
        fields.durations("samples", samples::add);
    }

    private boolean isOneForm() {
        boolean byMean = fields.has("mean") || fields.has("cv");
        boolean byLimits = fields.has("min") || fields.has("likely") || fields.has("max");
        int forms = (byMean ? 1 : 0) + (byLimits ? 1 : 0) + (fields.has("samples") ? 1 : 0);
        if (forms == 1) {
            return true;
        }
        wrong("form", "must be stated in one way: by mean and cv, by min, likely and max, or by samples");
        return false;
    }

    private @Nullable TimeDistribution made() {
        if (fields.has("samples")) {
            return allows(Shape.EMPIRICAL) ? make(() -> TimeDistribution.empirical(samples)) : null;
        }
        return fields.has("min") || fields.has("likely") || fields.has("max") ? byLimits() : byMean();
    }

    private @Nullable TimeDistribution byLimits() {
        Duration from = min;
        Duration to = max;
        Duration peak = likely;
        if (from == null || to == null) {
            return wrong("form", "must have both a min and a max");
        }
        if (peak == null) {
            return shape == Shape.UNIFORM
                    ? make(() -> TimeDistribution.uniform(from, to))
                    : wrong("form", "must have a likely time between min and max, or the shape uniform");
        }
        if (!allows(Shape.PERT, Shape.TRIANGULAR)) {
            return null;
        }
        return shape == Shape.TRIANGULAR
                ? make(() -> TimeDistribution.triangular(from, peak, to))
                : make(() -> TimeDistribution.pert(from, peak, to));
    }

    private @Nullable TimeDistribution byMean() {
        Duration average = mean;
        Double variation = cv;
        if (average == null) {
            return wrong("form", "must have a mean beside its cv");
        }
        if (shape == null) {
            return variation == null
                    ? TimeDistribution.ofMean(average)
                    : make(() -> TimeDistribution.ofMeanAndCv(average, variation));
        }
        return switch (shape) {
            case CONSTANT -> fixed(0, () -> TimeDistribution.constant(average));
            case EXPONENTIAL -> fixed(1, () -> TimeDistribution.exponential(average));
            case GAMMA -> varying(x -> TimeDistribution.gamma(average, x));
            case LOGNORMAL -> varying(x -> TimeDistribution.lognormal(average, x));
            case HYPEREXPONENTIAL -> varying(x -> TimeDistribution.hyperexponential(average, x));
            case UNIFORM -> wrong("shape", "must state min and max for the shape uniform, not a mean");
            case TRIANGULAR, PERT -> wrong("shape", "must state min, likely and max for its shape, not a mean");
            case EMPIRICAL -> wrong("shape", "must state samples for the shape empirical, not a mean");
        };
    }

    private @Nullable TimeDistribution fixed(double only, Supplier<TimeDistribution> maker) {
        if (cv != null && cv != only) {
            return wrong("cv", "must have the cv " + (int) only + ", or none, for its shape");
        }
        return make(maker);
    }

    private @Nullable TimeDistribution varying(java.util.function.DoubleFunction<TimeDistribution> maker) {
        Double variation = cv;
        return variation == null ? wrong("cv", "must have a cv for its shape") : make(() -> maker.apply(variation));
    }

    private boolean allows(Shape... shapes) {
        if (shape == null || Arrays.asList(shapes).contains(shape)) {
            return true;
        }
        wrong("shape", "must have another shape for the way it is stated, " + shapes[0].key() + " for instance");
        return false;
    }

    /** What a distribution itself refuses carries its code at the end of its message. */
    private @Nullable TimeDistribution make(Supplier<TimeDistribution> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            String message = IsoTimes.inWords(String.valueOf(e.getMessage())).replaceFirst(" \\[[a-z.]+]$", "");
            return wrong("range", "cannot be such a time. " + message.replaceFirst("\\.$", ""));
        }
    }

    private @Nullable TimeDistribution wrong(String rule, String must) {
        fields.reportWhole(rule, must);
        return null;
    }
}
