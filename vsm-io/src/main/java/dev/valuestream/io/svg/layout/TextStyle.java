package dev.valuestream.io.svg.layout;

import dev.valuestream.io.svg.internal.glyph.CharWidths;

/** The sizes and weights of a picture's texts; none is under 11 px. */
public enum TextStyle {
    /** The map's name. */
    TITLE(24, true),
    /** A headline figure. */
    FIGURE(20, true),
    /** A total. */
    TOTAL(16, true),
    /** The name of a box, and the time of a work piece. */
    NAME(14, true),
    /** A lane's name, a wait. */
    LABEL(13, true),
    /** What stands under the title. */
    SUBTITLE(13, false),
    /** Labels and rows. */
    BODY(12, false),
    /** The first row of a data box. */
    STRONG(12, true),
    /** The reason in a bottleneck's footer, small labels. */
    NOTE(11.5, false),
    /** The word in a bottleneck's footer, pills. */
    MARK(11.5, true),
    /** The smallest. */
    SMALL(11, false),
    /** The smallest, strong: bursts and handoff marks. */
    BURST(11, true);

    private final double size;
    private final boolean bold;

    TextStyle(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /**
     * The font size.
     *
     * @return px
     */
    public double size() {
        return size;
    }

    /**
     * Whether it is drawn in weight 600.
     *
     * @return true for strong text
     */
    public boolean bold() {
        return bold;
    }

    /**
     * Tells whether the width of a text is estimated, since it has letters of scripts whose fonts differ by machine. Drawn in just that
     * width ({@code textLength} in SVG) it runs into nothing.
     *
     * @param text a text in one line
     * @return whether some of its letters are not measured
     */
    public static boolean isEstimated(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!CharWidths.isMeasured(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Measures a text.
     *
     * @param text a text in one line
     * @return its width in px, in the widest usual font
     */
    public double width(String text) {
        CharWidths widths = CharWidths.of(bold);
        double em = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            em += widths.of(text.codePointAt(i));
        }
        return size * em;
    }
}
