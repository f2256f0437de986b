package dev.valuestream.simulation.internal;

/** Whom a shared team serves next, by its rule. */
final class Crews {

    /** Rounding of people must not cost a start. */
    private static final double WHOLE = 1e-9;

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Picker picker;
    private double since;
    private int rank;

    Crews(Network network, State state, Tally tally, Picker picker) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.picker = picker;
    }

    /** The step that the team serves next; {@link Items#NONE} if it can serve none. */
    int next(int team) {
        int best = Items.NONE;
        for (int node : network.stepsOf[team]) {
            boolean canStart = network.crew[node] <= state.freePeople[team] + WHOLE && picker.look(node);
            if (canStart && (best == Items.NONE || goesBefore(team, node, best))) {
                best = node;
                since = picker.since;
                rank = rank();
            }
        }
        return best;
    }

    private int rank() {
        int family = picker.pulled == Items.NONE ? picker.family : network.arrivals[picker.pulled].family();
        return network.rank[family];
    }

    /** Whether the step that was looked at goes before the best so far, which comes before it on the map. */
    private boolean goesBefore(int team, int node, int best) {
        return switch (network.serves[team]) {
            case FIFO -> picker.since < since;
            case PRIORITY -> rank() < rank || (rank() == rank && picker.since < since);
            case LONGEST_QUEUE -> tally.waiting[node] > tally.waiting[best];
            case DOWNSTREAM_FIRST -> network.downstream[node] < network.downstream[best];
        };
    }
}
