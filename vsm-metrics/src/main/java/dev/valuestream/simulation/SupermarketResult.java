package dev.valuestream.simulation;

/**
 * What a simulation found of a supermarket: a pull flow whose cards limit what is there. Immutable.
 *
 * @param flow the flow's id
 * @param stock items there, on average over time
 * @param empty the share of time in which nothing is there
 */
public record SupermarketResult(String flow, Estimate stock, Estimate empty) {}
