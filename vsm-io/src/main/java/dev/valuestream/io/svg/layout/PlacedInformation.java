package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * An information flow at its place.
 *
 * @param id the flow's id
 * @param title what is said of it when it is pointed at
 * @param electronic whether it is drawn with a kink
 * @param points its corners; the arrow head is at the last
 * @param kink where the kink is, on a level stretch
 * @param box the box around its label, if it has one
 * @param label what it carries; none if a neighbour's label says it
 */
public record PlacedInformation(
        String id,
        String title,
        boolean electronic,
        List<Point> points,
        Optional<Point> kink,
        Optional<Rect> box,
        Optional<PlacedText> label) {

    /**
     * Copies the lists.
     *
     * @param id the flow's id
     * @param title what is said of it when it is pointed at
     * @param electronic whether it is drawn with a kink
     * @param points its corners; the arrow head is at the last
     * @param kink where the kink is, on a level stretch
     * @param box the box around its label, if it has one
     * @param label what it carries; none if a neighbour's label says it
     */
    public PlacedInformation {
        points = ImmutableList.copyOf(points);
    }
}
