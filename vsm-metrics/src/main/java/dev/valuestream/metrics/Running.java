package dev.valuestream.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric that is being evaluated, and the one that waits for it.
 *
 * @param metric its id
 * @param time its own time, if it is taken
 * @param outer the metric that asked for it, null if none did
 */
record Running(
        String metric, Optional<OwnTime> time, @Nullable Running outer) {

    /** Its own time goes on, that of the one that waits stands still. */
    void begin() {
        if (outer != null) {
            outer.time.ifPresent(OwnTime::stop);
        }
        time.ifPresent(OwnTime::start);
    }

    /** Its own time stands still, that of the one that waited goes on. */
    void end() {
        time.ifPresent(OwnTime::stop);
        if (outer != null) {
            outer.time.ifPresent(OwnTime::start);
        }
    }

    /** Whether a metric is among those that run, the innermost of which is given. */
    static boolean has(@Nullable Running innermost, String metric) {
        for (Running each = innermost; each != null; each = each.outer) {
            if (each.metric.equals(metric)) {
                return true;
            }
        }
        return false;
    }

    /** The metrics from one that runs to the innermost, each asked for by the one before. */
    static List<String> wayFrom(String metric, @Nullable Running innermost) {
        List<String> way = new ArrayList<>();
        for (Running each = innermost; each != null && !each.metric.equals(metric); each = each.outer) {
            way.add(each.metric);
        }
        way.add(metric);
        Collections.reverse(way);
        return way;
    }
}
