package dev.valuestream.io.svg.chart;

/** What a bar, line or band means; its colour follows. Never the only sign of anything. This list may grow. */
public enum Tone {
    /** One among others. */
    PLAIN,
    /** What is wrong, or over its limit. */
    ALARM,
    /** Waiting. */
    WAIT,
    /** Working, or better than before. */
    WORK,
    /** Another way to see the same: simulated, planned. */
    INFORMATION,
    /** What leads back, or worse than before. */
    REWORK
}
