package dev.valuestream.metrics;

/** Why there is no answer. This list may grow. */
public enum Reason {
    /** The map does not state a figure that is needed; the message names it. */
    MISSING_INPUT,
    /** The question does not arise on this map. */
    NOT_APPLICABLE,
    /** There is no steady state: more work comes than can be done. */
    UNSTABLE,
    /** The metric itself failed. */
    FAILED
}
