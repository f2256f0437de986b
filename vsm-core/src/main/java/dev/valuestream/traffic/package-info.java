/**
 * Traffic equations on bare numbers: how often each node of a graph is visited, and what is still to come from there.
 *
 * <p>Start at {@link dev.valuestream.traffic.TrafficEquations}. It is the door to the solver that the model itself uses for visits
 * and lead times, for callers who have rates and probabilities but no map, as the queueing network of vsm-metrics. Depends on
 * the solver inside {@code dev.valuestream.model.internal} alone; no type of the model is seen here.
 */
@NullMarked
package dev.valuestream.traffic;

import org.jspecify.annotations.NullMarked;
