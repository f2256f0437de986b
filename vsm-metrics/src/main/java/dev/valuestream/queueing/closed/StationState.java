package dev.valuestream.queueing.closed;

/**
 * What goes on at one station on average. Immutable.
 *
 * @param station the station
 * @param items the items there, waiting or in service
 * @param time the time of one item there in a round, waiting included: items ÷ throughput
 * @param busy how many of its servers work: throughput · demand
 */
public record StationState(Station station, double items, double time, double busy) {

    /**
     * The items that wait.
     *
     * @return items − busy, 0 or more
     */
    public double waiting() {
        return Math.max(0, items - busy);
    }

    /**
     * The share of its servers that work.
     *
     * @return from 0 to 1; 0 where every item has a server of its own
     */
    public double utilization() {
        return station.servers().isPresent()
                ? Math.min(1, busy / station.servers().getAsInt())
                : 0;
    }
}
