package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * An information flow at its place.
 *
 * @param id the flow's id
 * @param title what is said of it when it is pointed at
 * @param way how it travels
 * @param lines its corners, one line for each band it passes; the arrow head is at the end of the last
 * @param kink where the kink of an electronic one is, on a level stretch
 * @param box the box around its label, if it has one
 * @param label what it carries; none if a neighbour's label says it
 */
public record PlacedInformation(
        String id,
        String title,
        Way way,
        List<List<Point>> lines,
        Optional<Point> kink,
        Optional<Rect> box,
        List<PlacedText> label) {

    /** How information travels. */
    public enum Way {
        /** On paper or by word: a straight line. */
        MANUAL,
        /** By a system: a line with a kink. */
        ELECTRONIC,
        /** A card from a supermarket back to the step that fills it: a dashed line. */
        KANBAN,
        /** The same where that step fills it batch by batch: a signal at a low-water mark, with a triangle on the card. */
        SIGNAL
    }

    /**
     * Tells whether it is a card.
     *
     * @return true for kanban of any kind
     */
    public boolean isCard() {
        return way == Way.KANBAN || way == Way.SIGNAL;
    }

    /**
     * Copies the lists.
     *
     * @param id the flow's id
     * @param title what is said of it when it is pointed at
     * @param way how it travels
     * @param lines its corners, one line for each band it passes; the arrow head is at the end of the last
     * @param kink where the kink of an electronic one is, on a level stretch
     * @param box the box around its label, if it has one
     * @param label what it carries; none if a neighbour's label says it
     */
    public PlacedInformation {
        lines = lines.stream().map(ImmutableList::copyOf).collect(ImmutableList.<List<Point>>toImmutableList());
        label = ImmutableList.copyOf(label);
    }
}
