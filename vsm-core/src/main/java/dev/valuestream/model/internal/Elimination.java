package dev.valuestream.model.internal;

import dev.valuestream.model.internal.EndlessLoop.Kind;
import java.util.Optional;

/**
 * The elimination of one strong component: the matrix, and the steps that take one node after the other out of it.
 *
 * <p>Taking out node k sends what came from i to k straight on to where k sends it: p(i,j) += p(i,k)·p(k,j)/pivot. Used once, by one thread.
 */
final class Elimination {
    /** A row sum this near to 1 is taken as 1, and a pivot found by subtraction this near to 0 as 0: both carry rounding of that size. */
    private static final double ROUNDING = 1e-12;

    private final Component component;
    private final CrossLinkedMatrix matrix;
    private final double[] back;
    private final double[] exit;
    private final int maxSize;
    private boolean splits;
    private boolean leaves;
    private long work;

    Elimination(Component component, double[] weight, double[] exit) {
        this.component = component;
        this.matrix = new CrossLinkedMatrix(component.size());
        this.back = new double[component.size()];
        this.exit = new double[component.size()];
        for (int local = 0; local < component.size(); local++) {
            load(local, weight, exit[component.node(local)]);
        }
        this.maxSize = matrix.size() + LinearFlow.MAX_FILL;
    }

    /** Sorts what a node sends into what stays in the component and what leaves it. */
    private void load(int local, double[] weight, double outside) {
        double leaving = 0;
        double staying = 0;
        for (int i = 0; i < component.outDegree(local); i++) {
            int edge = component.outEdge(local, i);
            int to = component.to(edge);
            leaving += to < 0 ? weight[edge] : 0;
            staying += to < 0 ? 0 : weight[edge];
            put(local, to, weight[edge]);
        }
        splits |= Double.isNaN(outside);
        exit[local] = Double.isNaN(outside) ? missing(staying) : outside + leaving;
        leaves |= exit[local] != 0;
    }

    /** What a row sum lacks of 1: 0 within rounding, NaN above 1, where only subtraction is left. */
    private static double missing(double rowSum) {
        if (Math.abs(1 - rowSum) <= ROUNDING) {
            return 0;
        }
        return rowSum < 1 ? 1 - rowSum : Double.NaN;
    }

    private void put(int from, int to, double amount) {
        if (from == to) {
            back[from] += amount;
        } else if (to >= 0) {
            matrix.add(from, to, amount);
        }
    }

    /** Eliminates all nodes, cheapest first; says what is wrong if that fails, and then the factors are not to be used. */
    Optional<Kind> run(Factors factors) {
        if (!leaves) {
            return Optional.of(splits ? Kind.MULTIPLYING : Kind.CLOSED);
        }
        PivotQueue queue = queue();
        while (!queue.isEmpty()) {
            int k = queue.poll();
            double pivot = pivot(k);
            if (!(pivot > 0)) {
                return Optional.of(Double.isNaN(exit[k]) ? Kind.MULTIPLYING : Kind.CLOSED);
            }
            work += cost(k);
            if (work > LinearFlow.MAX_WORK || matrix.size() > maxSize) {
                return Optional.of(Kind.TANGLED);
            }
            eliminate(k, pivot, queue);
            factors.add(component, matrix, k, pivot);
        }
        return Optional.empty();
    }

    private PivotQueue queue() {
        long[] cost = new long[component.size()];
        for (int k = 0; k < cost.length; k++) {
            cost[k] = priority(k);
        }
        return new PivotQueue(cost);
    }

    private long cost(int k) {
        return (long) matrix.rowLength(k) * matrix.columnLength(k);
    }

    /** Markowitz's count; among equals, rows that need subtraction come last, for they spoil the rows they enter. */
    private long priority(int k) {
        return 2 * cost(k) + (Double.isNaN(exit[k]) ? 1 : 0);
    }

    /** What leaves node k for elsewhere: 1 − p(k,k), but without a subtraction where the row conserves mass. */
    private double pivot(int k) {
        if (Double.isNaN(exit[k])) {
            double rest = 1 - back[k];
            return rest > ROUNDING ? rest : 0;
        }
        double pivot = exit[k];
        for (int e = matrix.firstInRow(k); e != CrossLinkedMatrix.END; e = matrix.nextInRow(e)) {
            pivot += matrix.value(e);
        }
        return pivot;
    }

    private void eliminate(int k, double pivot, PivotQueue queue) {
        matrix.detach(k);
        for (int in = matrix.firstInColumn(k); in != CrossLinkedMatrix.END; in = matrix.nextInColumn(in)) {
            passOn(matrix.row(in), k, matrix.value(in) / pivot);
        }
        for (int in = matrix.firstInColumn(k); in != CrossLinkedMatrix.END; in = matrix.nextInColumn(in)) {
            queue.update(matrix.row(in), priority(matrix.row(in)));
        }
        for (int out = matrix.firstInRow(k); out != CrossLinkedMatrix.END; out = matrix.nextInRow(out)) {
            queue.update(matrix.column(out), priority(matrix.column(out)));
        }
    }

    private void passOn(int from, int k, double share) {
        exit[from] += share * exit[k];
        for (int out = matrix.firstInRow(k); out != CrossLinkedMatrix.END; out = matrix.nextInRow(out)) {
            put(from, matrix.column(out), share * matrix.value(out));
        }
    }
}
