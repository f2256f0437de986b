package dev.valuestream.metrics.internal;

import java.util.Arrays;

/**
 * What flows through a {@link FluidNetwork}: how much of each family comes to each node, and which share of it the node
 * passes on. The state that {@link FluidSolver} advances; after it has solved, the result.
 */
final class FluidFlow {

    private final FluidNetwork network;
    private final double[][] unlimited;

    /** By family and node: what comes there. */
    final double[][] arriving;

    /** By node: the share of what comes that is passed on. */
    final double[] passing;

    /** By team: the share of what comes to any of its steps that it has time for at most. */
    final double[] teamPassing;

    /**
     * The flow where nobody holds anything up but for a first look at the limits.
     *
     * @param network the network
     * @param unlimited by family and node, what would come if no node had a limit
     */
    FluidFlow(FluidNetwork network, double[][] unlimited) {
        this.network = network;
        this.unlimited = unlimited;
        arriving = new double[unlimited.length][];
        for (int f = 0; f < arriving.length; f++) {
            arriving[f] = unlimited[f].clone();
        }
        passing = new double[network.nodes()];
        teamPassing = new double[network.teamAvailable.length];
        Arrays.fill(teamPassing, 1);
        for (int n = 0; n < passing.length; n++) {
            limit(n);
        }
    }

    /** Whether every node passes on all that comes. */
    boolean isUnlimited() {
        return Arrays.stream(passing).allMatch(p -> p == 1);
    }

    /** Sets what a node passes on of what comes to it now: what its own time and that of its team allow. */
    void limit(int node) {
        int team = network.team[node];
        double own = ownShare(node);
        passing[node] = team == FluidNetwork.NO_TEAM ? own : Math.min(own, teamPassing[team]);
    }

    private double ownShare(int node) {
        if (Double.isInfinite(network.available[node])) {
            return 1;
        }
        double work = work(node);
        return work <= network.available[node] ? 1 : network.available[node] / work;
    }

    /** Working time of servers that all that comes to a node would take. */
    double work(int node) {
        double work = 0;
        for (int f = 0; f < arriving.length; f++) {
            if (arriving[f][node] > 0) {
                work += arriving[f][node] * network.itemTime[f][node];
            }
        }
        return work;
    }

    /**
     * A first guess, from the start of the flow to its end: what would come without limits, scaled by what comes on the way
     * forward. Right wherever a loop has no limit in it, however often it is gone round.
     */
    void guess() {
        for (int node : network.order) {
            for (int f = 0; f < arriving.length; f++) {
                double all = forwardInflow(unlimited[f], f, node, false);
                double scale = all > 0 ? forwardInflow(arriving[f], f, node, true) / all : 1;
                arriving[f][node] = unlimited[f][node] * scale;
            }
            limit(node);
        }
    }

    private double forwardInflow(double[] coming, int family, int node, boolean limited) {
        double sum = network.start[family][node];
        for (int i = network.inStart[node]; i < network.inStart[node + 1]; i++) {
            int flow = network.inFlow[i];
            if (network.forward[flow]) {
                int origin = network.from[flow];
                sum += coming[origin] * (limited ? passing[origin] : 1) * network.share[family][flow];
            }
        }
        return sum;
    }

    /** What comes to a node of one family, from what its origins pass on now. */
    double inflow(int family, int node) {
        double sum = network.start[family][node];
        for (int i = network.inStart[node]; i < network.inStart[node + 1]; i++) {
            int flow = network.inFlow[i];
            double share = network.share[family][flow];
            if (share > 0) {
                int origin = network.from[flow];
                sum += arriving[family][origin] * passing[origin] * share;
            }
        }
        return sum;
    }

    /** Working time that each team spends on what its steps pass on. */
    double[] teamWork() {
        double[] spent = new double[teamPassing.length];
        for (int n = 0; n < passing.length; n++) {
            if (network.team[n] != FluidNetwork.NO_TEAM && passing[n] > 0) {
                spent[network.team[n]] += work(n) * network.crew[n] * passing[n];
            }
        }
        return spent;
    }
}
