package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * Finds steps that block each other for good: every server of each holds a finished part, and every part waits for room at another of
 * them. Looked for when the last server of a step is held up; cost at most the steps and flows that are.
 */
final class Deadlocks {

    private final Network network;
    private final State state;
    private final Stations stations;
    private final int[] reached;
    private int count;
    private final boolean[] isReached;

    Deadlocks(Network network, State state, Stations stations) {
        this.network = network;
        this.state = state;
        this.stations = stations;
        reached = new int[network.nodes];
        isReached = new boolean[network.nodes];
    }

    /** Whether a step whose parts wait for room will never get it. */
    boolean isDead(int node) {
        count = 1;
        reached[0] = node;
        isReached[node] = true;
        boolean dead = true;
        for (int i = 0; dead && i < count; i++) {
            dead = stations.isHeldUp(reached[i]);
            for (int flow : network.flowsFrom[reached[i]]) {
                int to = network.flowTo[flow];
                if (state.held.first(flow) != Items.NONE && !isReached[to]) {
                    isReached[to] = true;
                    reached[count++] = to;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            isReached[reached[i]] = false;
        }
        return dead;
    }

    /** The steps that were found to block each other. */
    int[] steps() {
        return Arrays.copyOf(reached, count);
    }
}
