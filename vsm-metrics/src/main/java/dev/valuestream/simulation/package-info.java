/**
 * Runs a map as it would work, item by item, and measures where work waits.
 *
 * <p>Start at {@link dev.valuestream.simulation.Simulation}; what to run is a {@link
 * dev.valuestream.simulation.SimulationPlan}, what was found a {@link dev.valuestream.simulation.SimulationReport}, every figure
 * an {@link dev.valuestream.simulation.Estimate} with its half-width. The rules by which a map runs stand in {@code
 * docs/simulation.md}. Results depend on map and plan alone: the same bits on any number of threads, JDK and processor.
 *
 * <p>Depends on the model and its routes; never on {@code dev.valuestream.queueing}, so that each can be held against the other.
 */
@NullMarked
package dev.valuestream.simulation;

import org.jspecify.annotations.NullMarked;
