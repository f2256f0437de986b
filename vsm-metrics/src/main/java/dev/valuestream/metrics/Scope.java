package dev.valuestream.metrics;

/** What a measure is about. This list may grow. */
public enum Scope {
    /** The whole stream: one value. */
    STREAM,
    /** A process step: one value each. */
    STEP,
    /** A team: one value each. */
    TEAM,
    /** A material flow: one value each. */
    FLOW
}
