package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeSampler;

/**
 * Items of a family that start at a source.
 *
 * @param family the family, by index
 * @param source the node where they start, by index
 * @param between the time between two of them
 * @param pulledBy the step that takes them from a supplier when it has a server free, so that none waits before it; −1 where
 *     they come by themselves
 */
record Arrivals(int family, int source, TimeSampler between, int pulledBy) {

    static final int PUSHED = -1;

    boolean isPulled() {
        return pulledBy != PUSHED;
    }
}
