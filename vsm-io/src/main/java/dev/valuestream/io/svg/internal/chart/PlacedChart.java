package dev.valuestream.io.svg.internal.chart;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.layout.PlacedText;
import java.util.List;

/**
 * A chart with everything at its place, in the order in which it is drawn.
 *
 * @param width of the whole, px
 * @param height of the whole, px
 * @param groups its parts
 */
public record PlacedChart(double width, double height, List<Group> groups) {

    /**
     * Copies the parts.
     *
     * @param width of the whole
     * @param height of the whole
     * @param groups its parts
     */
    public PlacedChart {
        groups = ImmutableList.copyOf(groups);
    }

    /**
     * What belongs together.
     *
     * @param title what it is, in full; empty for what needs no name
     * @param shapes its shapes
     * @param texts its texts
     */
    public record Group(String title, List<PlacedShape> shapes, List<PlacedText> texts) {
        /**
         * Copies the lists.
         *
         * @param title what it is
         * @param shapes its shapes
         * @param texts its texts
         */
        public Group {
            shapes = ImmutableList.copyOf(shapes);
            texts = ImmutableList.copyOf(texts);
        }
    }
}
