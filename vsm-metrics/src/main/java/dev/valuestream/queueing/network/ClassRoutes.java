package dev.valuestream.queueing.network;

/** Where the items of one class go, as arrays by edge or node. Immutable by agreement: nobody writes into its arrays. */
final class ClassRoutes {

    /** No branch. */
    static final int NONE = -1;

    /** More than one branch. */
    static final int TANGLED = -2;

    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final double[] exit;
    private final int[] branch;

    ClassRoutes(int[] from, int[] to, double[] weight, double[] exit, int[] branch) {
        this.from = from;
        this.to = to;
        this.weight = weight;
        this.exit = exit;
        this.branch = branch;
    }

    int count() {
        return from.length;
    }

    /** The node where each edge begins, rising. */
    int[] from() {
        return from;
    }

    /** Where each edge leads to. */
    int[] to() {
        return to;
    }

    /** The items that take an edge for each that comes to its first node: yield · probability, 1 along each branch of a fork. */
    double[] weight() {
        return weight;
    }

    /** By node, what leaves the network there; NaN at forks. */
    double[] exit() {
        return exit;
    }

    /** By edge, the branch that a route to a join ends, else {@link #NONE} or {@link #TANGLED}. */
    int[] branch() {
        return branch;
    }
}
