package dev.valuestream.queueing.closed;

import java.util.List;

/**
 * A closed network with a given number of items, on average over a long time. Immutable.
 *
 * @param items how many items go round, 1 or more
 * @param throughput rounds finished in a unit of time
 * @param stations what goes on at each station, in the order of the network
 */
public record ClosedSolution(int items, double throughput, List<StationState> stations) {

    /**
     * Copies the list.
     *
     * @param items how many items go round
     * @param throughput rounds finished in a unit of time
     * @param stations what goes on at each station
     */
    public ClosedSolution {
        stations = List.copyOf(stations);
    }

    /**
     * The time of one round: items ÷ throughput, by Little's law.
     *
     * @return the cycle time, all stations included
     */
    public double cycleTime() {
        return items / throughput;
    }
}
