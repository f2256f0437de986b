package dev.valuestream.queueing.network;

/**
 * What would halve the wait in the queue of a station, each by itself, everything else as it is: the same c_a² and c_s², the same times.
 *
 * @param load the load to which less work would have to bring the station
 * @param variability what c_a² + c_s² would have to be
 * @param servers the fewest servers with which the same work waits half as long at most
 */
public record Halving(double load, double variability, int servers) {}
