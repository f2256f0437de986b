/**
 * What can be concluded from numbers that chance had a part in: intervals around means and around paired differences, where a
 * warm-up ends, when there are replications enough.
 *
 * <p>Knows numbers only, no map and no simulation, and depends on nothing. Sums are taken in the order of the numbers, so results
 * have the same bits everywhere.
 */
@NullMarked
package dev.valuestream.simulation.internal.statistics;

import org.jspecify.annotations.NullMarked;
