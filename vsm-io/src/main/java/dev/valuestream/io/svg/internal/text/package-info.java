/**
 * Text of a picture before it has a place: made safe, measured, wrapped and cut.
 *
 * <p>Start at {@link dev.valuestream.io.svg.internal.text.TextFit}. Nothing here asks the machine for a font or a locale,
 * so that the same map gives the same picture everywhere. Depends on styles and widths only.
 */
@NullMarked
package dev.valuestream.io.svg.internal.text;

import org.jspecify.annotations.NullMarked;
