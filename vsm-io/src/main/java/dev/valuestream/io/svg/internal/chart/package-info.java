/**
 * Gives everything on a chart its place. Start at {@link dev.valuestream.io.svg.internal.chart.ChartLayout}; one layout for
 * each kind of chart.
 */
@NullMarked
package dev.valuestream.io.svg.internal.chart;

import org.jspecify.annotations.NullMarked;
