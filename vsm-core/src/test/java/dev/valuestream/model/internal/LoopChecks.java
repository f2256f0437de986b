package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;

/** What must hold for the cycle that an endless loop shows. */
final class LoopChecks {
    private LoopChecks() {}

    /** Starts at the lowest member, follows edges, closes, stays among the members, and no shorter one does so. */
    static void checkShortest(Digraph graph, EndlessLoop loop) {
        int[] cycle = loop.cycle().toArray();
        assertThat(loop.members().toArray()).isSorted().contains(cycle).startsWith(cycle[0]);
        for (int i = 0; i < cycle.length; i++) {
            int next = cycle[(i + 1) % cycle.length];
            assertThat(Graphs.outEdges(graph, cycle[i])).anyMatch(e -> graph.to(e) == next);
        }
        assertThat(cycle).hasSize(girth(graph, cycle[0]));
    }

    /** The least power of the adjacency matrix with a way from the node to itself. */
    private static int girth(Digraph graph, int node) {
        BitSet reached = Graphs.nodes(node);
        for (int length = 1; ; length++) {
            BitSet next = new BitSet();
            reached.stream().forEach(n -> Graphs.outEdges(graph, n).forEach(e -> next.set(graph.to(e))));
            if (next.get(node)) {
                return length;
            }
            reached = next;
        }
    }
}
