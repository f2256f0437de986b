package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The bar on which every wait and every work has its true length.
 *
 * @param rect the bar
 * @param seconds how long the whole bar is, in seconds of working time
 * @param pieces what it is made of
 * @param texts its name, and what the pieces are where there is room
 */
public record PlacedScale(Rect rect, double seconds, List<Piece> pieces, List<PlacedText> texts) {

    /**
     * A piece of time.
     *
     * @param use what is done
     * @param rect its room
     */
    public record Piece(PlacedLadder.Use use, Rect rect) {}

    /**
     * Copies the lists.
     *
     * @param rect the bar
     * @param seconds how long the whole bar is, in seconds of working time
     * @param pieces what it is made of
     * @param texts its name, and what the pieces are where there is room
     */
    public PlacedScale {
        pieces = ImmutableList.copyOf(pieces);
        texts = ImmutableList.copyOf(texts);
    }
}
