/**
 * A type per unit: what a number means is in its type, not in a variable's name.
 *
 * <p>{@link dev.valuestream.unit.Ratio} is a share from 0 to 1, {@link dev.valuestream.unit.Quantity} a number of items,
 * {@link dev.valuestream.unit.Rate} items per working time. Time itself is {@link java.time.Duration};
 * {@link dev.valuestream.unit.Durations} does its sums exactly. {@link dev.valuestream.unit.Numbers} writes doubles, the
 * same on every JDK. Start at {@code Ratio}, the smallest one.
 *
 * <p>All values are immutable and cannot be wrong: NaN, infinity, negative zero and overflow are settled when they are
 * made. This package depends on nothing.
 */
@NullMarked
package dev.valuestream.unit;

import org.jspecify.annotations.NullMarked;
