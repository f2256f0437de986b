package dev.valuestream.model.internal;

import java.util.Arrays;

/** Rows of (node, value) pairs, stored one after the other. Immutable, thread-safe. */
final class SparseRows {
    private final int[] start;
    private final int[] node;
    private final double[] value;

    private SparseRows(int[] start, int[] node, double[] value) {
        this.start = start;
        this.node = node;
        this.value = value;
    }

    /** Σ value · x[node] over a row. */
    double sum(int row, double[] x) {
        double sum = 0;
        for (int i = start[row]; i < start[row + 1]; i++) {
            sum += value[i] * x[node[i]];
        }
        return sum;
    }

    /** x[node] += value · amount for each pair of a row. */
    void spread(int row, double amount, double[] x) {
        for (int i = start[row]; i < start[row + 1]; i++) {
            x[node[i]] += value[i] * amount;
        }
    }

    /** Takes pairs and ends of rows in order. */
    static final class Builder {
        private final int[] start;
        private int rows;
        private int[] node = new int[16];
        private double[] value = new double[16];
        private int size;

        Builder(int rows) {
            this.start = new int[rows + 1];
        }

        void add(int to, double amount) {
            if (size == node.length) {
                node = Arrays.copyOf(node, 2 * size);
                value = Arrays.copyOf(value, 2 * size);
            }
            node[size] = to;
            value[size++] = amount;
        }

        void endRow() {
            start[++rows] = size;
        }

        SparseRows build() {
            return new SparseRows(start, Arrays.copyOf(node, size), Arrays.copyOf(value, size));
        }
    }
}
