package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Where everything on the picture of two maps stands: one above the other at one scale, and between them what changes.
 * Immutable.
 *
 * @param width of the page, px
 * @param height of the page, px
 * @param before the map before, at the top of the page
 * @param after the map after, with positions of its own
 * @param afterTop how far down the page the map after starts, px
 * @param beforeTags what becomes of the steps before, in positions of that map
 * @param afterTags what the steps after have become, in positions of that map
 * @param delta what changes, in positions of the page
 */
public record ComparedLayout(
        double width,
        double height,
        MapLayout before,
        MapLayout after,
        double afterTop,
        List<PlacedTag> beforeTags,
        List<PlacedTag> afterTags,
        Delta delta) {

    /**
     * Copies the lists.
     *
     * @param width of the page, px
     * @param height of the page, px
     * @param before the map before, at the top of the page
     * @param after the map after, with positions of its own
     * @param afterTop how far down the page the map after starts, px
     * @param beforeTags what becomes of the steps before, in positions of that map
     * @param afterTags what the steps after have become, in positions of that map
     * @param delta what changes, in positions of the page
     */
    public ComparedLayout {
        beforeTags = ImmutableList.copyOf(beforeTags);
        afterTags = ImmutableList.copyOf(afterTags);
    }

    /**
     * What changes, between the maps.
     *
     * @param rect the strip
     * @param bars a bar for each map, on one scale of time
     * @param bracket the difference of the bars, from end to end; empty if there is none
     * @param texts what is written in the strip
     */
    public record Delta(Rect rect, List<PlacedScale> bars, List<Point> bracket, List<PlacedText> texts) {

        /**
         * Copies the lists.
         *
         * @param rect the strip
         * @param bars a bar for each map, on one scale of time
         * @param bracket the difference of the bars, from end to end; empty if there is none
         * @param texts what is written in the strip
         */
        public Delta {
            bars = ImmutableList.copyOf(bars);
            bracket = ImmutableList.copyOf(bracket);
            texts = ImmutableList.copyOf(texts);
        }
    }
}
