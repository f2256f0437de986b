/**
 * Decides where everything on a picture stands: no drawing here, and no text of SVG.
 *
 * <p>Start at {@link dev.valuestream.io.svg.internal.layout.PageLayout}. The way there: {@code GridGraph} (what leads
 * forward, what leads back), {@code Columns} and {@code Rows} (a cell for each step), {@code RoutePlanner} (ways between
 * cells and the tracks they use), {@code Grid} (px), then one class for each part of the page.
 */
@NullMarked
package dev.valuestream.io.svg.internal.layout;

import org.jspecify.annotations.NullMarked;
