package dev.valuestream.model.internal;

import java.util.BitSet;

/** One search for the nodes that may go on for ever, by taking out, from the ends backwards, all that must end. Used once. */
final class EndlessSearch {
    private final Routing routing;
    private final Digraph graph;
    private final BitSet endless = new BitSet();
    private final int[] left;
    private final int[] queue;
    private int queued;

    EndlessSearch(Routing routing) {
        this.routing = routing;
        this.graph = routing.graph();
        this.left = new int[graph.nodeCount()];
        this.queue = new int[graph.nodeCount()];
    }

    BitSet run() {
        endless.set(0, graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            left[node] = graph.outDegree(node);
            if (left[node] == 0) {
                takeOut(node);
            }
        }
        for (int next = 0; next < queued; next++) {
            takeOutBefore(queue[next]);
        }
        return endless;
    }

    private void takeOutBefore(int node) {
        for (int i = 0; i < graph.inDegree(node); i++) {
            int from = graph.from(graph.inEdge(node, i));
            left[from]--;
            if (endless.get(from) && (left[from] == 0 || !routing.isParallel(from))) {
                takeOut(from);
            }
        }
    }

    private void takeOut(int node) {
        endless.clear(node);
        queue[queued++] = node;
    }
}
