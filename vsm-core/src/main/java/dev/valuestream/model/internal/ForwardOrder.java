package dev.valuestream.model.internal;

import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * The order in which work passes the nodes: a node comes behind every node that leads to it by flows other than rework,
 * and among those that could come next the first in element order does. Nodes of a tangled loop stand together.
 *
 * <p>A. Kahn, <i>Topological sorting of large networks</i>, Comm. ACM 5 (1962), over the strong components; O((n + m) log n).
 */
final class ForwardOrder {

    private final Digraph forward;
    private final StrongComponents components;
    private final int[] waitingFor;
    private final int[] rank;
    private int placed;

    private ForwardOrder(Digraph forward) {
        this.forward = forward;
        components = StrongComponents.of(forward);
        waitingFor = new int[components.count()];
        rank = new int[forward.nodeCount()];
    }

    /**
     * Ranks the nodes.
     *
     * @param graph all flows
     * @param rework those that are rework
     * @return the rank of each node, from 0
     */
    static int[] rank(Digraph graph, BitSet rework) {
        return new ForwardOrder(graph.filter(f -> !rework.get(f))).run();
    }

    private int[] run() {
        for (int node = 0; node < rank.length; node++) {
            for (int i = 0; i < forward.outDegree(node); i++) {
                int to = components.componentOf(forward.to(forward.outEdge(node, i)));
                waitingFor[to] += to == components.componentOf(node) ? 0 : 1;
            }
        }
        PriorityQueue<int[]> ready = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        for (int c = 0; c < waitingFor.length; c++) {
            if (waitingFor[c] == 0) {
                ready.add(new int[] {components.member(c, 0), c});
            }
        }
        while (!ready.isEmpty()) {
            place(ready.remove()[1], ready);
        }
        return rank;
    }

    private void place(int component, PriorityQueue<int[]> ready) {
        for (int member : components.members(component)) {
            rank[member] = placed++;
            for (int i = 0; i < forward.outDegree(member); i++) {
                int to = components.componentOf(forward.to(forward.outEdge(member, i)));
                if (to != component && --waitingFor[to] == 0) {
                    ready.add(new int[] {components.member(to, 0), to});
                }
            }
        }
    }
}
