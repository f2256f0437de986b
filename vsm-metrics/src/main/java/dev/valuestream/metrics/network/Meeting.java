package dev.valuestream.metrics.network;

import dev.valuestream.graph.JoinedBranches;
import java.util.List;
import java.util.Optional;

/**
 * A join at which parts of one item wait for each other.
 *
 * @param at the join, with the flows that bring each branch
 * @param place the place of the joining node
 * @param branches by branch, the parts that bring it: alternatives of each other
 */
record Meeting(JoinedBranches at, int place, List<List<Part>> branches) {

    /**
     * A part of an item, from where it goes its own way.
     *
     * @param start the place where that begins: a flow of the split, a source, or where parts have met
     * @param met the meeting it comes from, if it does
     */
    record Part(int start, Optional<Meeting> met) {}
}
