package dev.valuestream.queueing.fluid;

/**
 * A node is held up because the store that it fills is full. Immutable.
 *
 * @param time when that begins
 * @param node the node that is held up
 * @param by the node before which the store is full
 * @param rate items of all families that the held-up node passes on in a unit of time as it begins
 */
public record FluidBlocking(double time, int node, int by, double rate) {}
