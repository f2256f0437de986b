package dev.valuestream.io.svg.chart;

/** A chart as data. Immutable. The kinds may grow. */
public sealed interface Chart permits BarChart, CurveChart, SpanChart {

    /**
     * What stands over it.
     *
     * @return the caption
     */
    Caption caption();

    /**
     * The chart as a sentence, for those who hear it.
     *
     * @return the figures it shows
     */
    String summary();

    /**
     * The chart as a table, for those who want the figures.
     *
     * @return the figures it shows
     */
    ChartTable table();
}
