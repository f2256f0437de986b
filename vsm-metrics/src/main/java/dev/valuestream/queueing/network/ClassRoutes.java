package dev.valuestream.queueing.network;

/**
 * Where the items of one class go.
 *
 * @param from the node where each edge begins, rising
 * @param to where it leads to
 * @param weight the items that take it for each that comes to the first node: yield · probability, 1 along each branch of a fork
 * @param exit by node, what leaves the network there; NaN at forks
 * @param branch by edge, the branch that a route to a join ends, else {@link #NONE}
 */
record ClassRoutes(int[] from, int[] to, double[] weight, double[] exit, int[] branch) {

    /** No branch. */
    static final int NONE = -1;

    /** More than one branch. */
    static final int TANGLED = -2;

    int count() {
        return from.length;
    }
}
