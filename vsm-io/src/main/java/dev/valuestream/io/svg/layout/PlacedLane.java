package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A team's lane at its place.
 *
 * @param id the team's id, empty for steps without a team
 * @param title what is said of it when it is pointed at
 * @param rect the band
 * @param shaded whether the band is tinted
 * @param bottleneck whether the team is the bottleneck
 * @param again whether the lane stands in an upper band already
 * @param texts the team's name
 */
public record PlacedLane(
        String id, String title, Rect rect, boolean shaded, boolean bottleneck, boolean again, List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param id the team's id, empty for steps without a team
     * @param title what is said of it when it is pointed at
     * @param rect the band
     * @param shaded whether the band is tinted
     * @param bottleneck whether the team is the bottleneck
     * @param again whether the lane stands in an upper band already
     * @param texts the team's name
     */
    public PlacedLane {
        texts = ImmutableList.copyOf(texts);
    }
}
