package dev.valuestream.model.internal;

import java.util.BitSet;

/** One search for all nodes that can be reached. Used once, by one thread. */
final class Reach {
    private final Digraph graph;
    private final BitSet blocked;
    private final BitSet seen;
    private final int[] queue;
    private int queued;

    Reach(Digraph graph, BitSet blocked) {
        this.graph = graph;
        this.blocked = blocked;
        this.seen = new BitSet(graph.nodeCount());
        this.queue = new int[graph.nodeCount()];
    }

    BitSet from(int[] sources) {
        for (int source : sources) {
            visit(source);
        }
        for (int next = 0; next < queued; next++) {
            visitAfter(queue[next]);
        }
        return seen;
    }

    private void visitAfter(int node) {
        for (int i = 0; i < graph.outDegree(node); i++) {
            visit(graph.to(graph.outEdge(node, i)));
        }
    }

    private void visit(int node) {
        if (!seen.get(node) && !blocked.get(node)) {
            seen.set(node);
            queue[queued++] = node;
        }
    }
}
