package dev.valuestream.metrics;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a metric gives; at once where it is asked for in the order in which it is given, as it mostly is. */
final class GivenMeasures {

    private final List<Measure> given;
    private int next;
    private @Nullable Map<MeasureKey, Measure> byKey;

    GivenMeasures(List<Measure> given) {
        this.given = given;
    }

    /** The measure meant, or null if it is not given. */
    @Nullable
    Measure find(MeasureKey key) {
        while (next < given.size() && isBeside(given.get(next))) {
            next++;
        }
        if (next < given.size() && key.is(given.get(next))) {
            return given.get(next++);
        }
        return byKey().get(key);
    }

    private Map<MeasureKey, Measure> byKey() {
        Map<MeasureKey, Measure> found = byKey;
        if (found == null) {
            found = Maps.newHashMapWithExpectedSize(given.size());
            for (Measure measure : given) {
                found.put(MeasureKey.of(measure), measure);
            }
            byKey = found;
        }
        return found;
    }

    /** Whether a metric may give such a measure, but need not: one family's part of what is about an element. */
    static boolean isBeside(Measure measure) {
        return measure.element().isPresent() && measure.family().isPresent();
    }
}
