package dev.valuestream.model.internal;

/**
 * Collects the factors of all components: the order of elimination, the pivots, and what each node took in and sent out when its turn
 * came; and counts the work. Used by one thread, before {@link LinearFlow} is made of it.
 */
final class Factors {
    private final int[] order;
    private final double[] pivot;
    private final SparseRows.Builder in;
    private final SparseRows.Builder out;
    private int size;
    private long allowance = LinearFlow.MAX_WORK;

    Factors(int nodes) {
        this.order = new int[nodes];
        this.pivot = new double[nodes];
        this.in = new SparseRows.Builder(nodes);
        this.out = new SparseRows.Builder(nodes);
    }

    /** A node outside every cycle. */
    void addTrivial(int node) {
        add(node, 1);
    }

    /** What the next node takes in from one that is eliminated later. */
    void takesFrom(int node, double amount) {
        in.add(node, amount);
    }

    /** What the next node sends on to one that is eliminated later, for each item that leaves it for good. */
    void sendsTo(int node, double share) {
        out.add(node, share);
    }

    /** The next node. */
    void add(int node, double itsPivot) {
        in.endRow();
        out.endRow();
        pivot[size] = itsPivot;
        order[size++] = node;
    }

    /** Whether the work allowed is not yet spent, this work included. */
    boolean allow(long work) {
        allowance -= work;
        return allowance >= 0;
    }

    int[] order() {
        return order;
    }

    double[] pivot() {
        return pivot;
    }

    SparseRows in() {
        return in.build();
    }

    SparseRows out() {
        return out.build();
    }
}
