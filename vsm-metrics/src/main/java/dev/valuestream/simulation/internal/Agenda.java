package dev.valuestream.simulation.internal;

/** Nodes that are to be looked at before the clock moves on, each once, in the order in which they came up. */
final class Agenda {

    private final int[] nodes;
    private final boolean[] listed;
    private int first;
    private int size;

    Agenda(int nodes) {
        this.nodes = new int[nodes];
        listed = new boolean[nodes];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int node) {
        if (!listed[node]) {
            listed[node] = true;
            nodes[(first + size++) % nodes.length] = node;
        }
    }

    int take() {
        int node = nodes[first];
        first = (first + 1) % nodes.length;
        size--;
        listed[node] = false;
        return node;
    }
}
