package dev.valuestream.simulation.internal;

import java.util.List;

/** What stands in the stream at the end of a replication, and is in no sum of what has left. */
final class Standing {

    /** By node, what the parts that wait have waited in the time measured. */
    final double[] waits;

    /** What the items have been in the stream in the time measured. */
    final double stays;

    /** What contradicts itself in the state at the end. */
    final List<String> contradictions;

    Standing(double[] waits, double stays, List<String> contradictions) {
        this.waits = waits;
        this.stays = stays;
        this.contradictions = contradictions;
    }

    /** Counts what stands in a state. */
    static Standing of(Network network, State state, Tally tally) {
        List<String> contradictions = new Audit(network, state, tally).contradictions();
        return new Standing(waits(network, state, tally), stays(state, tally), contradictions);
    }

    private static double[] waits(Network network, State state, Tally tally) {
        double[] waits = new double[network.nodes];
        for (int queue = 0; queue < network.families * network.nodes; queue++) {
            int part = state.queues.first(queue);
            while (part != Items.NONE) {
                for (int in = part; in != Items.NONE; in = state.items.kit[in]) {
                    waits[queue % network.nodes] += waited(state, tally, in);
                }
                part = state.items.next[part];
            }
        }
        for (int place = 0; place < state.items.places(); place++) {
            if (state.items.isInside(place)) {
                addMates(state, tally, place, waits);
            }
        }
        return waits;
    }

    /** What the parts of an item that wait for others at joins have waited. */
    private static void addMates(State state, Tally tally, int whole, double[] waits) {
        for (int mate = state.items.mates[whole]; mate != Items.NONE; mate = state.items.next[mate]) {
            waits[state.items.node[mate]] += waited(state, tally, mate);
        }
    }

    private static double waited(State state, Tally tally, int part) {
        return state.now - Math.max(state.items.arrived[part], tally.windowStart);
    }

    private static double stays(State state, Tally tally) {
        double stays = 0;
        for (int place = 0; place < state.items.places(); place++) {
            if (state.items.isInside(place)) {
                stays += state.now - Math.max(state.items.entered[place], tally.windowStart);
            }
        }
        return stays;
    }
}
