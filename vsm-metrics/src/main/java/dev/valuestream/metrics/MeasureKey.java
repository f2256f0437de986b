package dev.valuestream.metrics;

import org.jspecify.annotations.Nullable;

/** What tells a measure of an analysis from every other. */
record MeasureKey(
        String id, @Nullable String element, @Nullable String family) {

    static MeasureKey of(Measure measure) {
        return new MeasureKey(
                measure.id(), measure.element().orElse(null), measure.family().orElse(null));
    }

    /** Whether the measure is the one meant. */
    boolean is(Measure measure) {
        return equals(of(measure));
    }
}
