/**
 * Charts as data: what is compared, how it is called, and what the headline says. Drawn by {@link
 * dev.valuestream.io.svg.Svg#chartDrawer()}.
 *
 * <p>Start at {@link dev.valuestream.io.svg.chart.Charts}, which makes the charts of an analysis, or build a {@link
 * dev.valuestream.io.svg.chart.BarChart}, {@link dev.valuestream.io.svg.chart.CurveChart} or {@link
 * dev.valuestream.io.svg.chart.SpanChart} of your own. Each can say itself as a sentence and as a table.
 */
@NullMarked
package dev.valuestream.io.svg.chart;

import org.jspecify.annotations.NullMarked;
