package dev.valuestream.model.internal;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * A strong component in which work never comes to an end, so that no expected number of visits exists. Immutable.
 *
 * @param kind what is wrong with it
 * @param members all its nodes, rising
 * @param cycle a shortest cycle through the lowest member, starting there, in order; its last node leads back to its first
 */
public record EndlessLoop(Kind kind, ImmutableIntArray members, ImmutableIntArray cycle) {

    /** What is wrong with a component. */
    public enum Kind {
        /** Nothing that came in ever leaves, or less than a double can tell from 0. */
        CLOSED,
        /** Every round sends out as much as it took in or more: the spectral radius is 1 or above. */
        MULTIPLYING,
        /** It may well have a solution, but finding it takes more than {@link LinearFlow#MAX_WORK} or {@link LinearFlow#MAX_FILL} allow. */
        TANGLED
    }

    static EndlessLoop of(Kind kind, Component component) {
        return new EndlessLoop(
                kind, ImmutableIntArray.copyOf(component.members()), ImmutableIntArray.copyOf(cycle(component)));
    }

    /** Breadth first from the lowest member until an edge leads back to it. O(size of the component). */
    private static int[] cycle(Component component) {
        int[] parent = new int[component.size()];
        Arrays.fill(parent, -1);
        int[] queue = new int[component.size()];
        int queued = 1;
        for (int head = 0; head < queued; head++) {
            int node = queue[head];
            for (int i = 0; i < component.outDegree(node); i++) {
                int next = component.to(component.outEdge(node, i));
                if (next == 0) {
                    return way(component, parent, node);
                }
                if (next > 0 && parent[next] < 0) {
                    parent[next] = node;
                    queue[queued++] = next;
                }
            }
        }
        throw new IllegalStateException("component of node " + component.node(0) + " has no cycle");
    }

    private static int[] way(Component component, int[] parent, int last) {
        int length = 1;
        for (int node = last; node != 0; node = parent[node]) {
            length++;
        }
        int[] way = new int[length];
        for (int i = length - 1, node = last; i >= 0; i--, node = parent[node]) {
            way[i] = component.node(node);
        }
        return way;
    }
}
