package dev.valuestream.queueing.closed;

import java.util.ArrayList;
import java.util.List;

/**
 * Stations between which a fixed number of items goes round: a CONWIP line, where a new item enters when one leaves. Immutable.
 *
 * <p>Solved exactly, for stations as {@link Station} asks for: those with one server, or with one for every item, by
 * mean-value analysis (Reiser and Lavenberg 1980); those with several servers are joined to them one by one as stations whose
 * rate depends on the items present (Chandy, Herzog and Woo 1975), which is what load-dependent mean-value analysis computes,
 * without its subtractions, which lose all digits near saturation. Only sums and products of positive numbers occur:
 * throughput and items are good to about 1e-12 for 1,000 items. Where service times vary less than exponential ones, the
 * throughput is higher than computed here, never above {@link FactoryPhysicsLaws#best()}.
 *
 * <p>Cost: stations · items; with m stations of several servers stations · m · items². Source: Reiser and Lavenberg,
 * J. ACM 27 (1980) 313–322; Bolch, Greiner, de Meer and Trivedi, <i>Queueing Networks and Markov Chains</i>, 2nd ed., ch. 8.
 */
public final class ClosedNetwork {

    /** The most items of a network whose stations have one server or one for every item. */
    public static final int MOST_ITEMS = 100_000;

    /** The most items of a network in which a station has several servers. */
    public static final int MOST_ITEMS_WITH_SERVERS = 5_000;

    private final List<Station> stations;

    private ClosedNetwork(List<Station> stations) {
        this.stations = List.copyOf(stations);
    }

    /**
     * A network.
     *
     * @param stations the stations, in any order: it changes nothing but the order of the answer
     * @return the network
     * @throws IllegalArgumentException if no station has a demand above 0
     */
    public static ClosedNetwork of(List<Station> stations) {
        if (stations.stream().noneMatch(s -> s.demand() > 0)) {
            throw new IllegalArgumentException(
                    "At least one station of a closed network must have a demand above 0: items that"
                            + " need no time go round without end. [closed.demand.none]");
        }
        return new ClosedNetwork(stations);
    }

    /**
     * The stations.
     *
     * @return in the order in which they were given
     */
    public List<Station> stations() {
        return stations;
    }

    /**
     * Solves the network for a number of items.
     *
     * @param items how many go round, from 1 to {@link #MOST_ITEMS}, or {@link #MOST_ITEMS_WITH_SERVERS}
     * @return the averages over a long time
     * @throws IllegalArgumentException if the number is out of range
     */
    public ClosedSolution solve(int items) {
        return solution(whole(items), items);
    }

    /**
     * Solves the network for every number of items from 1 on, in one pass.
     *
     * @param most the largest number, from 1 to {@link #MOST_ITEMS}, or {@link #MOST_ITEMS_WITH_SERVERS}
     * @return the solutions for 1, 2, … items
     * @throws IllegalArgumentException if the number is out of range
     */
    public List<ClosedSolution> solveUpTo(int most) {
        Subnetwork whole = whole(most);
        List<ClosedSolution> solutions = new ArrayList<>();
        for (int n = 1; n <= most; n++) {
            solutions.add(solution(whole, n));
        }
        return List.copyOf(solutions);
    }

    /** Simple stations first, then the others one by one; those without work take no part. */
    private Subnetwork whole(int most) {
        check(most);
        List<Station> simple = working(true);
        List<Station> others = working(false);
        Subnetwork whole = simple.isEmpty() ? Subnetwork.of(others.get(0), most) : Subnetwork.ofSimple(simple, most);
        for (Station station : simple.isEmpty() ? others.subList(1, others.size()) : others) {
            whole = whole.with(Subnetwork.of(station, most));
        }
        return whole;
    }

    private List<Station> working(boolean simple) {
        return stations.stream()
                .filter(s -> s.demand() > 0 && s.isSimple() == simple)
                .toList();
    }

    private void check(int items) {
        int most = working(false).isEmpty() ? MOST_ITEMS : MOST_ITEMS_WITH_SERVERS;
        if (items < 1 || items > most) {
            throw new IllegalArgumentException(
                    "The number of items (" + items + ") must be from 1 to " + most
                            + ". Where many more items wait than work, the bottleneck's rate is the throughput. [closed.items.range]");
        }
    }

    private ClosedSolution solution(Subnetwork whole, int items) {
        double throughput = whole.rate(items);
        List<StationState> states = new ArrayList<>();
        int simple = 0;
        int other = working(true).size();
        for (Station station : stations) {
            double here = station.demand() == 0 ? 0 : whole.items(station.isSimple() ? simple++ : other++, items);
            states.add(new StationState(station, here, here / throughput, throughput * station.demand()));
        }
        return new ClosedSolution(items, throughput, states);
    }
}
