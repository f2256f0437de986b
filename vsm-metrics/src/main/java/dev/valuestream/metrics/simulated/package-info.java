/**
 * What a simulation found, as metrics beside the observed and the predicted: given where the caller brings a {@link
 * dev.valuestream.simulation.SimulationReport} of the same map.
 */
@NullMarked
package dev.valuestream.metrics.simulated;

import org.jspecify.annotations.NullMarked;
