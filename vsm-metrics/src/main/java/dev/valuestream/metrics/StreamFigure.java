package dev.valuestream.metrics;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.Map;

/**
 * One number for the whole stream, and for each of its item families. Immutable.
 *
 * @param value the number for all items together, in the unit of the metric
 * @param families the number for each family; empty where the map knows none
 */
public record StreamFigure(double value, Map<String, Figure> families) {

    /**
     * Copies the map.
     *
     * @param value the number for all items together
     * @param families the number for each family
     */
    public StreamFigure {
        families = ImmutableMap.copyOf(families);
    }

    /**
     * The number as a duration, for figures in seconds.
     *
     * @return the duration, to the nanosecond
     * @throws IllegalArgumentException if the number is negative
     */
    public Duration duration() {
        return Durations.ofSeconds(value);
    }
}
