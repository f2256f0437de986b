package dev.valuestream.metrics.network;

import java.util.OptionalInt;

/**
 * What would halve the wait before a step, each by itself and everything else as it is. Immutable.
 *
 * @param utilization the load to which less work would have to bring it
 * @param variability what c_a² + c_s² would have to be
 * @param servers the fewest servers, or whole crews of the team, with which the same work waits half as long at most
 * @param wipLimit the most items at and in front of the step with which those let in wait half as long at most, as in M/M/c/K;
 *     empty where no limit does so, or more than 10,000 items would do
 */
public record HalfWait(double utilization, double variability, int servers, OptionalInt wipLimit) {

    /**
     * States what would halve a wait.
     *
     * @param utilization the load
     * @param variability c_a² + c_s²
     * @param servers the servers
     * @param wipLimit the most items at and in front of the step
     */
    public HalfWait {}
}
