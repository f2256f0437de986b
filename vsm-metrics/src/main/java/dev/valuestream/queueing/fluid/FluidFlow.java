package dev.valuestream.queueing.fluid;

import java.util.Arrays;
import java.util.stream.IntStream;

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
    private final double time;

    /** By family and node: what comes there. */
    final double[][] arriving;

    /** By family and node: the rate at which what has piled up is taken, for each level beyond 1. */
    final double[][] piled;

    /** By node: the level at which it works. */
    final double[] level;

    /** By team: the level at which its nodes work at most. */
    final double[] teamLevel;

    /** How full stores hold nodes back. */
    final FluidHold hold;

    /** The flow where nobody holds anything up but for a first look at the limits. */
    FluidFlow(FluidNetwork network, FluidContents contents, double time) {
        this.network = network;
        this.contents = contents;
        this.time = time;
        arriving = Arrays.stream(network.usual).map(double[]::clone).toArray(double[][]::new);
        lanes = IntStream.range(0, network.families())
                .mapToObj(f -> new FluidLanes(this, f))
                .toArray(FluidLanes[]::new);
        piled = new double[network.families()][network.nodes()];
        level = filled(network.nodes(), 1);
        teamLevel = filled(network.teamAvailable.length, FASTEST);
        hold = new FluidHold(this);
        for (int n = 0; n < level.length; n++) {
            pile(n);
            limit(n);
        }
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
            }
        }
    }

    FluidLanes lanes(int family) {
        return lanes[family];
    }

    double outside(int family, int node) {
        return network.arrivals[family][node].at(time);
    }

    /** Whether nothing waits anywhere, and every node passes on just what comes, which is what comes at most. */
    boolean isUnlimited() {
        return contents.isEmpty()
                && Arrays.stream(level).allMatch(p -> p == 1)
                && IntStream.range(0, arriving.length)
                        .allMatch(f -> IntStream.range(0, level.length)
                                .allMatch(n -> network.arrivals[f][n].highest() == outside(f, n)));
    }

    /** Sets the level at which a node works, with what comes to it now: what its own time and that of its team allow. */
    void limit(int node) {
        int team = network.team[node];
        double own = ownLevel(node);
        level[node] = team == FluidNetwork.NO_TEAM ? own : Math.min(own, teamLevel[team]);
    }

    /** The level that a node's own time allows. */
    double ownLevel(int node) {
        double time = network.available[node];
        double work = work(arriving, node);
        if (work > time) {
            return time / work;
        }
        boolean any = false;
        for (double[] family : piled) {
            any |= family[node] > 0;
        }
        double more = any ? work(piled, node) : 0;
        return !any ? 1 : more == 0 ? FASTEST : Math.min(FASTEST, 1 + (time - work) / more);
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
    double crewWork(int node, double working) {
        double beyond = Math.max(0, working - 1);
        double work = work(arriving, node) * Math.min(1, working) + (beyond > 0 ? work(piled, node) * beyond : 0);
        return work * network.crew[node];
    }

    /** What a node would pass on if nothing behind it were full. */
    double free(int family, int node) {
        return at(family, node, level[node]);
    }

    /** What a node passes on. */
    double leaving(int family, int node) {
        return at(family, node, Math.min(level[node], hold.level[node]));
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
        return network.intake[family][node].rate(lanes[family]);
    }

    /**
     * A first guess, from the start of the flow to its end: what would come without limits, scaled by what comes on the way
     * forward. Right wherever a loop has no limit in it, however often it is gone round.
     */
    void guess() {
        for (int node : network.order) {
            for (int f = 0; f < arriving.length; f++) {
                double all = network.intake[f][node].rate(lanes[f].forwardWithoutLimits());
                double now = all > 0 ? network.intake[f][node].rate(lanes[f].forward()) : 0;
                arriving[f][node] = network.usual[f][node] * (all > 0 ? now / all : 1);
            }
            limit(node);
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
        for (int n = 0; n < level.length; n++) {
            highest = network.team[n] == team ? Math.max(highest, ownLevel(n)) : highest;
        }
        return highest;
    }
}
