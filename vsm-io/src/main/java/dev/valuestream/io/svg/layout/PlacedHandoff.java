package dev.valuestream.io.svg.layout;

/**
 * The mark of a handoff, where a route crosses into the lane of another team.
 *
 * @param id the flow's id
 * @param title what is said of it when it is pointed at
 * @param center the middle of its disc
 * @param text its number
 */
public record PlacedHandoff(String id, String title, Point center, PlacedText text) {

    /** The radius of the disc, px. */
    public static final double RADIUS = 11;

    /**
     * The square around the disc.
     *
     * @return its rectangle
     */
    public Rect bounds() {
        return new Rect(center.x() - RADIUS, center.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
}
