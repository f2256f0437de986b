package dev.valuestream.io.svg;

import dev.valuestream.io.svg.internal.draw.Looks;

/** The colours of a picture. This list may grow. */
public enum Theme {
    /** Dark on white. */
    LIGHT(new Looks(false, false, true)),
    /** Light on dark. */
    DARK(new Looks(true, false, true)),
    /** Light or dark, as the reader's machine prefers. */
    AUTO(new Looks(false, true, true)),
    /** As light, without a ground, for paper. */
    PRINT(new Looks(false, false, false));

    private final Looks looks;

    Theme(Looks looks) {
        this.looks = looks;
    }

    Looks looks() {
        return looks;
    }
}
