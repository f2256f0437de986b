package dev.valuestream.io.svg.layout;

/** The meaning that a text's colour follows; one accent per meaning. */
public enum Tint {
    /** Ordinary text. */
    INK,
    /** What explains. */
    MUTED,
    /** Waiting. */
    WAIT,
    /** Working. */
    WORK,
    /** Information. */
    INFORMATION,
    /** What is wrong. */
    ALARM,
    /** On the bottleneck's own colour. */
    ON_ALARM,
    /** On the colour of work. */
    ON_WORK,
    /** On the colour of information. */
    ON_INFORMATION,
    /** On the bar of a chart. */
    ON_BAR,
    /** What leads back. */
    REWORK,
    /** On a kaizen burst. */
    KAIZEN
}
