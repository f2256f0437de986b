package dev.valuestream.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import java.util.List;
import java.util.Set;

/**
 * Parallel branches of one split, or of several sources, that wait for each other at an AND-join. Immutable.
 *
 * @param node the node that joins, or a customer, which joins by itself
 * @param branches two branches or more: the flows that bring each, alternatives of each other; where branches of an inner
 *     split meet at the same node, flows of only one of these
 */
public record JoinedBranches(Node node, List<Set<MaterialFlow>> branches) {

    /**
     * Copies the branches.
     *
     * @param node the node that joins
     * @param branches the flows that bring each branch
     */
    public JoinedBranches {
        branches =
                branches.stream().<Set<MaterialFlow>>map(ImmutableSet::copyOf).collect(ImmutableList.toImmutableList());
    }
}
