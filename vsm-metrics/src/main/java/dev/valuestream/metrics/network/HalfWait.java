package dev.valuestream.metrics.network;

import java.util.OptionalInt;

/**
 * What would halve the wait before a step, each by itself and everything else as it is. Immutable.
 *
 * @param utilization the load to which fewer items of the same times would have to bring it
 * @param variability what c_a² + c_s² would have to be
 * @param servers the fewest servers, or whole crews of the team, with which the same work waits half as long at most
 * @param wipLimit the most items at and in front of the step with which half as many wait there at most, those that find it full
 *     waiting outside: servers + ⌊ln ½ ÷ ln load⌋, as in M/M/c; empty where more than 10,000 items would do
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
