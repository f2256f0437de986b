package dev.valuestream.model.internal;

import java.util.Arrays;

/**
 * The dominator tree: node a dominates node b if every way from any source to b passes a.
 *
 * <p>Several sources hang under one virtual root. Method: T. Lengauer and R. Tarjan, <i>A fast algorithm for finding dominators in a
 * flowgraph</i>, ACM TOPLAS 1 (1979) 121–141, the version with path compression: O(m log n) on every graph. (The simpler climb of
 * Cooper–Harvey–Kennedy and of Semi-NCA is quadratic on a long chain whose end and start both feed many leaves.) Immutable, thread-safe.
 */
public final class Dominators {
    private final int[] immediate;
    private final int[] first;
    private final int[] size;

    private Dominators(int[] immediate, int[] first, int[] size) {
        this.immediate = immediate;
        this.first = first;
        this.size = size;
    }

    /**
     * Finds the dominators. O(m log n).
     *
     * @param graph any graph
     * @param sources the nodes where ways start; none gives a tree in which nothing is reachable
     * @return the dominator tree
     */
    public static Dominators of(Digraph graph, int... sources) {
        LengauerTarjan search = new LengauerTarjan(graph, sources);
        int[] parent = search.immediateByNumber();
        int[] sizeByNumber = subtreeSizes(parent);
        int[] firstByNumber = preorder(parent, sizeByNumber);
        int[] immediate = new int[graph.nodeCount()];
        int[] first = new int[graph.nodeCount()];
        int[] size = new int[graph.nodeCount()];
        Arrays.fill(immediate, -1);
        for (int number = 1; number < parent.length; number++) {
            int node = search.node(number);
            immediate[node] = parent[number] == 0 ? -1 : search.node(parent[number]);
            first[node] = firstByNumber[number];
            size[node] = sizeByNumber[number];
        }
        return new Dominators(immediate, first, size);
    }

    /** Parents have lower numbers than their children, so one pass from the back adds everything up. */
    private static int[] subtreeSizes(int[] parent) {
        int[] size = new int[parent.length];
        Arrays.fill(size, 1);
        for (int number = parent.length - 1; number > 0; number--) {
            size[parent[number]] += size[number];
        }
        return size;
    }

    private static int[] preorder(int[] parent, int[] size) {
        int[] first = new int[parent.length];
        int[] next = new int[parent.length];
        next[0] = 1;
        for (int number = 1; number < parent.length; number++) {
            first[number] = next[parent[number]];
            next[parent[number]] += size[number];
            next[number] = first[number] + 1;
        }
        return first;
    }

    /**
     * Whether any way from a source leads to a node.
     *
     * @param node a node
     * @return true for the sources too
     */
    public boolean reachable(int node) {
        return size[node] > 0;
    }

    /**
     * The last node before this one that every way passes.
     *
     * @param node a node
     * @return its immediate dominator; −1 if only the virtual root dominates it (a source, or a node reached from several) or it is unreachable
     */
    public int immediate(int node) {
        return immediate[node];
    }

    /**
     * Whether every way from a source to a node passes another. O(1).
     *
     * @param a the node passed
     * @param b the node reached; every reachable node dominates itself
     * @return true if a dominates b; false wherever one of them is unreachable
     */
    public boolean dominates(int a, int b) {
        return reachable(a) && reachable(b) && first[a] <= first[b] && first[b] < first[a] + size[a];
    }

    /** How many nodes any way from a source leads to. */
    int reachableCount() {
        int count = 0;
        for (int s : size) {
            count += s > 0 ? 1 : 0;
        }
        return count;
    }

    /** A reachable node's place in preorder, from 0: a subtree of the dominator tree stands together, its root first. */
    int position(int node) {
        return first[node] - 1;
    }
}
