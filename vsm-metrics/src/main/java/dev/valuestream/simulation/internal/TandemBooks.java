package dev.valuestream.simulation.internal;

import java.util.List;

/** What is counted of a tandem: whole lanes of items by their sums, single items by their times, as far as they are measured. */
final class TandemBooks {

    private final Network network;
    private final int[] nodes;
    private final RunLength length;
    private final State state;
    private final Tally tally;
    private final BuildUp buildUp;
    private final double[] standing;
    private double stays;
    private boolean measuring;
    private long events;

    TandemBooks(Network network, Tandem tandem, RunLength length) {
        this.network = network;
        this.length = length;
        nodes = tandem.steps;
        state = new State(network);
        tally = new Tally(network, state, Tracer.NOBODY);
        buildUp = new BuildUp(network, length);
        standing = new double[network.nodes];
        measuring = length.warmUp() == 0;
    }

    /** Arrivals and parts finished of the items counted so far. */
    long events() {
        return events;
    }

    /** Notes the queues at all moments up to a time at which they are to be noted; in the stream are items, and those of a block that come. */
    void note(ItemTimes items, ItemTimes block, double until) {
        while (buildUp.nextTime() <= until) {
            double time = buildUp.nextTime();
            for (int step = 0; step < nodes.length; step++) {
                tally.waiting[nodes[step]] = items.waiting(step, time) + block.waiting(step, time);
            }
            long entered = (long) items.count() + block.cameUntil(0, time);
            tally.entered = tally.left + entered;
            tally.inside = entered - items.leftUntil(time) - block.leftUntil(time);
            buildUp.note(tally);
        }
    }

    /** Begins to measure if it is time; true if this block is divided by that. */
    boolean measureFrom(double until) {
        if (measuring || until < length.warmUp()) {
            return false;
        }
        measuring = true;
        state.now = length.warmUp();
        tally.restart();
        return true;
    }

    /** Counts the first lanes of a block, all items of which entered in the time measured and have left. */
    void count(TandemBlock block, int lanes) {
        if (lanes == 0) {
            return;
        }
        long items = (long) lanes * TandemBlock.ROWS;
        for (int i = 0; i < nodes.length; i++) {
            TandemStep step = block.step(i);
            double waits = sum(step.waits, lanes);
            tally.begun[step.node] += items;
            tally.finished[step.node] += items;
            tally.waits[step.node] += waits;
            tally.waitsWithin[step.node] += waits;
            tally.workingArea[step.node] += sum(step.work, lanes);
        }
        double[][] leadTimes = block.leadTimes();
        for (double[] row : leadTimes) {
            tally.leadTimeShares[0].addAll(row, lanes);
            tally.late[0] += late(row, lanes);
        }
        double sum = sum(block.stays, lanes);
        tally.leadTimes[0] += sum;
        tally.staysWithin += sum;
        tally.delivered[0] += items;
        tally.timed[0] += items;
        tally.left += items;
        events += items * (nodes.length + 1L);
    }

    private static double sum(double[] byLane, int lanes) {
        double sum = 0;
        for (int lane = 0; lane < lanes; lane++) {
            sum += byLane[lane];
        }
        return sum;
    }

    private int late(double[] leadTimes, int lanes) {
        double promise = network.promise[0];
        int late = 0;
        for (int lane = 0; promise < Double.POSITIVE_INFINITY && lane < lanes; lane++) {
            late += leadTimes[lane] > promise ? 1 : 0;
        }
        return late;
    }

    /** Counts what has happened until a time to the first items that have entered by then, as far as it is measured. */
    void count(TandemItems items, int many, double until) {
        if (many == 0) {
            return;
        }
        events += many;
        for (int step = 0; step < nodes.length; step++) {
            countWork(items, many, step, until);
        }
        int end = items.head() + many;
        double start = tally.windowStart;
        for (int i = items.head(); i < end; i++) {
            double entered = items.came(0)[i];
            double left = items.came(nodes.length)[i];
            if (left > until) {
                stays += until - Math.max(entered, start);
                tally.inside++;
            } else {
                tally.left++;
                leave(entered, left);
            }
        }
    }

    private void leave(double entered, double left) {
        if (isMeasured(left)) {
            tally.delivers(0, left - entered);
            tally.staysWithin += left - Math.max(entered, tally.windowStart);
        }
    }

    private void countWork(TandemItems items, int many, int step, double until) {
        int node = nodes[step];
        double[] came = items.came(step);
        double[] finished = items.came(step + 1);
        double free = items.before[step + 1];
        int end = items.head() + many;
        for (int i = items.head(); i < end && came[i] <= until; i++) {
            countWork(node, came[i], Math.max(came[i], free), finished[i], until);
            free = finished[i];
        }
    }

    private void countWork(int node, double came, double begun, double finished, double until) {
        double start = tally.windowStart;
        if (begun > until) {
            standing[node] += until - Math.max(came, start);
            return;
        }
        if (isMeasured(begun)) {
            tally.begun[node]++;
            tally.waits[node] += begun - came;
            tally.waitsWithin[node] += begun - Math.max(came, start);
        }
        if (finished > until) {
            tally.workingArea[node] += until - Math.max(begun, start);
            return;
        }
        events++;
        if (isMeasured(finished)) {
            tally.finished[node]++;
            tally.workingArea[node] += finished - Math.max(begun, start);
        }
    }

    /** Whether what happens at a time is counted: what happens at the end of the warm-up is still part of that. */
    private boolean isMeasured(double time) {
        return time > tally.windowStart || length.warmUp() == 0;
    }

    /** Closes the books at a time, with the items that are still in the stream or enter later. */
    Replication close(TandemItems items, double now, Ending ending) {
        tally.inside = 0;
        count(items, items.cameUntil(0, now), now);
        tally.entered = tally.left + tally.inside;
        tally.insideArea = tally.staysWithin + stays;
        for (int node : nodes) {
            tally.waitingArea[node] = tally.waitsWithin[node] + standing[node];
        }
        state.now = now;
        double measured = measuring ? now - tally.windowStart : 0;
        Standing stands = new Standing(standing, stays, List.of());
        return new Replication(network, measured, tally, stands, buildUp, events, ending, Stuck.NOWHERE);
    }
}
