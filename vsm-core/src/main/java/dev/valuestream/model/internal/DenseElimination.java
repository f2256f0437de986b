package dev.valuestream.model.internal;

import static dev.valuestream.model.internal.CrossLinkedMatrix.END;

import dev.valuestream.model.internal.EndlessLoop.Kind;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rest of an elimination on a full matrix, where most nodes left send to each other. The same steps as {@link SparseElimination}, in
 * the order given, some thirty times as fast each. Used once, by one thread.
 */
final class DenseElimination {
    /** How many multiplications here take the time of one in lists. */
    private static final long SPEED = 32;

    private final Component component;
    private final int[] nodes;
    private final double[] exit;
    private final Factors factors;
    private final CrossLinkedMatrix sparse;
    private final double[] back;

    DenseElimination(
            Component component,
            CrossLinkedMatrix sparse,
            double[] back,
            double[] exit,
            int[] cheapestFirst,
            Factors factors) {
        this.component = component;
        this.sparse = sparse;
        this.back = back;
        this.nodes = spoilersLast(cheapestFirst, exit);
        this.exit = Arrays.stream(nodes).mapToDouble(node -> exit[node]).toArray();
        this.factors = factors;
    }

    /** Rows that need subtraction go last, for they spoil the rows they enter. */
    private static int[] spoilersLast(int[] nodes, double[] exit) {
        int[] sorted = new int[nodes.length];
        int at = 0;
        for (int node : nodes) {
            if (!Double.isNaN(exit[node])) {
                sorted[at++] = node;
            }
        }
        for (int node : nodes) {
            if (Double.isNaN(exit[node])) {
                sorted[at++] = node;
            }
        }
        return sorted;
    }

    /** Eliminates all nodes; says what is wrong if that fails, and then the factors are not to be used. */
    Optional<Kind> run() {
        long size = nodes.length;
        if (!factors.allow(size * size * size / 3 / SPEED)) {
            return Optional.of(Kind.TANGLED);
        }
        double[][] p = matrix();
        for (int k = 0; k < nodes.length; k++) {
            double pivot = pivot(p, k);
            if (!(pivot > 0)) {
                return Optional.of(SparseElimination.failure(exit[k]));
            }
            eliminate(p, k, pivot);
            record(p, k, pivot);
        }
        return Optional.empty();
    }

    private double[][] matrix() {
        int[] place = new int[component.size()];
        for (int i = 0; i < nodes.length; i++) {
            place[nodes[i]] = i;
        }
        double[][] p = new double[nodes.length][nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            for (int e = sparse.firstInRow(nodes[i]); e != END; e = sparse.nextInRow(e)) {
                p[i][place[sparse.column(e)]] = sparse.value(e);
            }
            p[i][i] = back[nodes[i]];
        }
        return p;
    }

    private double pivot(double[][] p, int k) {
        double elsewhere = 0;
        for (int j = k + 1; j < nodes.length; j++) {
            elsewhere += p[k][j];
        }
        return SparseElimination.pivot(exit[k], elsewhere, p[k][k]);
    }

    private void eliminate(double[][] p, int k, double pivot) {
        double[] row = p[k];
        for (int j = k + 1; j < nodes.length; j++) {
            row[j] /= pivot;
        }
        for (int i = k + 1; i < nodes.length; i++) {
            double amount = p[i][k];
            exit[i] += amount == 0 ? 0 : amount * (exit[k] / pivot);
            addTo(p[i], amount, row, k + 1);
        }
    }

    private static void addTo(double[] sum, double amount, double[] row, int start) {
        if (amount != 0) {
            for (int j = start; j < row.length; j++) {
                sum[j] += amount * row[j];
            }
        }
    }

    private void record(double[][] p, int k, double pivot) {
        for (int i = k + 1; i < nodes.length; i++) {
            if (p[i][k] != 0) {
                factors.takesFrom(component.node(nodes[i]), p[i][k]);
            }
            if (p[k][i] != 0) {
                factors.sendsTo(component.node(nodes[i]), p[k][i]);
            }
        }
        factors.add(component.node(nodes[k]), pivot);
    }
}
