/**
 * The int-indexed machinery under the model: graphs and linear systems on plain
 * arrays, which know no value stream, and on them the routes of a map.
 *
 * <ul>
 *   <li>{@link dev.valuestream.model.internal.Digraph}: the graph; start here.
 *   <li>{@link dev.valuestream.model.internal.StrongComponents}: loops, and the order of everything between them.
 *   <li>{@link dev.valuestream.model.internal.Dominators}: which node every way to another must pass.
 *   <li>{@link dev.valuestream.model.internal.LinearFlow}: expected visits and expected cost to go, exact with rework.
 *   <li>{@link dev.valuestream.model.internal.Routing} and {@link dev.valuestream.model.internal.TimeToGo}: time to go where some branches
 *       run in parallel and the longest one counts.
 *   <li>{@link dev.valuestream.model.internal.Topology}, {@link dev.valuestream.model.internal.FlowNetwork}, {@link
 *       dev.valuestream.model.internal.FamilyRouting}: a map as numbers, how one family moves over it, and everything about that.
 *   <li>{@link dev.valuestream.model.internal.ReworkFlows}, with {@code WaysOut}: which flows are rework; {@code SideTracks} and {@code
 *       Branches}: where branches meet again; {@link dev.valuestream.model.internal.ItemFlow}: how many items pass; {@link
 *       dev.valuestream.model.internal.Sourcing}, with {@link dev.valuestream.model.internal.Origins}: where they start.
 * </ul>
 *
 * <p>Nothing here recurses, and everything is near-linear in nodes and edges, so that a chain of a million steps and a fan of a million
 * branches work on a small stack. Same input, same bits. Not exported: only this module uses it. It depends on the elements of the model and on Guava.
 */
@NullMarked
package dev.valuestream.model.internal;

import org.jspecify.annotations.NullMarked;
