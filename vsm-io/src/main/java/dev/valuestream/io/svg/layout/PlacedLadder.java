package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The ladder under the columns: waiting on the upper level, working on the lower one.
 *
 * @param pieces from left to right, each where the last one ends
 * @param texts the names of the levels and what the ladder adds up
 */
public record PlacedLadder(List<Piece> pieces, List<PlacedText> texts) {

    /** What is done in a piece of time. */
    public enum Use {
        /** Work waits. */
        WAITING,
        /** Work is worked on, and the customer would pay for it or nobody has said. */
        WORKING,
        /** Work is worked on without adding value. */
        NEUTRAL
    }

    /**
     * A piece of time.
     *
     * @param element the id of the flow or step
     * @param use what is done
     * @param rect its room, both levels high
     * @param text how long
     */
    public record Piece(String element, Use use, Rect rect, PlacedText text) {}

    /**
     * Copies the lists.
     *
     * @param pieces from left to right, each where the last one ends
     * @param texts the names of the levels and what the ladder adds up
     */
    public PlacedLadder {
        pieces = ImmutableList.copyOf(pieces);
        texts = ImmutableList.copyOf(texts);
    }
}
