/**
 * Where everything on the picture of a map stands, as data. Start at {@link dev.valuestream.io.svg.layout.MapLayout}, which
 * {@link dev.valuestream.io.svg.SvgDrawer#layout} returns.
 *
 * <p>Nothing here decides or draws: these are values between the two, for those who draw with a tool of their own.
 * Depends on nothing but the widths of letters.
 */
@NullMarked
package dev.valuestream.io.svg.layout;

import org.jspecify.annotations.NullMarked;
