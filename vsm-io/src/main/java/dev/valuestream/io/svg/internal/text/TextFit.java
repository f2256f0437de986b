package dev.valuestream.io.svg.internal.text;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.internal.glyph.Graphemes;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A text fitted into a width: wrapped at blanks and hyphens, and cut with an ellipsis where the lines end.
 *
 * @param lines the lines to draw, each safe; at least one
 * @param whole the whole text, safe
 */
public record TextFit(List<String> lines, String whole) {

    private static final String ELLIPSIS = "…";

    /** As many letters as the narrowest letter could put on the widest line; what follows cannot be seen. */
    private static final int VISIBLE = 2_000;

    public TextFit {
        lines = ImmutableList.copyOf(lines);
    }

    /**
     * Fits a text.
     *
     * @param text any text
     * @param style how it will be drawn
     * @param width the room for a line, px
     * @param most the most lines
     * @return the fitted text
     */
    public static TextFit of(String text, TextStyle style, double width, int most) {
        String legal = Graphemes.calm(PlainText.legal(text)).strip();
        String rest = legal.length() > VISIBLE ? legal.substring(0, boundary(legal)) + ELLIPSIS : legal;
        List<String> lines = new ArrayList<>();
        while (lines.size() < most - 1 && style.width(rest) > width) {
            int end = breakAt(rest, style, width);
            lines.add(PlainText.safe(rest.substring(0, end).strip()));
            rest = rest.substring(end).strip();
        }
        lines.add(PlainText.safe(cut(rest, style, width)));
        return new TextFit(lines, PlainText.safe(text));
    }

    private static int boundary(String text) {
        return Character.isHighSurrogate(text.charAt(VISIBLE - 1)) ? VISIBLE - 1 : VISIBLE;
    }

    /**
     * Tells whether some of the text is not to be seen.
     *
     * @return true if it was cut
     */
    public boolean isCut() {
        return lines.get(lines.size() - 1).contains(ELLIPSIS);
    }

    /** The index behind the last blank or hyphen that keeps the line inside the width, else behind the last letter. */
    private static int breakAt(String text, TextStyle style, double width) {
        int letters = fitting(text, style, width);
        for (int i = letters; i > 0; i--) {
            boolean blankAfter = i < text.length() && text.charAt(i) == ' ';
            if (blankAfter || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-') {
                return i;
            }
        }
        return letters;
    }

    private static String cut(String text, TextStyle style, double width) {
        if (style.width(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, style, width - style.width(ELLIPSIS)))
                        .strip()
                + ELLIPSIS;
    }

    /** How many UTF-16 units of the text fit, in whole visible characters, at least one. */
    private static int fitting(String text, TextStyle style, double width) {
        int end = Graphemes.end(text, 0);
        double used = style.width(text.substring(0, end));
        while (end < text.length()) {
            int next = Graphemes.end(text, end);
            used += style.width(text.substring(end, next));
            if (used > width) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
