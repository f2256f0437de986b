package dev.valuestream.queueing.fluid;

/**
 * The longest that a queue gets. Immutable.
 *
 * @param time when, the first time
 * @param items how many
 */
public record FluidPeak(double time, double items) {}
