package dev.valuestream.io.svg.internal.figures;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * What a ladder shows beside the times of the longest path. Immutable.
 *
 * @param longest in words, what the ladder of the longest path adds up
 * @param expected in words, what the ladder of expected times adds up
 * @param known whether the expected times are known
 * @param waits by the id of a node, the seconds that an item may expect to wait and be carried in front of it
 * @param work by the id of a step, the seconds that an item may expect to be worked on there
 */
public record LadderFigures(
        String longest, String expected, boolean known, Map<String, Double> waits, Map<String, Double> work) {

    /** Nothing is known. */
    public static final LadderFigures UNKNOWN = new LadderFigures("", "", false, Map.of(), Map.of());

    /**
     * Copies the maps.
     *
     * @param longest in words, what the ladder of the longest path adds up
     * @param expected in words, what the ladder of expected times adds up
     * @param known whether the expected times are known
     * @param waits the expected waits
     * @param work the expected work
     */
    public LadderFigures {
        waits = ImmutableMap.copyOf(waits);
        work = ImmutableMap.copyOf(work);
    }
}
