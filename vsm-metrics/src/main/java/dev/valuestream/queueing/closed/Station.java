package dev.valuestream.queueing.closed;

import java.util.OptionalInt;

/**
 * A station of a closed network: how long one item needs it in a round, and how many items it serves at once. Immutable.
 *
 * <p>The exact results hold where service times are exponential and first come is first served, and, whatever the shape of
 * the service times, where the station shares itself between all present or has a server for everybody. Source: Baskett,
 * Chandy, Muntz and Palacios, J. ACM 22 (1975) 248–260.
 *
 * @param demand time of a server that one item needs in a round: visits · service time; 0 or more, finite
 * @param servers how many servers, 1 or more; empty where every item has its own, so that nobody waits
 */
public record Station(double demand, OptionalInt servers) {

    /**
     * Checks the numbers.
     *
     * @param demand time of a server that one item needs in a round
     * @param servers how many servers
     * @throws IllegalArgumentException if the demand is negative, infinite or no number, or there are fewer than 1 servers
     */
    public Station {
        if (!(demand >= 0) || Double.isInfinite(demand)) {
            throw new IllegalArgumentException(
                    "The demand (" + demand + ") of a station must be 0 or more and finite. [station.demand.range]");
        }
        if (servers.isPresent() && servers.getAsInt() < 1) {
            throw new IllegalArgumentException("A station must have 1 server or more, found: " + servers.getAsInt()
                    + ". Leave it out of the network if nobody works there. [station.servers.range]");
        }
        demand += 0.0;
    }

    /**
     * A station with one server.
     *
     * @param demand time of the server that one item needs in a round
     * @return the station
     */
    public static Station single(double demand) {
        return new Station(demand, OptionalInt.of(1));
    }

    /**
     * A station with several servers and one queue.
     *
     * @param demand time of a server that one item needs in a round
     * @param servers how many servers, 1 or more
     * @return the station
     */
    public static Station of(double demand, int servers) {
        return new Station(demand, OptionalInt.of(servers));
    }

    /**
     * A station where nobody waits: thinking, moving, drying.
     *
     * @param demand the time of one item in a round
     * @return the station
     */
    public static Station delay(double demand) {
        return new Station(demand, OptionalInt.empty());
    }

    /**
     * The most items that can pass in a unit of time: servers ÷ demand.
     *
     * @return the rate; infinite where the demand is 0 or nobody waits
     */
    public double capacity() {
        return servers.isEmpty() || demand == 0 ? Double.POSITIVE_INFINITY : servers.getAsInt() / demand;
    }

    /** The rate at which items leave while so many are here; the demand must be above 0. */
    double rate(int items) {
        return Math.min(items, servers.orElse(Integer.MAX_VALUE)) / demand;
    }

    /** Whether mean values alone solve it, without the probability of each number of items. */
    boolean isSimple() {
        return servers.orElse(1) == 1;
    }
}
