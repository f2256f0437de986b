package dev.valuestream.queueing.fluid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network of pipes: items of several families flow from node to node as if they were a fluid, each node passes on at most
 * what its working time allows, and what it cannot pass on piles up before it. Immutable, safe to share between threads.
 *
 * <p>Nodes, flows, families and teams are numbered in the order in which they were added. There is one unit of time, which
 * the caller chooses: rates are items in one such unit, times are counted in it from 0. Working times of servers and of teams
 * are what they have in one unit of time, in any unit in which the item times are given too.
 *
 * <p>The rules. What comes to a node is what arrives there and what others pass on to it. A node passes on all that comes if
 * its time allows, else the same share of what comes of every family and on every flow. Time left over goes to what has piled
 * up, shared in proportion to the usual rates: those with which items would come if no node had a limit. A team that serves
 * several nodes gives each at most one common share of what comes there, the largest for which its time suffices, so that
 * nodes held up by their own servers leave their time to the others. Where a store is full, those who fill it are held to one
 * common share of what they would pass on, so that no more comes in than goes out; a node held up like this passes on less on
 * all its flows, keeps its time, and its own store fills. Items have no size: a node without a queue passes on at once.
 *
 * <p>Source: R. Hall, <i>Queueing Methods</i>, ch. 6; G. Newell, <i>Applications of Queueing Theory</i>, ch. 2; for rates that
 * are held up with several nodes in a loop, J. Goodman and W. Massey, <i>The non-ergodic Jackson network</i>, J. Appl. Prob. 21
 * (1984) 860–869.
 *
 * @see FluidNetworkBuilder
 */
public final class FluidNetwork {

    /** Visits of a node or flow after which a search for rates is given up: some seconds' worth. */
    private static final long MOST_WORK = 500_000_000L;

    /** No team serves the node. */
    static final int NO_TEAM = -1;

    /** A place for items in front of a node, with the most that fit in; its lanes are flows or what arrives from outside. */
    record Store(int node, double most, List<Integer> lanes, boolean ofFlow) {
        Store {
            lanes = List.copyOf(lanes);
        }
    }

    /** The nodes, each before those it leads to but for flows back. */
    final int[] order;

    /** By flow: whether it leads on in the order of the nodes, not back or to its own node. */
    final boolean[] forward;

    /** The flows that do not lead on. */
    final int[] back;

    /** The node each flow leaves, and the node it leads to. */
    final int[] from;

    final int[] to;

    /** By node: the flows out of it. */
    final int[][] out;

    /** By family and flow: the share of a node's output that takes the flow. */
    final double[][] share;

    /** By lane: the number of the node whose output comes on it; for flows back and what arrives, that of the lane after all. */
    final int[] feedOf;

    /** By family and lane: the share of that which comes on it. */
    final double[][] comes;

    /** By family and node: what arrives there from outside. */
    final FluidSchedule[][] arrivals;

    /** By family and node: how what comes makes up what the node works on. */
    final FluidIntake[][] intake;

    /** By family and node: the lanes whose rates add up to what comes; none where anything is put together. */
    final int[][][] sum;

    /** By family and lane: whether it brings only what the node takes. */
    final boolean[][] pulled;

    /** By family and node: what one item takes of a server. */
    final double[][] itemTime;

    /** By node: working time of its servers, infinite where it sets no limit. */
    final double[] available;

    /** By node: the team that serves it, or {@link #NO_TEAM}. */
    final int[] team;

    /** By team: the nodes it serves. */
    final int[][] nodesOf;

    /** By node: people of the team that one server takes. */
    final double[] crew;

    /** By team: working time of its people. */
    final double[] teamAvailable;

    /** By family and lane: the items at time 0. */
    final double[][] initial;

    /** Where only so many items fit in. */
    final List<Store> stores;

    /** By flow: the stores it leads into. */
    final int[][] storesOf;

    /** By family and node: what would come if no node had a limit. */
    final double[][] usual;

    /** Whether that was found or stated; if not, it tells no more than the order of size. */
    final boolean isUsualKnown;

    /** By family and node: the part of that on flows that lead on, and from outside. */
    final double[][] usualForward;

    FluidNetwork(FluidNetworkBuilder b) {
        from = b.from.stream().mapToInt(i -> i).toArray();
        to = b.to.stream().mapToInt(i -> i).toArray();
        available = b.available.stream().mapToDouble(d -> d).toArray();
        int nodes = available.length;
        order = FluidOrder.of(from, to, nodes);
        forward = forward();
        back = IntStream.range(0, from.length).filter(f -> !forward[f]).toArray();
        out = FluidLinks.grouped(from, nodes);
        share = b.shares();
        feedOf = IntStream.range(0, lanes())
                .map(l -> isAhead(l) ? from[l] : nodes() + l)
                .toArray();
        comes = Arrays.stream(share).map(this::comes).toArray(double[][]::new);
        arrivals = b.schedules();
        pulled = b.pulled();
        initial = b.initial();
        itemTime = b.itemTimes();
        team = b.team.stream().mapToInt(i -> i).toArray();
        crew = b.crew.stream().mapToDouble(d -> d).toArray();
        teamAvailable = b.teams.stream().mapToDouble(d -> d).toArray();
        nodesOf = FluidLinks.grouped(team, teamAvailable.length);
        intake = FluidLinks.intakes(this, b.intakes);
        sum = Arrays.stream(intake)
                .map(f -> Arrays.stream(f).map(FluidIntake::sum).toArray(int[][]::new))
                .toArray(int[][][]::new);
        stores = FluidLinks.stores(this, b.mostOnFlow, b.mostBefore);
        storesOf = FluidLinks.storesOf(stores, from.length);
        usual = b.usual(families(), nodes());
        isUsualKnown = b.isUsualStated() || UnlimitedFlow.find(this, usual);
        usualForward = UnlimitedFlow.forward(this);
    }

    private boolean isAhead(int lane) {
        return lane < flows() && forward[lane];
    }

    private double[] comes(double[] ofFlows) {
        return IntStream.range(0, lanes())
                .mapToDouble(l -> isAhead(l) ? ofFlows[l] : 1)
                .toArray();
    }

    private boolean[] forward() {
        int[] position = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        boolean[] ahead = new boolean[from.length];
        for (int flow = 0; flow < from.length; flow++) {
            ahead[flow] = position[from[flow]] < position[to[flow]];
        }
        return ahead;
    }

    /**
     * The rates in the long run from an empty start if every store had room for all: the arrivals are those at time 0.
     *
     * @param check called now and then, so that the caller can give up by throwing
     * @return the rates, or empty if they could not be found to about 1e-11 of each
     */
    public Optional<FluidRates> longRun(Runnable check) {
        FluidFlow flow = new FluidFlow(this, new FluidContents(this, false), 0, null);
        return FluidSolver.solve(this, flow, MOST_WORK, check) ? Optional.of(new FluidRates(flow)) : Optional.empty();
    }

    /**
     * What happens from time 0 to a horizon, from the items at the start: exact in the rates, from event to event (a store
     * full, a queue empty, another rate of arrivals).
     *
     * <p>Costs O(nodes + flows) times a few sweeps for each event. Ends at the latest after some seconds' worth of work.
     *
     * @param horizon the end, 0 or more
     * @param check called now and then, so that the caller can give up by throwing
     * @return what happens, or empty if the rates could not be found or there are too many events
     */
    public Optional<FluidCourse> until(double horizon, Runnable check) {
        return new FluidClock(this, Checks.amount("horizon", horizon), check).run();
    }

    /**
     * How many families there are.
     *
     * @return the families, numbered from 0
     */
    public int families() {
        return share.length;
    }

    /**
     * How many nodes there are.
     *
     * @return the nodes, numbered from 0
     */
    public int nodes() {
        return available.length;
    }

    int flows() {
        return from.length;
    }

    /** Flows, and one lane for what arrives at each node from outside. */
    int lanes() {
        return from.length + available.length;
    }

    int entry(int node) {
        return from.length + node;
    }
}
