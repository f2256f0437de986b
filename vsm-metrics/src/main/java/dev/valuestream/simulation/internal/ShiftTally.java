package dev.valuestream.simulation.internal;

/** What servers do in the working time of their steps, and in overtime: levels over time as areas. */
final class ShiftTally {

    private final Network network;
    private final Shifts shifts;
    private final State state;

    /** When a node was looked at last, and when measuring began, in its own working time. */
    private final double[] since;

    private final double[] measuredSince;

    /** The beginning of what is measured, and of what each server works on, on the clock. */
    private double windowStart;

    private final double[] begun;

    final double[] working;
    final double[] holding;

    /** What servers have worked after the end of their shift. */
    final double[] overtime;

    ShiftTally(Network network, Shifts shifts, State state) {
        this.network = network;
        this.shifts = shifts;
        this.state = state;
        since = new double[network.nodes];
        measuredSince = new double[network.nodes];
        begun = new double[network.nodeOfServer.length];
        working = new double[network.nodes];
        holding = new double[network.nodes];
        overtime = new double[network.nodes];
    }

    /** Brings the areas of a node up to now. */
    void touch(int node, int itsWorking, int itsHolding) {
        double now = shifts.of[node].worked(state.clock);
        working[node] += itsWorking * (now - since[node]);
        holding[node] += itsHolding * (now - since[node]);
        since[node] = now;
    }

    void begins(int server) {
        begun[server] = state.clock;
    }

    void finishes(int server) {
        int node = network.nodeOfServer[server];
        if (shifts.finishes[node]) {
            overtime[node] += outside(node, Math.max(begun[server], windowStart));
        }
    }

    /** The time from then to now in which the node does not work by its calendar. */
    private double outside(int node, double then) {
        Hours hours = shifts.of[node];
        return state.clock - then - (hours.worked(state.clock) - hours.worked(then));
    }

    /** Begins to measure anew; all areas are up to now. */
    void restart() {
        windowStart = state.clock;
        for (int node = 0; node < network.nodes; node++) {
            measuredSince[node] = since[node];
            working[node] = 0;
            holding[node] = 0;
            overtime[node] = 0;
        }
    }

    /** The time in which a node's servers were at their places, overtime included. */
    double attended(int node) {
        return network.servers(node) * open(node) + overtime[node];
    }

    /** The working time of a node. */
    double open(int node) {
        return since[node] - measuredSince[node];
    }

    /** The time in which a node's servers worked, overtime included. */
    double worked(int node) {
        return working[node] + overtime[node];
    }
}
