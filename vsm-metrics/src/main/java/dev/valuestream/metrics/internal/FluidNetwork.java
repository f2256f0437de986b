package dev.valuestream.metrics.internal;

import java.util.Arrays;

/**
 * A map as pipes: items flow from node to node as if they were a fluid, each node passes on at most what its working time
 * allows, and what it cannot pass on piles up before it. Data only; {@link FluidSolver} finds the rates.
 *
 * <p>Nodes, flows, families and teams are numbered. All rates are for one day, all times in seconds.
 */
final class FluidNetwork {

    /** No team serves the node. */
    static final int NO_TEAM = -1;

    /** The nodes, each before those it leads to but for flows back. */
    final int[] order;

    /** By flow: whether it leads on in the order of the nodes, not back or to its own node. */
    final boolean[] forward;

    /** The flows into node n are {@code inFlow[inStart[n]]} up to {@code inFlow[inStart[n + 1] - 1]}. */
    final int[] inStart;

    final int[] inFlow;

    /** The node each flow leaves. */
    final int[] from;

    /** By family and flow: the share of a node's output that takes the flow and goes on where it leads. */
    final double[][] share;

    /** By family and node: what starts there. */
    final double[][] start;

    /** By family and node: what one item takes of a server. */
    final double[][] itemTime;

    /** By node: working time of its servers, infinite where it sets no limit. */
    final double[] available;

    /** By node: the shared team that serves it, or {@link #NO_TEAM}. */
    final int[] team;

    /** By node: people of the team that one server takes. */
    final double[] crew;

    /** By team: working time of its people. */
    final double[] teamAvailable;

    FluidNetwork(int[] from, int[] to, int families, int teams, int nodes) {
        this.from = from;
        inStart = new int[nodes + 1];
        inFlow = new int[to.length];
        groupByTarget(to);
        order = FluidOrder.of(from, to, nodes);
        forward = forward(from, to);
        share = new double[families][from.length];
        start = new double[families][nodes];
        itemTime = new double[families][nodes];
        available = new double[nodes];
        Arrays.fill(available, Double.POSITIVE_INFINITY);
        team = new int[nodes];
        Arrays.fill(team, NO_TEAM);
        crew = new double[nodes];
        teamAvailable = new double[teams];
    }

    private boolean[] forward(int[] origins, int[] targets) {
        int[] position = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        boolean[] ahead = new boolean[origins.length];
        for (int flow = 0; flow < origins.length; flow++) {
            ahead[flow] = position[origins[flow]] < position[targets[flow]];
        }
        return ahead;
    }

    private void groupByTarget(int[] to) {
        for (int target : to) {
            inStart[target + 1]++;
        }
        for (int n = 1; n < inStart.length; n++) {
            inStart[n] += inStart[n - 1];
        }
        int[] next = inStart.clone();
        for (int flow = 0; flow < to.length; flow++) {
            inFlow[next[to[flow]]++] = flow;
        }
    }

    int families() {
        return share.length;
    }

    int nodes() {
        return available.length;
    }
}
