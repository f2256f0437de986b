package dev.valuestream.io.svg.layout;

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
     * The same line elsewhere.
     *
     * @param other where it stands instead
     * @return the moved line
     */
    public PlacedText at(Point other) {
        return new PlacedText(text, other, align, style, tint);
    }
}
