/**
 * Pictures of value streams as SVG. Start at {@link dev.valuestream.io.svg.Svg#drawer()}.
 *
 * <p>A picture is made in three steps: figures are read from the analysis, everything is given its place, and the places
 * are drawn. Each step is a package of its own under {@code internal} and knows nothing of the next.
 */
@NullMarked
package dev.valuestream.io.svg;

import org.jspecify.annotations.NullMarked;
