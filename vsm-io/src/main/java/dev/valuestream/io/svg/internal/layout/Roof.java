package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.Rect;

/** The saw-tooth roof of an outside source: teeth that rise at their left and fall to their right. */
public final class Roof {

    /** How many teeth there are. */
    public static final int TEETH = 3;

    /** How high a tooth is, px. */
    public static final double HEIGHT = 20;

    private Roof() {}

    /**
     * The outline over a place.
     *
     * @param source the shape of the source, roof included
     * @param x a place from its left to its right
     * @return the y of the roof there
     */
    static double over(Rect source, double x) {
        double tooth = source.width() / TEETH;
        return source.y() + HEIGHT * ((x - source.x()) % tooth) / tooth;
    }
}
