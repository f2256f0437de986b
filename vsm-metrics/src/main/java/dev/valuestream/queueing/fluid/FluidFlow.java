package dev.valuestream.queueing.fluid;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What flows through a {@link FluidNetwork} at one time: how much of each family comes to each node, and at which level the
 * node works. Up to level 1 it passes on that share of what comes; beyond, all that comes and, of what has piled up, that
 * much more than 1 times the usual rate. The state that {@link FluidSolver} advances; after it has solved, the result.
 */
final class FluidFlow {

    /** A node without a limit clears what has piled up before it at a million times the usual rate. */
    static final double FASTEST = 1e6;

    final FluidNetwork network;
    final FluidContents contents;
    private final FluidLanes[] lanes;

    /** By lane: whether it leads into a store that is full. */
    final boolean[] full;

    /** By family and node: what comes there. */
    final double[][] arriving;

    /** By family and node: the rate at which what has piled up is taken, for each level beyond 1. */
    final double[][] piled;

    /** By node: whether anything has piled up. */
    private final boolean[] anyPiled;

    /** By node: working time of its servers that what comes would take, and what has piled up, for each level beyond 1. */
    final double[] work;

    final double[] more;

    /** By node: the level that its own time allows. */
    final double[] own;

    /** By node: the level at which it works. */
    final double[] level;

    /** By team: the level at which its nodes work at most. */
    final double[] teamLevel;

    /** How full stores hold nodes back. */
    final FluidHold hold;

    /**
     * The flow where nobody holds anything up but for a first look at the limits.
     *
     * @param before what was there until now, where the search for the levels of the teams begins
     */
    FluidFlow(FluidNetwork network, FluidContents contents, double time, @Nullable FluidFlow before) {
        this.network = network;
        this.contents = contents;
        arriving = Arrays.stream(network.usual).map(double[]::clone).toArray(double[][]::new);
        lanes = IntStream.range(0, network.families())
                .mapToObj(f -> new FluidLanes(this, f))
                .toArray(FluidLanes[]::new);
        full = new boolean[network.lanes()];
        piled = new double[network.families()][network.nodes()];
        anyPiled = new boolean[network.nodes()];
        work = new double[network.nodes()];
        more = new double[network.nodes()];
        own = filled(network.nodes(), 1);
        level = filled(network.nodes(), 1);
        teamLevel = before == null ? filled(network.teamAvailable.length, FASTEST) : before.teamLevel.clone();
        hold = new FluidHold(this);
        look(time);
    }

    private void look(double time) {
        for (int flow = 0; flow < network.flows(); flow++) {
            full[flow] = contents.isFull(flow);
        }
        for (int n = 0; n < level.length; n++) {
            for (int f = 0; f < lanes.length; f++) {
                lanes[f].come(network.entry(n), network.arrivals[f][n].at(time));
            }
            pile(n);
            limit(n);
        }
        goRound();
    }

    private static double[] filled(int size, double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }

    private void pile(int node) {
        for (int f = 0; f < piled.length; f++) {
            if (network.intake[f][node].plenty(lanes[f])) {
                piled[f][node] = network.usual[f][node] > 0 ? network.usual[f][node] : 1;
                anyPiled[node] = true;
            }
        }
        more[node] = work(piled, node);
    }

    FluidLanes lanes(int family) {
        return lanes[family];
    }

    FluidLanes[] lanes() {
        return lanes.clone();
    }

    double outside(int family, int node) {
        return lanes[family].comes(network.entry(node));
    }

    /** Whether nothing waits anywhere, and every node passes on just what comes, which is what comes at most. */
    boolean isUnlimited() {
        for (int n = 0; n < level.length; n++) {
            for (int f = 0; f < lanes.length; f++) {
                if (level[n] != 1 || network.arrivals[f][n].highest() != outside(f, n)) {
                    return false;
                }
            }
        }
        return contents.isEmpty();
    }

    /** Lets a node pass on what it can of what comes to it now: at the level that its own time and that of its team allow. */
    void limit(int node) {
        work[node] = work(arriving, node);
        own[node] = ownLevel(node);
        follow(node);
        pass(node);
    }

    /** Sets the level at which a node works, its own time allowing what it did. */
    void follow(int node) {
        int team = network.team[node];
        level[node] = team == FluidNetwork.NO_TEAM ? own[node] : Math.min(own[node], teamLevel[team]);
    }

    /** Lets a node pass on what it does at its level, or at that to which it is held. */
    void pass(int node) {
        double working = Math.min(level[node], hold.level[node]);
        double some = Math.min(1, working);
        double beyond = Math.max(0, working - 1);
        for (int f = 0; f < lanes.length; f++) {
            lanes[f].leave(node, arriving[f][node] * some + piled[f][node] * beyond);
        }
    }

    private double ownLevel(int node) {
        double time = network.available[node];
        if (work[node] > time) {
            return time / work[node];
        }
        return !anyPiled[node]
                ? 1
                : more[node] == 0 ? FASTEST : Math.min(FASTEST, 1 + (time - work[node]) / more[node]);
    }

    /** Working time of servers that items which come to a node would take. */
    private double work(double[][] items, int node) {
        double work = 0;
        for (int f = 0; f < items.length; f++) {
            if (items[f][node] > 0) {
                work += items[f][node] * network.itemTime[f][node];
            }
        }
        return work;
    }

    /** Working time of its team that a node spends at a level. */
    private double crewWork(int node, double working) {
        double beyond = Math.max(0, working - 1);
        return (work[node] * Math.min(1, working) + (beyond > 0 ? more[node] * beyond : 0)) * network.crew[node];
    }

    /** What a node would pass on if nothing behind it were full. */
    double free(int family, int node) {
        return at(family, node, level[node]);
    }

    /** What a node passes on. */
    double leaving(int family, int node) {
        return lanes[family].leaving(node);
    }

    private double at(int family, int node, double working) {
        return arriving[family][node] * Math.min(1, working) + piled[family][node] * Math.max(0, working - 1);
    }

    /** What goes on a flow if its origin works at a level. */
    double on(int family, int flow, double working) {
        return at(family, network.from[flow], working) * network.share[family][flow];
    }

    /** What goes on a flow of all families if its origin works at a level. */
    double on(int flow, double working) {
        double sum = 0;
        for (int f = 0; f < arriving.length; f++) {
            sum += network.share[f][flow] > 0 ? on(f, flow, working) : 0;
        }
        return sum;
    }

    /** The level at which the origin of a flow passes on a share of what it would: the inverse of {@link #on}. */
    double levelFor(int flow, double share) {
        double wanted = on(flow, level[network.from[flow]]) * share;
        double first = on(flow, 1);
        double more = on(flow, 2) - first;
        if (wanted <= first) {
            return first == 0
                    ? (share > 0 ? Double.POSITIVE_INFINITY : Math.min(1, level[network.from[flow]]))
                    : wanted / first;
        }
        return 1 + (wanted - first) / more;
    }

    /** What comes to a node of one family, from what its origins pass on now. */
    double inflow(int family, int node) {
        int[] sum = network.sum[family][node];
        return sum.length == 0 ? network.intake[family][node].rate(lanes[family]) : lanes[family].rate(sum);
    }

    /** What comes to a node of one family into the places before it, as far as there is room; at a join, what {@link #arriving}. */
    double entering(int family, int node) {
        int[] sum = network.sum[family][node];
        double enters = 0;
        boolean anyFull = false;
        for (int lane : sum) {
            anyFull |= full[lane];
            enters += lanes[family].enters(lane);
        }
        return anyFull ? enters : arriving[family][node];
    }

    /**
     * A first guess, from the start of the flow to its end: what would come without limits, scaled by what comes on the way
     * forward. Right wherever a loop has no limit in it, however often it is gone round.
     */
    void guess() {
        for (int node : network.order) {
            for (int f = 0; f < arriving.length; f++) {
                double all = network.usualForward[f][node];
                double now = all > 0 ? network.intake[f][node].rate(lanes[f].forward()) : 0;
                arriving[f][node] = network.usual[f][node] * (all > 0 ? now / all : 1);
            }
            limit(node);
        }
        goRound();
    }

    /** Lets come on the flows that lead back what enters them now. */
    void goRound() {
        for (int flow : network.back) {
            for (FluidLanes family : lanes) {
                family.come(flow, family.enters(flow));
            }
        }
    }

    /** Working time that each team spends, were nothing held up by full stores. */
    double[] teamWork() {
        double[] spent = new double[teamLevel.length];
        for (int n = 0; n < level.length; n++) {
            if (network.team[n] != FluidNetwork.NO_TEAM && level[n] > 0) {
                spent[network.team[n]] += crewWork(n, level[n]);
            }
        }
        return spent;
    }

    /** The highest level that the own time of any node of a team allows. */
    double highestLevel(int team) {
        double highest = 1;
        for (int node : network.nodesOf[team]) {
            highest = Math.max(highest, own[node]);
        }
        return highest;
    }
}
