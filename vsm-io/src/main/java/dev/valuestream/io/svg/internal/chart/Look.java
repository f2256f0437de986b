package dev.valuestream.io.svg.internal.chart;

/** What a shape is for; how it is drawn follows. */
public enum Look {
    /** A filled bar. */
    BAR,
    /** What lies around a line. */
    BAND,
    /** A line among others. */
    CURVE,
    /** The line that matters. */
    STRONG,
    /** A line of the grid. */
    GRID,
    /** A line from which bars begin. */
    AXIS,
    /** A line across the chart. */
    LIMIT,
    /** A line across the chart that is only a help. */
    MARK,
    /** A dotted bracket. */
    BRACKET,
    /** A point. */
    DOT
}
