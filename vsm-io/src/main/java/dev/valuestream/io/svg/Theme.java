package dev.valuestream.io.svg;

import dev.valuestream.io.svg.internal.draw.Looks;

/** The colours of a picture. This list may grow. */
public enum Theme {
    /** Dark on white. */
    LIGHT,
    /** Light on dark. */
    DARK,
    /** Light or dark, as the reader's machine prefers. */
    AUTO,
    /** As light, without a ground, for paper: a map has the size of an A3 sheet on its side. */
    PRINT;

    Looks looks() {
        return looks(Style.STANDARD);
    }

    Looks looks(Style style) {
        return new Looks(this == DARK, this == AUTO, this != PRINT, style == Style.CLASSIC, style == Style.PLAIN);
    }
}
