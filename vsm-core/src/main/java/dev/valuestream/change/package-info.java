/**
 * From as-is to to-be, as data.
 *
 * <p>Start at {@link dev.valuestream.change.ValueStreamDiff#between}, which says how two maps differ as a list of {@link
 * dev.valuestream.change.Change changes} between elements of the same id, and at {@link
 * dev.valuestream.change.ValueStreamDiff#of} for changes made by hand. Both are applied to a map, which stays as it is,
 * and give another. May depend on {@code model} and what that depends on.
 */
@NullMarked
package dev.valuestream.change;

import org.jspecify.annotations.NullMarked;
