/**
 * The engine of the simulation: a map put together as numbers, the state of one run, and the steps that advance it.
 *
 * <p>{@link dev.valuestream.simulation.internal.Network} is data: what the map says, by index, made by {@link
 * dev.valuestream.simulation.internal.NetworkCompiler}. {@link dev.valuestream.simulation.internal.State} is what changes in
 * a run. {@link dev.valuestream.simulation.internal.Kernel} takes event after event; its hands are {@link
 * dev.valuestream.simulation.internal.Stations} and {@link dev.valuestream.simulation.internal.Ways}. {@link
 * dev.valuestream.simulation.internal.Tally} counts. Nothing is allocated for an event. Times are seconds of the stream's
 * working time. Not exported; knows the model and its routes, and no formula of queueing.
 */
@NullMarked
package dev.valuestream.simulation.internal;

import org.jspecify.annotations.NullMarked;
