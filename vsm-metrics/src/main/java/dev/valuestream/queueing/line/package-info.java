/**
 * Lines with room for a given number of items between stations, which stop when the room is full: blocking after service.
 *
 * <p>Start at {@link dev.valuestream.queueing.line.FiniteLine}. It is solved as an exact Markov chain while that is small
 * enough and by decomposition beyond, and the {@link dev.valuestream.queueing.line.LineSolution} says which. {@link
 * dev.valuestream.queueing.line.UnreliablePair} is a pair of machines of one fixed cycle that fail. Rates and times are plain
 * numbers in one unit of time, whichever the caller takes. Nothing here knows a map.
 */
@NullMarked
package dev.valuestream.queueing.line;

import org.jspecify.annotations.NullMarked;
