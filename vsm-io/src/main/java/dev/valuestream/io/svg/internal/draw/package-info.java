/**
 * Turns a layout into SVG text. Nothing is measured or decided here.
 *
 * <p>Start at {@link dev.valuestream.io.svg.internal.draw.MapPainter}. One painter for each part of the page, shapes as
 * path data in {@code Paths}, colours in {@code Palette}, and all of XML in {@code Xml}.
 */
@NullMarked
package dev.valuestream.io.svg.internal.draw;

import org.jspecify.annotations.NullMarked;
