/**
 * Chance that can be repeated: a generator, one stream of numbers for each cause, and times drawn from distributions.
 *
 * <p>All is integer arithmetic, the four operations of doubles and {@link StrictMath}, so the same seed gives the same bits on
 * every JDK and processor. Knows distributions, and no map.
 */
@NullMarked
package dev.valuestream.simulation.internal.random;

import org.jspecify.annotations.NullMarked;
