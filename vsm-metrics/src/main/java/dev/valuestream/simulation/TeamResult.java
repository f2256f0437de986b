package dev.valuestream.simulation;

/**
 * What a simulation found of a team that several steps share. Immutable.
 *
 * @param id the team's id
 * @param utilization the share of its people's time in which they work
 */
public record TeamResult(String id, Estimate utilization) {}
