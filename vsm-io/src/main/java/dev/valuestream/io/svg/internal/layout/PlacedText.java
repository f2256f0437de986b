package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.internal.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of text at its place.
 *
 * @param text the line, safe
 * @param at where it stands: its baseline, at the end that {@code align} names
 * @param align which end
 * @param style size and weight
 * @param tint colour by meaning
 */
public record PlacedText(String text, Point at, Align align, TextStyle style, Tint tint) {

    /** From the baseline to the top of the highest letter, as a share of the size. */
    private static final double ASCENT = 0.78;

    private static final double DESCENT = 0.24;

    /**
     * The room that the line takes in the widest usual font.
     *
     * @return its rectangle
     */
    public Rect bounds() {
        double width = style.width(text);
        double left = switch (align) {
            case START -> at.x();
            case MIDDLE -> at.x() - width / 2;
            case END -> at.x() - width;
        };
        return new Rect(left, at.y() - ASCENT * style.size(), width, (ASCENT + DESCENT) * style.size());
    }

    /**
     * Places the lines of a fitted text under each other.
     *
     * @param fit the text
     * @param first where the first line stands
     * @param step from one baseline to the next, px
     * @param align which end of the lines
     * @param style size and weight
     * @param tint colour by meaning
     * @return one placed text a line
     */
    static List<PlacedText> lines(TextFit fit, Point first, double step, Align align, TextStyle style, Tint tint) {
        List<PlacedText> placed = new ArrayList<>();
        for (String line : fit.lines()) {
            Point at = new Point(first.x(), first.y() + step * placed.size());
            placed.add(new PlacedText(line, at, align, style, tint));
        }
        return placed;
    }
}
