package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A supplier, trigger, customer or control point at its place above the rows.
 *
 * @param kind the kind of node, as its data attribute says
 * @param id the node's id
 * @param title what is said of it when it is pointed at
 * @param strip how high the strip of a control point's name is, px; 0 of all others, which have a saw-tooth roof
 * @param rect its shape, roof included
 * @param levelling where the sign of load levelling stands, if it levels
 * @param texts what stands in it
 */
public record PlacedOutside(
        String kind,
        String id,
        String title,
        double strip,
        Rect rect,
        Optional<Rect> levelling,
        List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param kind the kind of node, as its data attribute says
     * @param id the node's id
     * @param title what is said of it when it is pointed at
     * @param strip how high the strip of a control point's name is, px; 0 of all others, which have a saw-tooth roof
     * @param rect its shape, roof included
     * @param levelling where the sign of load levelling stands, if it levels
     * @param texts what stands in it
     */
    public PlacedOutside {
        texts = ImmutableList.copyOf(texts);
    }

    /**
     * Tells control points from sources and customers.
     *
     * @return whether it is a control point
     */
    public boolean control() {
        return strip > 0;
    }
}
