package dev.valuestream.model.internal;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;

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
        /** A branch of a split always comes back to it, so that the longest way has no end. */
        ENDLESS,
        /** It may well have a solution, but finding it takes more than {@link LinearFlow#MAX_WORK} or {@link LinearFlow#MAX_FILL} allow. */
        TANGLED
    }

    static EndlessLoop of(Kind kind, Component component) {
        return new EndlessLoop(
                kind, ImmutableIntArray.copyOf(component.members()), ImmutableIntArray.copyOf(cycle(component)));
    }

    /**
     * A loop of nodes that may go on for ever, in one of which work splits and one branch never comes to an end.
     *
     * @param routing where items go
     * @param endless the nodes that may go on for ever, at least one
     * @return a loop among them
     */
    static EndlessLoop among(Routing routing, BitSet endless) {
        int[] place = new int[routing.graph().nodeCount()];
        ImmutableIntArray.Builder way = ImmutableIntArray.builder();
        int steps = 0;
        int node = endless.nextSetBit(0);
        while (place[node] == 0) {
            way.add(node);
            place[node] = ++steps;
            node = nextAmong(routing.graph(), endless, node);
        }
        ImmutableIntArray cycle = way.build().subArray(place[node] - 1, steps).trimmed();
        int[] members = cycle.stream().sorted().toArray();
        return new EndlessLoop(Kind.ENDLESS, ImmutableIntArray.copyOf(members), cycle);
    }

    private static int nextAmong(Digraph graph, BitSet endless, int node) {
        int i = 0;
        while (!endless.get(graph.to(graph.outEdge(node, i)))) {
            i++;
        }
        return graph.to(graph.outEdge(node, i));
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
