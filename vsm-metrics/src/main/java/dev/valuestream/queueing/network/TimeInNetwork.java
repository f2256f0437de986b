package dev.valuestream.queueing.network;

/**
 * How long items are in the network, from entry to exit, rework and waiting included; as a mean and a variance that takes the times at different
 * nodes as independent. Immutable.
 *
 * @param mean the mean, 0 or more
 * @param variance the variance, 0 or more; approximate even where the mean is exact
 */
public record TimeInNetwork(double mean, double variance) {}
