/**
 * The figures a picture prints, each a computed measure or honestly unknown, and how amounts are written.
 *
 * <p>Start at {@link dev.valuestream.io.svg.internal.figures.MapFigures}: the one door through which numbers come into a
 * picture, beside what the map itself states.
 */
@NullMarked
package dev.valuestream.io.svg.internal.figures;

import org.jspecify.annotations.NullMarked;
