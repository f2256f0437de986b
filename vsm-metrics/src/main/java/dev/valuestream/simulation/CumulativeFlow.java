package dev.valuestream.simulation;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * How many items have entered the stream and left it since the start of a run, warm-up included: the two lines of a cumulative
 * flow diagram. Means over the replications that came as far as each look; at every look the distance between the lines is what
 * is in the stream. Immutable.
 *
 * <p>Level distance between the lines is the time items take where they leave in the order in which they came. Source: Reinertsen,
 * <i>The Principles of Product Development Flow</i>, principle Q16.
 *
 * @param times the times of the looks, in seconds from the start
 * @param entered whole items that had entered, those found in the stream at the start included
 * @param left whole items that had left: delivered, scrapped, or ended where no way leads on
 * @param waiting by the id of each step, in the order of the map, the parts that waited in front of it; of an item that is split each
 *     part counts
 */
public record CumulativeFlow(
        List<Double> times, List<Double> entered, List<Double> left, Map<String, List<Double>> waiting) {

    /**
     * Copies the lists.
     *
     * @param times the times of the looks
     * @param entered whole items that had entered
     * @param left whole items that had left
     * @param waiting the parts that waited, by step
     */
    public CumulativeFlow {
        times = List.copyOf(times);
        entered = List.copyOf(entered);
        left = List.copyOf(left);
        ImmutableMap.Builder<String, List<Double>> copy = ImmutableMap.builder();
        waiting.forEach((step, parts) -> copy.put(step, List.copyOf(parts)));
        waiting = copy.buildOrThrow();
    }
}
