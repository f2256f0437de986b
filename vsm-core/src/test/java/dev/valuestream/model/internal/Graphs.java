package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Small graphs for tests, and the plainest possible way to find what reaches what. */
final class Graphs {
    private Graphs() {}

    /** A graph from pairs: from, to, from, to, …. */
    static Digraph of(int nodes, int... pairs) {
        int[] from = new int[pairs.length / 2];
        int[] to = new int[pairs.length / 2];
        for (int edge = 0; edge < from.length; edge++) {
            from[edge] = pairs[2 * edge];
            to[edge] = pairs[2 * edge + 1];
        }
        return Digraph.of(nodes, from, to);
    }

    /** A graph from arbitrary numbers, each of which makes an edge. */
    static Digraph decode(int nodes, List<Integer> codes) {
        int[] from = codes.stream().mapToInt(code -> code % nodes).toArray();
        int[] to = codes.stream().mapToInt(code -> code / nodes % nodes).toArray();
        return Digraph.of(nodes, from, to);
    }

    /** 0 → 1 → … → n−1. */
    static Digraph chain(int nodes) {
        int[] from = new int[nodes - 1];
        int[] to = new int[nodes - 1];
        for (int edge = 0; edge < nodes - 1; edge++) {
            from[edge] = edge;
            to[edge] = edge + 1;
        }
        return Digraph.of(nodes, from, to);
    }

    /** Warshall's closure over ways of one edge or more that touch no blocked node. */
    static boolean[][] closure(Digraph graph, int blocked) {
        int n = graph.nodeCount();
        boolean[][] reach = new boolean[n][n];
        for (int e = 0; e < graph.edgeCount(); e++) {
            reach[graph.from(e)][graph.to(e)] |= graph.from(e) != blocked && graph.to(e) != blocked;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    static boolean[][] closure(Digraph graph) {
        return closure(graph, -1);
    }

    static BitSet nodes(int... nodes) {
        BitSet set = new BitSet();
        for (int node : nodes) {
            set.set(node);
        }
        return set;
    }

    static List<Integer> outEdges(Digraph graph, int node) {
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; i < graph.outDegree(node); i++) {
            edges.add(graph.outEdge(node, i));
        }
        return edges;
    }

    static List<Integer> inEdges(Digraph graph, int node) {
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; i < graph.inDegree(node); i++) {
            edges.add(graph.inEdge(node, i));
        }
        return edges;
    }
}
