package dev.valuestream.simulation;

import java.util.List;

/**
 * How the queue in front of a step grows and shrinks from the start of a run to its horizon, warm-up included. Immutable.
 *
 * @param element the step's id
 * @param times the times of the looks, in seconds from the start
 * @param median at each look, the items that half of the replications did not exceed
 * @param low the same for a tenth of the replications (P10)
 * @param high the same for nine tenths of the replications (P90)
 */
public record QueueBuildUp(
        String element, List<Double> times, List<Double> median, List<Double> low, List<Double> high) {

    /**
     * Copies the lists.
     *
     * @param element the step's id
     * @param times the times of the looks
     * @param median the median at each look
     * @param low P10 at each look
     * @param high P90 at each look
     */
    public QueueBuildUp {
        times = List.copyOf(times);
        median = List.copyOf(median);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }
}
