package dev.valuestream.model.internal;

import java.util.Objects;

/** The edges at each node, in one direction, as compressed rows. Immutable, thread-safe. */
final class Incidence {
    private final int[] start;
    private final int[] edges;

    private Incidence(int[] start, int[] edges) {
        this.start = start;
        this.edges = edges;
    }

    /**
     * Lists edges by the node at one of their ends: a counting sort, O(n + m), which keeps the order of the edges.
     *
     * @param end the node of each edge id
     * @param listed the edges to list
     */
    static Incidence of(int nodes, int[] end, int[] listed) {
        int[] start = new int[nodes + 1];
        for (int edge : listed) {
            start[end[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = start.clone();
        int[] edges = new int[listed.length];
        for (int edge : listed) {
            edges[next[end[edge]]++] = edge;
        }
        return new Incidence(start, edges);
    }

    int nodeCount() {
        return start.length - 1;
    }

    /** How many edges are listed. */
    int size() {
        return edges.length;
    }

    int degree(int node) {
        return start[node + 1] - start[node];
    }

    int edge(int node, int i) {
        return edges[start[node] + Objects.checkIndex(i, degree(node))];
    }
}
