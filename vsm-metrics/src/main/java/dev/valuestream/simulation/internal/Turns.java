package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * The turns of families at steps that make every part every so often: at the beginning of each interval, or as soon as the turns of
 * the one before are over, each family gets one turn, for what of it is there then, one family after the other in their order on the
 * map. What comes later waits for the next interval, even if nothing is to be done.
 */
final class Turns {

    private final Network network;
    private final State state;

    /** How many parts of a family are still to be made in its turn: family · nodes + node. */
    private final int[] left;

    /** The family whose turn it is, or was last. */
    private final int[] current;

    /** Whether an interval has begun whose turns have not, and whether an event will tell when the next one begins. */
    private final boolean[] isDue;

    private final boolean[] isAnnounced;

    /** The number of the first interval that has not been announced. */
    private final double[] following;

    Turns(Network network, State state) {
        this.network = network;
        this.state = state;
        left = new int[network.families * network.nodes];
        current = new int[network.nodes];
        Arrays.fill(current, network.families - 1);
        isDue = new boolean[network.nodes];
        isAnnounced = new boolean[network.nodes];
        following = new double[network.nodes];
    }

    /** An interval has begun. */
    void due(int node) {
        isAnnounced[node] = false;
        isDue[node] = true;
    }

    /** Parts of a family are taken in its turn. */
    void takes(int node, int family, int count) {
        current[node] = family;
        left[network.at(family, node)] -= count;
    }

    /** Finds what a step begins next, if there is anything: what it found stands in the picker. */
    void find(int node, Picker picker) {
        if (!goesOn(node, picker) && isDue[node]) {
            isDue[node] = false;
            renew(node);
            next(node, picker);
        }
        if (!isAnnounced[node] && anyThere(node)) {
            announce(node);
        }
    }

    private void announce(int node) {
        isAnnounced[node] = true;
        double next = Math.max(following[node], Math.ceil(state.now / network.interval[node]));
        following[node] = next + 1;
        state.schedule(next * network.interval[node], Events.of(Events.TURNS, node));
    }

    /** The family whose turn it is, or the next one that still has a turn. */
    private boolean goesOn(int node, Picker picker) {
        return isNext(node, current[node], picker) || next(node, picker);
    }

    private boolean next(int node, Picker picker) {
        for (int i = 1; i <= network.families; i++) {
            if (isNext(node, (current[node] + i) % network.families, picker)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNext(int node, int family, Picker picker) {
        int at = network.at(family, node);
        return left[at] > 0 && picker.isThere(node, family);
    }

    private void renew(int node) {
        for (int family = 0; family < network.families; family++) {
            left[network.at(family, node)] = there(family, node);
        }
    }

    private boolean anyThere(int node) {
        for (int family = 0; family < network.families; family++) {
            if (there(family, node) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Of the parts in a queue, those that fill a cycle. */
    private int whole(int at) {
        Work work = network.work[at];
        return work == null ? 0 : state.queues.length(at) / work.together() * work.together();
    }

    /** How many parts of a family are there, in the queue or, where a supplier always has them, by cards. */
    private int there(int family, int node) {
        int there = whole(network.at(family, node));
        for (int a : network.pulls[node]) {
            there += network.arrivals[a].family() == family ? state.kanban.onBoard(family, node) : 0;
        }
        return there;
    }
}
