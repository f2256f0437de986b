/**
 * The int-indexed machinery under the model: graphs and linear systems on plain arrays, which know no value stream.
 *
 * <ul>
 *   <li>{@link dev.valuestream.model.internal.Digraph}: the graph; start here.
 *   <li>{@link dev.valuestream.model.internal.StrongComponents}: loops, and the order of everything between them.
 *   <li>{@link dev.valuestream.model.internal.Dominators}: which node every way to another must pass.
 *   <li>{@link dev.valuestream.model.internal.LinearFlow}: expected visits and expected cost to go, exact with rework.
 *   <li>{@link dev.valuestream.model.internal.Routing} and {@link dev.valuestream.model.internal.TimeToGo}: time to go where some branches
 *       run in parallel and the longest one counts.
 * </ul>
 *
 * <p>Nothing here recurses, and everything is near-linear in nodes and edges, so that a chain of a million steps and a fan of a million
 * branches work on a small stack. Same input, same bits. Not exported: only this module uses it. It depends on nothing but Guava's primitive
 * arrays.
 */
@NullMarked
package dev.valuestream.model.internal;

import org.jspecify.annotations.NullMarked;
