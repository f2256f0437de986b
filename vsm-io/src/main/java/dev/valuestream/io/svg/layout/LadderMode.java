package dev.valuestream.io.svg.layout;

/** What the ladder under a map adds up. This list may grow. */
public enum LadderMode {
    /** The way to a customer that takes longest, each of its steps and waits once. */
    LONGEST,
    /**
     * What an item may expect: under each column every step and wait in it as often as an item comes there, branches by their share,
     * rework too, and of parallel branches the longest. Its pieces add up to the lead time.
     */
    EXPECTED
}
