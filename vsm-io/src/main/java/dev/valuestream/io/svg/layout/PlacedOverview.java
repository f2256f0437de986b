package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The main path of a map of several bands in one line, each step as wide as its wait and its work are long.
 *
 * @param pieces from left to right
 * @param texts the name of the line, the numbers of the bands, and steps' names where there is room
 */
public record PlacedOverview(List<Piece> pieces, List<PlacedText> texts) {

    /**
     * A piece of time.
     *
     * @param use what is done
     * @param rect its room
     * @param bottleneck whether it is work at the bottleneck
     */
    public record Piece(PlacedLadder.Use use, Rect rect, boolean bottleneck) {}

    /**
     * Copies the lists.
     *
     * @param pieces from left to right
     * @param texts the name of the line, the numbers of the bands, and steps' names where there is room
     */
    public PlacedOverview {
        pieces = ImmutableList.copyOf(pieces);
        texts = ImmutableList.copyOf(texts);
    }
}
