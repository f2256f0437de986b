package dev.valuestream.model.internal;

/**
 * Collects the factors of all components: the order of elimination, the pivots, and what each node took in and sent out when its turn
 * came. Used by one thread, before {@link LinearFlow} is made of it.
 */
final class Factors {
    private final int[] order;
    private final double[] pivot;
    private final SparseRows.Builder in;
    private final SparseRows.Builder out;
    private int size;

    Factors(int nodes) {
        this.order = new int[nodes];
        this.pivot = new double[nodes];
        this.in = new SparseRows.Builder(nodes);
        this.out = new SparseRows.Builder(nodes);
    }

    /** A node outside every cycle. */
    void addTrivial(int node) {
        end(node, 1);
    }

    /** The next node of a component, by its local number. */
    void add(Component component, CrossLinkedMatrix matrix, int k, double itsPivot) {
        for (int e = matrix.firstInColumn(k); e != CrossLinkedMatrix.END; e = matrix.nextInColumn(e)) {
            in.add(component.node(matrix.row(e)), matrix.value(e));
        }
        for (int e = matrix.firstInRow(k); e != CrossLinkedMatrix.END; e = matrix.nextInRow(e)) {
            out.add(component.node(matrix.column(e)), matrix.value(e));
        }
        end(component.node(k), itsPivot);
    }

    private void end(int node, double itsPivot) {
        in.endRow();
        out.endRow();
        pivot[size] = itsPivot;
        order[size++] = node;
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
