package dev.valuestream.metrics;

/** Which way a measure gets better. */
public enum Direction {
    /** Less is better. */
    LOWER,
    /** More is better. */
    HIGHER,
    /** Neither; it depends. */
    NEUTRAL
}
