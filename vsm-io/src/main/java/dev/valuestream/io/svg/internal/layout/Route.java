package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The way of a flow between two cells, by the places it uses: levels left to right, joined by runs in channels.
 *
 * @param link the flow
 * @param levels the spines and gutters it runs along; one more than verticals
 * @param verticals the runs in channels between them
 */
record Route(Link link, List<Level> levels, List<Vertical> verticals) {

    Route {
        levels = ImmutableList.copyOf(levels);
        verticals = ImmutableList.copyOf(verticals);
    }

    /** A height at which a route runs from left to right. */
    sealed interface Level {}

    /**
     * The spine of a row.
     *
     * @param row the row
     */
    record Spine(int row) implements Level {}

    /**
     * A track in the gutter above a row.
     *
     * @param row the row below the gutter
     * @param run the number of the run
     */
    record Gutter(int row, int run) implements Level {}

    /**
     * A stretch up or down a channel.
     *
     * @param column the column to whose left the channel lies
     * @param run the number of the run
     */
    record Vertical(int column, int run) {}
}
