package dev.valuestream.simulation;

import java.util.Optional;

/**
 * What a simulation found of a step. Utilization, blocked and starved are shares of the time of its servers and sum to 1. Immutable.
 *
 * @param id the step's id
 * @param utilization the share of time in which servers work, are changed over or are repaired
 * @param queue items that wait in front of the step, on average over time
 * @param waitTime seconds that items wait in front of the step; empty if none was served
 * @param throughput items finished in a working day, scrap included
 * @param blocked the share of time in which servers hold finished items for which there is no room further on
 * @param starved the share of time in which servers have nothing to work on, or nobody of the team to do it
 */
public record StepResult(
        String id,
        Estimate utilization,
        Estimate queue,
        Optional<Estimate> waitTime,
        Estimate throughput,
        Estimate blocked,
        Estimate starved) {}
