package dev.valuestream.queueing.line;

import java.util.List;

/**
 * A line with finite room, on average over a long time. Immutable.
 *
 * @param method how the figures were found, and with it how far they can be trusted
 * @param throughput items that leave in a unit of time
 * @param stations how each station spends its time
 * @param buffers the items in each room, those at the stations not counted
 */
public record LineSolution(Method method, double throughput, List<StationShares> stations, List<Double> buffers) {

    /** How figures were found. */
    public enum Method {
        /** The exact Markov chain: about 1e-12. */
        EXACT,
        /** Pairs of stations: throughput mostly within 3 %, items in a buffer within some tenths of its room. */
        DECOMPOSITION
    }

    /**
     * How a station spends its time; the three shares add up to 1.
     *
     * @param busy the share in which it works
     * @param blocked the share in which it keeps a finished item, having no room behind it
     * @param starved the share in which it has nothing to work on
     */
    public record StationShares(double busy, double blocked, double starved) {}

    /**
     * Copies the lists.
     *
     * @param method how the figures were found
     * @param throughput items that leave in a unit of time
     * @param stations how each station spends its time
     * @param buffers the items in each room
     */
    public LineSolution {
        stations = List.copyOf(stations);
        buffers = List.copyOf(buffers);
    }

    /**
     * The items in the whole line: those in the rooms, and one at each station that works or is blocked.
     *
     * @return the mean number of items
     */
    public double items() {
        double items = 0;
        for (double buffer : buffers) {
            items += buffer;
        }
        for (StationShares station : stations) {
            items += station.busy() + station.blocked();
        }
        return items;
    }

    /**
     * The time of an item from when its first service begins until it leaves: items ÷ throughput, by Little's law.
     *
     * @return the mean cycle time
     */
    public double cycleTime() {
        return items() / throughput;
    }
}
