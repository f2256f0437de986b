package dev.valuestream.queueing.fluid;

import java.util.Arrays;

/**
 * The level at which one team spends just its time on what comes to its nodes now. What it spends is linear between the
 * levels at which one of its nodes stops rising, and rises from each to the next.
 */
final class FluidTeam {

    private final FluidNetwork network;
    private final FluidFlow flow;
    private final int team;
    private final double available;
    private final int[] nodes;

    /** By node of the team: the level its own time allows, and what the team spends there up to level 1 and for each beyond. */
    private final double[] own;

    private final double[] first;
    private final double[] more;

    /** From 0 to the fastest, where the rise may change. */
    private final double[] bends;

    private double highest;

    FluidTeam(FluidNetwork network, FluidFlow flow, int team) {
        this.network = network;
        this.flow = flow;
        this.team = team;
        available = network.teamAvailable[team];
        nodes = network.nodesOf[team];
        own = new double[nodes.length];
        first = new double[nodes.length];
        more = new double[nodes.length];
        bends = new double[nodes.length + 3];
    }

    /** Looks at what comes to its nodes now. */
    void look() {
        highest = flow.highestLevel(team);
        for (int i = 0; i < nodes.length; i++) {
            double crew = network.crew[nodes[i]];
            own[i] = flow.own[nodes[i]];
            first[i] = flow.work[nodes[i]] * crew;
            more[i] = own[i] > 1 ? flow.more[nodes[i]] * crew : 0;
        }
    }

    /** The highest level that any of its nodes can follow. */
    double highest() {
        return highest;
    }

    /** The level at which it spends just its time; the fastest if it has time for all. */
    double level() {
        if (available == 0 || spent(FluidFlow.FASTEST) <= available) {
            return available == 0 ? 0 : FluidFlow.FASTEST;
        }
        bend();
        int low = 0;
        int high = bends.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            boolean enough = spent(bends[middle]) >= available;
            high = enough ? middle : high;
            low = enough ? low : middle;
        }
        double before = spent(bends[low]);
        return bends[low] + (bends[high] - bends[low]) * (available - before) / (spent(bends[high]) - before);
    }

    private void bend() {
        System.arraycopy(own, 0, bends, 0, own.length);
        bends[own.length] = 0;
        bends[own.length + 1] = 1;
        bends[own.length + 2] = FluidFlow.FASTEST;
        Arrays.sort(bends);
    }

    private double spent(double level) {
        double spent = 0;
        for (int i = 0; i < own.length; i++) {
            double working = Math.min(own[i], level);
            spent += first[i] * Math.min(1, working) + more[i] * Math.max(0, working - 1);
        }
        return spent;
    }

    /** The level that its nodes have from it. */
    double worksAt() {
        return available == 0 ? 0 : flow.teamLevel[team];
    }

    /** Lets its nodes work at a level; one that none of them can follow is as good as none. */
    void work(double level) {
        double set = level < highest ? level : FluidFlow.FASTEST;
        flow.teamLevel[team] = available == 0 ? 0 : set;
        for (int node : nodes) {
            flow.follow(node);
        }
    }
}
