package dev.valuestream.model.internal;

import java.util.Arrays;

/** The state of one run of Tarjan's search, and its steps. Used once, by one thread. */
final class TarjanSearch {
    private final Digraph graph;
    private final int[] index;
    private final int[] low;
    private final int[] left;
    private final int[] component;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int clock;
    private int count;

    TarjanSearch(Digraph graph) {
        int nodes = graph.nodeCount();
        this.graph = graph;
        this.index = new int[nodes];
        this.low = new int[nodes];
        this.left = new int[nodes];
        this.component = new int[nodes];
        this.path = new int[nodes];
        this.open = new int[nodes];
        Arrays.fill(component, -1);
    }

    /** The component of each node. Roots and edges are taken last to first, so that closing backwards favours the lower index. */
    int[] components() {
        for (int root = graph.nodeCount() - 1; root >= 0; root--) {
            if (index[root] == 0) {
                searchFrom(root);
            }
        }
        for (int node = 0; node < component.length; node++) {
            component[node] = count - 1 - component[node];
        }
        return component;
    }

    int count() {
        return count;
    }

    private void searchFrom(int root) {
        enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (left[node] > 0) {
                look(node, graph.to(graph.outEdge(node, --left[node])));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        index[node] = ++clock;
        low[node] = clock;
        left[node] = graph.outDegree(node);
        path[depth++] = node;
        open[opened++] = node;
    }

    private void look(int node, int next) {
        if (index[next] == 0) {
            enter(next);
        } else if (component[next] < 0) {
            low[node] = Math.min(low[node], index[next]);
        }
    }

    private void leave(int node) {
        depth--;
        if (low[node] == index[node]) {
            close(node);
        } else {
            int parent = path[depth - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
    }

    private void close(int node) {
        int member;
        do {
            member = open[--opened];
            component[member] = count;
        } while (member != node);
        count++;
    }
}
