package dev.valuestream.simulation.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds steps that wait for each other for good. From a step at which others wait for room, it follows whatever could let that step move
 * on: where its servers hold finished parts, the steps at which those wait for room; where it has not enough to begin with, the steps
 * from which more could come. If nothing works at any of them, nothing ever will. In doubt a step is taken to move. Cost at most the
 * steps and flows that are met with.
 */
final class Deadlocks {

    private final Network network;
    private final State state;
    private final Tally tally;
    private final Stations stations;
    private final int[] reached;
    private final boolean[] isReached;

    /** Whether more comes to a node from outside, or leaves it because other parts of its items are scrapped. */
    private final boolean[] isOpen;

    private int count;

    Deadlocks(Network network, State state, Tally tally, Stations stations) {
        this.network = network;
        this.state = state;
        this.tally = tally;
        this.stations = stations;
        reached = new int[network.nodes];
        isReached = new boolean[network.nodes];
        isOpen = open(network);
    }

    private static boolean[] open(Network network) {
        boolean[] open = new boolean[network.nodes];
        for (Arrivals arrivals : network.arrivals) {
            for (int s = 0; s < arrivals.sources(); s++) {
                open[arrivals.source(s)] = true;
            }
        }
        boolean scraps = Arrays.stream(network.yield).anyMatch(good -> good < 1);
        for (int at = 0; at < network.branches.length; at++) {
            open[at % network.nodes] |= scraps && network.branches[at] > 0;
        }
        return open;
    }

    /** Looks at the steps at which parts were held up; whether one of them will never have room for them. */
    boolean areThere() {
        boolean dead = false;
        while (!state.refusing.isEmpty()) {
            int node = state.refusing.take();
            dead = dead || isDead(node);
        }
        return dead;
    }

    /** Looks at all steps. */
    boolean areAnywhere() {
        boolean dead = false;
        for (int node = 0; !dead && node < network.nodes; node++) {
            dead = isDead(node);
        }
        return dead;
    }

    private boolean isDead(int node) {
        if (state.heldFor[node] == 0 || tally.working[node] > 0 || !network.isStep[node]) {
            return false;
        }
        count = 0;
        follow(node);
        boolean dead = true;
        for (int i = 0; dead && i < count; i++) {
            dead = isStuck(reached[i]);
        }
        for (int i = 0; i < count; i++) {
            isReached[reached[i]] = false;
        }
        return dead;
    }

    private void follow(int node) {
        if (!isReached[node]) {
            isReached[node] = true;
            reached[count++] = node;
        }
    }

    /** Whether a step moves on only if one of those does that are followed from now on. */
    private boolean isStuck(int node) {
        for (int flow : network.flowsFrom[node]) {
            if (state.held.first(flow) != Items.NONE) {
                follow(network.flowTo[flow]);
            }
        }
        return stations.isHeldUp(node) || (!mayBegin(node) && isFedBySteps(node));
    }

    /** Whether a step that has a free server works, or may begin without anything more coming to it from other steps. */
    private boolean mayBegin(int node) {
        boolean isOnTheClock = network.ages[node] || network.hasTurns[node] || network.shifts != null;
        boolean isShared = network.team[node] != Items.NONE || network.isGated[node] || network.pulls[node].length > 0;
        return !network.isStep[node]
                || tally.working[node] > 0
                || isOpen[node]
                || isOnTheClock
                || isShared
                || state.atNode[node] > waiting(node) + held(node);
    }

    /** The parts in front of a step, those included that wait to be carried there when there are enough of them. */
    private int waiting(int node) {
        int waiting = tally.waiting[node];
        for (int flow : network.flowsTo[node]) {
            waiting += network.rhythm[flow] > 0 ? 0 : state.loading.length(flow);
        }
        return waiting;
    }

    /** The finished parts at a step, on its servers or not. */
    private int held(int node) {
        int held = 0;
        for (int flow : network.flowsFrom[node]) {
            held += state.held.length(flow);
        }
        return held;
    }

    /** Whether all from where more could come are steps, which are followed. */
    private boolean isFedBySteps(int node) {
        boolean isFull = state.atNode[node] >= network.wipLimit[node];
        for (int flow : network.flowsTo[node]) {
            int from = network.flowFrom[flow];
            if (!isFull && state.onFlow[flow] < network.lane[flow]) {
                if (!network.isStep[from]) {
                    return false;
                }
                follow(from);
            }
        }
        return true;
    }

    /** The steps that were found to wait for each other, those included that hold parts for them, in the order of the map. */
    int[] steps() {
        IntStream holding = Arrays.stream(reached, 0, count)
                .flatMap(node -> Arrays.stream(network.flowsTo[node]))
                .filter(flow -> state.held.first(flow) != Items.NONE)
                .map(flow -> network.flowFrom[flow])
                .filter(node -> network.isStep[node]);
        return IntStream.concat(Arrays.stream(reached, 0, count), holding)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Of those the ones that have not enough to begin with. */
    int[] starving() {
        return Arrays.stream(reached, 0, count)
                .filter(node -> !stations.isHeldUp(node))
                .sorted()
                .toArray();
    }
}
