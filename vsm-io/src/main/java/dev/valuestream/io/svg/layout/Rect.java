package dev.valuestream.io.svg.layout;

/**
 * An upright rectangle on the page.
 *
 * @param x left edge, px
 * @param y top edge, px
 * @param width px
 * @param height px
 */
public record Rect(double x, double y, double width, double height) {

    /**
     * The right edge.
     *
     * @return px
     */
    public double right() {
        return x + width;
    }

    /**
     * The bottom edge.
     *
     * @return px
     */
    public double bottom() {
        return y + height;
    }

    /**
     * The middle from left to right.
     *
     * @return px
     */
    public double centerX() {
        return x + width / 2;
    }

    /**
     * The middle from top to bottom.
     *
     * @return px
     */
    public double centerY() {
        return y + height / 2;
    }

    /**
     * Tells whether two rectangles share more than an edge.
     *
     * @param other another rectangle
     * @return true if they overlap
     */
    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /**
     * Tells whether another rectangle lies in this one, edges included.
     *
     * @param other another rectangle
     * @return true if nothing of it stands out
     */
    public boolean contains(Rect other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
}
