package dev.valuestream.io.svg.layout;

/** Which point of a text its place names. */
public enum Align {
    /** Its left end. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its right end. */
    END
}
