package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * The turns of families at steps that make every part every so often. At the beginning of its interval a family is due, even if it was not
 * made in the last one. As soon as no turn goes on, all families that are due get one turn each, for what of them is there then, one after
 * the other in their order on the map, each with a changeover. What comes later waits for the next interval, even if nothing is to be
 * done.
 */
final class Turns {

    /** Beginnings of intervals nearer than this share of their time are the same: the clock of shifts is off by its last bits. */
    private static final double SAME = 1e-9;

    private final Network network;
    private final State state;
    private final Servers servers;

    /** How many parts of a family are still to be made in its turn: family · nodes + node. */
    private final int[] left;

    /** Whether a family's interval has begun and its turn has not: family · nodes + node. */
    private final boolean[] isDue;

    /** The number of a family's first interval that has not begun: family · nodes + node. */
    private final double[] following;

    /** The family whose turn it is, or was last; {@link Items#NONE} if none has been in these turns. */
    private final int[] current;

    /** When an event tells that an interval begins at a node; infinite if none will. */
    private final double[] announced;

    Turns(Network network, State state, Servers servers) {
        this.network = network;
        this.state = state;
        this.servers = servers;
        left = new int[network.interval.length];
        isDue = new boolean[left.length];
        following = new double[left.length];
        current = new int[network.nodes];
        Arrays.fill(current, Items.NONE);
        announced = new double[network.nodes];
        Arrays.fill(announced, Double.POSITIVE_INFINITY);
    }

    /** The interval of some family has begun: all are due whose intervals begin now. */
    void due(int node) {
        announced[node] = Double.POSITIVE_INFINITY;
        for (int at = node; at < left.length; at += network.nodes) {
            if (network.interval[at] > 0) {
                due(at, network.interval[at]);
            }
        }
    }

    private void due(int at, double interval) {
        double number = Math.rint(state.now / interval);
        double away = Math.abs(number * interval - state.now);
        if (number >= following[at] && away <= SAME * Math.max(state.now, interval)) {
            isDue[at] = true;
            following[at] = number + 1;
        }
    }

    /** Parts of a family are taken in its turn. */
    void takes(int node, int family, int count) {
        current[node] = family;
        left[network.at(family, node)] -= count;
    }

    /** Finds what a step begins next, if there is anything: what it found stands in the picker. */
    void find(int node, Picker picker) {
        if (!goesOn(node, picker) && renew(node)) {
            next(node, picker);
        }
    }

    /** Lets events tell when the next intervals begin of families of which something is there. */
    void announce(int node) {
        for (int family = 0; family < network.families; family++) {
            if (there(family, node) > 0) {
                announce(node, network.at(family, node));
            }
        }
    }

    /** Unless an event tells of an interval that begins before. */
    private void announce(int node, int at) {
        double interval = network.interval[at];
        double next = Math.max(following[at], Math.ceil(state.now / interval)) * interval;
        if (next < announced[node]) {
            announced[node] = next;
            state.schedule(next, Events.of(Events.TURNS, node));
        }
    }

    /** The family whose turn it is, or the next one that still has a turn. */
    private boolean goesOn(int node, Picker picker) {
        return (current[node] != Items.NONE && isNext(node, current[node], picker)) || next(node, picker);
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

    /** Gives a turn to all families that are due; false if none is. */
    private boolean renew(int node) {
        boolean any = false;
        for (int family = 0; family < network.families; family++) {
            int at = network.at(family, node);
            if (isDue[at]) {
                isDue[at] = false;
                left[at] = there(family, node);
                any = true;
            }
        }
        if (any) {
            current[node] = Items.NONE;
            servers.turnsBegin(node);
        }
        return any;
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
