package dev.valuestream.model.internal;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A compact directed multigraph on nodes 0 … n−1 with edges 0 … m−1; self loops and parallel edges are allowed.
 *
 * <p>Both directions are held as compressed rows: the edges of a node stand side by side in one array, in the order in which the edges were
 * given. Four ints an edge and two ints a node, so a million of either is some 24 MB. {@link #filter} and {@link #reverse} keep the ids of
 * nodes and edges. Immutable, thread-safe.
 *
 * <p>It is not a JGraphT graph: the map's exported views are. This one has no objects for nodes and edges, which is why it can carry a
 * million of them.
 */
public final class Digraph {
    private final int[] from;
    private final int[] to;
    private final Incidence out;
    private final Incidence in;

    private Digraph(int[] from, int[] to, Incidence out, Incidence in) {
        this.from = from;
        this.to = to;
        this.out = out;
        this.in = in;
    }

    /**
     * The graph with the given edges. O(n + m).
     *
     * @param nodes the number of nodes, 0 or more
     * @param from the node each edge leaves, by edge; copied
     * @param to the node each edge enters, by edge; copied
     * @return the graph
     * @throws IllegalArgumentException if the arrays differ in length, or an end is not from 0 to nodes − 1
     */
    public static Digraph of(int nodes, int[] from, int[] to) {
        if (nodes < 0 || from.length != to.length) {
            throw new IllegalArgumentException("nodes (" + nodes + ") must be 0 or more, from (" + from.length
                    + ") and to (" + to.length + ") of one length");
        }
        checkEnds(nodes, from);
        checkEnds(nodes, to);
        int[] all = IntStream.range(0, from.length).toArray();
        int[] tails = from.clone();
        int[] heads = to.clone();
        return new Digraph(tails, heads, Incidence.of(nodes, tails, all), Incidence.of(nodes, heads, all));
    }

    private static void checkEnds(int nodes, int[] ends) {
        for (int end : ends) {
            if (end < 0 || end >= nodes) {
                throw new IllegalArgumentException(
                        "end of an edge (" + end + ") must be a node from 0 to " + (nodes - 1));
            }
        }
    }

    /**
     * The number of nodes.
     *
     * @return the number of nodes
     */
    public int nodeCount() {
        return out.nodeCount();
    }

    /**
     * The number of edge ids: ids run from 0 to this − 1, in a {@linkplain #filter filtered} graph too, where only some of them are listed
     * at their nodes.
     *
     * @return the number of edges the graph was made with
     */
    public int edgeCount() {
        return from.length;
    }

    /**
     * The node an edge leaves.
     *
     * @param edge an edge
     * @return its tail
     */
    public int from(int edge) {
        return from[edge];
    }

    /**
     * The node an edge enters.
     *
     * @param edge an edge
     * @return its head
     */
    public int to(int edge) {
        return to[edge];
    }

    /**
     * The number of edges that leave a node.
     *
     * @param node a node
     * @return its out-degree
     */
    public int outDegree(int node) {
        return out.degree(node);
    }

    /**
     * An edge that leaves a node.
     *
     * @param node a node
     * @param i which one, from 0 to {@code outDegree(node) − 1}, in the order the edges were given
     * @return the edge
     */
    public int outEdge(int node, int i) {
        return out.edge(node, i);
    }

    /**
     * The number of edges that enter a node.
     *
     * @param node a node
     * @return its in-degree
     */
    public int inDegree(int node) {
        return in.degree(node);
    }

    /**
     * An edge that enters a node.
     *
     * @param node a node
     * @param i which one, from 0 to {@code inDegree(node) − 1}, in the order the edges were given
     * @return the edge
     */
    public int inEdge(int node, int i) {
        return in.edge(node, i);
    }

    /**
     * The same nodes with only some of the edges; every edge keeps its id. O(n + m).
     *
     * @param keep whether an edge stays; asked once for each edge listed here
     * @return the smaller graph; this one if all stay
     */
    public Digraph filter(IntPredicate keep) {
        BitSet kept = new BitSet(from.length);
        for (int node = 0; node < nodeCount(); node++) {
            keepFrom(node, keep, kept);
        }
        int[] edges = kept.stream().toArray();
        if (edges.length == out.size()) {
            return this;
        }
        return new Digraph(from, to, Incidence.of(nodeCount(), from, edges), Incidence.of(nodeCount(), to, edges));
    }

    private void keepFrom(int node, IntPredicate keep, BitSet kept) {
        for (int i = 0; i < outDegree(node); i++) {
            int edge = outEdge(node, i);
            kept.set(edge, keep.test(edge));
        }
    }

    /**
     * The same graph with every edge turned round; edges keep their ids. O(1).
     *
     * @return the reversed graph
     */
    public Digraph reverse() {
        return new Digraph(to, from, in, out);
    }

    /**
     * The nodes that can be reached from any of the given ones, themselves included. O(n + m).
     *
     * @param sources where to start
     * @return a new set of nodes
     */
    public BitSet reachableFrom(int... sources) {
        return reachableFrom(sources, new BitSet());
    }

    /**
     * The nodes that can be reached from any of the given ones on ways that touch no blocked node. O(n + m).
     *
     * @param sources where to start; a blocked one reaches nothing, not even itself
     * @param blocked the nodes that may not be entered
     * @return a new set of nodes
     */
    public BitSet reachableFrom(int[] sources, BitSet blocked) {
        return new Reach(this, blocked).from(sources);
    }

    /**
     * The nodes from which any of the given ones can be reached, themselves included. O(n + m).
     *
     * @param targets where to end
     * @return a new set of nodes
     */
    public BitSet reaching(int... targets) {
        return reverse().reachableFrom(targets);
    }

    /**
     * The nodes from which any of the given ones can be reached on ways that touch no blocked node. O(n + m).
     *
     * @param targets where to end; a blocked one is reached by nothing, not even itself
     * @param blocked the nodes that may not be entered
     * @return a new set of nodes
     */
    public BitSet reaching(int[] targets, BitSet blocked) {
        return reverse().reachableFrom(targets, blocked);
    }
}
