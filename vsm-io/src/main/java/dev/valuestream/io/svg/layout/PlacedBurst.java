package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A kaizen burst at its place.
 *
 * @param id the burst's id
 * @param title what is said of it when it is pointed at
 * @param rect the room of the star
 * @param leader from the star to what it is pinned to; empty if that is not on the page
 * @param texts what to do
 */
public record PlacedBurst(String id, String title, Rect rect, List<Point> leader, List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param id the burst's id
     * @param title what is said of it when it is pointed at
     * @param rect the room of the star
     * @param leader from the star to what it is pinned to; empty if that is not on the page
     * @param texts what to do
     */
    public PlacedBurst {
        leader = ImmutableList.copyOf(leader);
        texts = ImmutableList.copyOf(texts);
    }
}
