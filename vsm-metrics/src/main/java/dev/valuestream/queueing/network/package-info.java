/**
 * Queueing networks on rates, times and probabilities: how long items wait at each station, where queues grow, and how long items are inside.
 *
 * <p>Start at {@link dev.valuestream.queueing.network.QueueingNetwork}: its builder takes stations, visits, delays, forks and joins, streams
 * from outside and routes; {@code solve()} gives a {@link dev.valuestream.queueing.network.NetworkSolution} with a {@link
 * dev.valuestream.queueing.network.StationFigures} for each station and a {@link dev.valuestream.queueing.network.VisitFigures} for each node
 * and class. Each prediction says how far it can be trusted ({@link dev.valuestream.queueing.network.Confidence}) and why not further ({@link
 * dev.valuestream.queueing.network.Caution}). To add a method of following variability: a {@code Propagation} and a constant in {@link
 * dev.valuestream.queueing.network.Approximation}.
 *
 * <p><b>Units.</b> As in {@code dev.valuestream.queueing}: plain doubles in one unit of time, which the caller chooses and keeps. Another unit
 * changes nothing but the unit of the answers.
 *
 * <p>May use {@code dev.valuestream.queueing} and {@code dev.valuestream.traffic}; knows no map and no simulation.
 */
@NullMarked
package dev.valuestream.queueing.network;

import org.jspecify.annotations.NullMarked;
