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

    /** Room for levels where the rise may change. */
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
        bends = new double[nodes.length];
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
        double most = spent(FluidFlow.FASTEST);
        if (available == 0 || most <= available) {
            return available == 0 ? 0 : FluidFlow.FASTEST;
        }
        double atOne = spent(1);
        return atOne < available ? between(1, atOne, FluidFlow.FASTEST, most) : between(0, spent(0), 1, atOne);
    }

    private double between(double from, double atFrom, double to, double atTo) {
        double low = from;
        double under = atFrom;
        double high = to;
        double over = atTo;
        int first = 0;
        int last = bend(from, to);
        while (first < last) {
            int middle = (first + last) >>> 1;
            double spent = spent(bends[middle]);
            if (spent >= available) {
                last = middle;
                high = bends[middle];
                over = spent;
            } else {
                first = middle + 1;
                low = bends[middle];
                under = spent;
            }
        }
        return low + (high - low) * (available - under) / (over - under);
    }

    /** Puts the levels between two others where the rise may change in order; how many there are. */
    private int bend(double from, double to) {
        int count = 0;
        for (double level : own) {
            if (level > from && level < to) {
                bends[count++] = level;
            }
        }
        Arrays.sort(bends, 0, count);
        return count;
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

    /** Sets the level at which its nodes work from now on; one that none of them can follow is as good as none. */
    void work(double level) {
        double set = level < highest ? level : FluidFlow.FASTEST;
        flow.teamLevel[team] = available == 0 ? 0 : set;
        for (int node : nodes) {
            flow.follow(node);
        }
    }
}
