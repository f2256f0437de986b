package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A material flow at its place.
 *
 * @param id the flow's id
 * @param title what is said of it when it is pointed at
 * @param look how it is drawn
 * @param arrow whether its last line ends in an arrow head; else a queue's own arrow goes on
 * @param lines its corners, one line for each band it passes; one line in all where the map has one band
 */
public record PlacedRoute(String id, String title, Look look, boolean arrow, List<List<Point>> lines) {

    /** How a route is drawn. */
    public enum Look {
        /** A plain line. */
        LINE,
        /** A dashed line of the rework colour. */
        REWORK,
        /** A wide hollow arrow. */
        HOLLOW
    }

    /**
     * Copies the lists.
     *
     * @param id the flow's id
     * @param title what is said of it when it is pointed at
     * @param look how it is drawn
     * @param arrow whether its last line ends in an arrow head; else a queue's own arrow goes on
     * @param lines its corners, one line for each band it passes; one line in all where the map has one band
     */
    public PlacedRoute {
        lines = lines.stream().map(ImmutableList::copyOf).collect(ImmutableList.<List<Point>>toImmutableList());
    }
}
