/**
 * Questions of shape: which routes work takes, what is rework, how often each node is visited, and which way is longest.
 *
 * <p>Start at {@link dev.valuestream.graph.Routes}: one for each item family of a stream, with {@linkplain
 * dev.valuestream.graph.Visits how many items pass where} and the {@linkplain dev.valuestream.graph.Journey journey} of
 * an item that reaches a customer, whose {@link dev.valuestream.graph.CriticalPath} gives time to go.
 *
 * <p>{@link dev.valuestream.graph.StreamGraphs} shows the material and the information flow as graphs of JGraphT, for
 * all its algorithms.
 *
 * <p>May depend on the {@code model} package. Figures such as waits come from outside, as functions.
 */
@NullMarked
package dev.valuestream.graph;

import org.jspecify.annotations.NullMarked;
