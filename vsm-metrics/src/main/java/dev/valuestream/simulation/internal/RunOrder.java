package dev.valuestream.simulation.internal;

/**
 * What to run.
 *
 * @param seed the seed of all chance
 * @param first the number of the first replication
 * @param replications how many
 * @param threads on how many threads
 * @param horizon the whole length of each in seconds
 * @param warmUp the part at the start that is not measured
 * @param looks in how many equal intervals the queues are noted
 */
public record RunOrder(long seed, int first, int replications, int threads, double horizon, double warmUp, int looks) {}
