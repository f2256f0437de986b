package dev.valuestream.io.svg;

/** Which signs a picture of a map uses. This list may grow. */
public enum Style {
    /** The usual notation, one colour for each meaning. */
    STANDARD,
    /** The usual notation in black and white, as on paper and for copies. */
    CLASSIC,
    /** Boxes and arrows with words, for readers who do not know the notation. */
    PLAIN
}
