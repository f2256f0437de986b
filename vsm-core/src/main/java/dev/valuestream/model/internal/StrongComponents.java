package dev.valuestream.model.internal;

import java.util.Arrays;

/**
 * The strong components of a graph, numbered in topological order: an edge between two components goes from the lower number to the
 * higher one.
 *
 * <p>Method: R. Tarjan, <i>Depth-first search and linear graph algorithms</i>, SIAM J. Comput. 1 (1972) 146–160, with its own stack.
 * O(n + m) time, six ints a node. JGraphT has the same algorithm on objects; a chain of a million steps on a small stack is why this one
 * is on int arrays. Among nodes that no way orders, those with the lower index come first where the search allows. Immutable, thread-safe.
 */
public final class StrongComponents {
    private final int[] component;
    private final int[] start;
    private final int[] order;
    private final boolean[] looped;

    private StrongComponents(int[] component, int[] start, int[] order, boolean[] looped) {
        this.component = component;
        this.start = start;
        this.order = order;
        this.looped = looped;
    }

    /**
     * Finds the strong components. O(n + m).
     *
     * @param graph any graph
     * @return its components
     */
    public static StrongComponents of(Digraph graph) {
        TarjanSearch search = new TarjanSearch(graph);
        int[] component = search.components();
        int[] start = new int[search.count() + 1];
        for (int c : component) {
            start[c + 1]++;
        }
        for (int c = 0; c < search.count(); c++) {
            start[c + 1] += start[c];
        }
        return new StrongComponents(component, start, sorted(component, start), looped(graph));
    }

    private static int[] sorted(int[] component, int[] start) {
        int[] next = start.clone();
        int[] order = new int[component.length];
        for (int node = 0; node < component.length; node++) {
            order[next[component[node]]++] = node;
        }
        return order;
    }

    private static boolean[] looped(Digraph graph) {
        boolean[] looped = new boolean[graph.nodeCount()];
        for (int node = 0; node < looped.length; node++) {
            for (int i = 0; i < graph.outDegree(node); i++) {
                looped[node] |= graph.to(graph.outEdge(node, i)) == node;
            }
        }
        return looped;
    }

    /**
     * The number of components.
     *
     * @return 0 for the empty graph
     */
    public int count() {
        return start.length - 1;
    }

    /**
     * The component a node is in.
     *
     * @param node a node
     * @return a number from 0 to {@code count() − 1}
     */
    public int componentOf(int node) {
        return component[node];
    }

    /**
     * The number of nodes in a component.
     *
     * @param c a component
     * @return 1 or more
     */
    public int size(int c) {
        return start[c + 1] - start[c];
    }

    /**
     * A node of a component, by rising index.
     *
     * @param c a component
     * @param i which one, from 0 to {@code size(c) − 1}
     * @return the node
     */
    public int member(int c, int i) {
        return order[start[c] + i];
    }

    /**
     * All nodes of a component.
     *
     * @param c a component
     * @return a new array, rising
     */
    public int[] members(int c) {
        return Arrays.copyOfRange(order, start[c], start[c + 1]);
    }

    /**
     * Whether a component holds no cycle: one node without an edge to itself.
     *
     * @param c a component
     * @return true if no way leads from the component back into it
     */
    public boolean isTrivial(int c) {
        return size(c) == 1 && !looped[order[start[c]]];
    }

    /**
     * Whether the graph holds no cycle at all.
     *
     * @return true if every component is trivial
     */
    public boolean isAcyclic() {
        for (int c = 0; c < count(); c++) {
            if (!isTrivial(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * All nodes, component by component: a topological order where the graph is acyclic.
     *
     * @return a new array of all nodes
     */
    public int[] order() {
        return order.clone();
    }

    /** Where the members of a component start in {@link #order}. */
    int start(int c) {
        return start[c];
    }
}
