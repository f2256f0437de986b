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
        if (available == 0 || spent(FluidFlow.FASTEST) <= available) {
            return available == 0 ? 0 : FluidFlow.FASTEST;
        }
        return spent(1) < available ? between(1, FluidFlow.FASTEST) : between(0, 1);
    }

    private double between(double from, double to) {
        double low = from;
        double high = to;
        int first = 0;
        int last = bend(from, to);
        while (first < last) {
            int middle = (first + last) >>> 1;
            boolean enough = spent(bends[middle]) >= available;
            high = enough ? bends[middle] : high;
            low = enough ? low : bends[middle];
            first = enough ? first : middle + 1;
            last = enough ? middle : last;
        }
        double before = spent(low);
        return low + (high - low) * (available - before) / (spent(high) - before);
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
