package dev.valuestream.model.internal;

import static dev.valuestream.model.internal.CrossLinkedMatrix.END;

import dev.valuestream.model.internal.EndlessLoop.Kind;
import java.util.Optional;

/**
 * The elimination of one strong component: the matrix in lists, and the steps that take one node after the other out of it.
 *
 * <p>Taking out node k sends what came from i to k straight on to where k sends it: p(i,j) += p(i,k)·p(k,j)/pivot. Once most of the nodes
 * left send to each other, {@link DenseElimination} takes over. Used once, by one thread.
 */
final class SparseElimination {
    /** A sum this near to 1 is taken as 1, for it carries rounding of that size. */
    static final double ROUNDING = 1e-12;

    private final Component component;
    private final CrossLinkedMatrix matrix;
    private final double[] back;
    private final double[] exit;
    private final Factors factors;
    private final int mostEntries;
    private boolean splits;
    private boolean leaves;

    SparseElimination(Component component, double[] weight, double[] exit, Factors factors) {
        this.component = component;
        this.matrix = new CrossLinkedMatrix(component.size());
        this.back = new double[component.size()];
        this.exit = new double[component.size()];
        this.factors = factors;
        for (int local = 0; local < component.size(); local++) {
            load(local, weight, exit[component.node(local)]);
        }
        this.mostEntries = (int) Math.min(Integer.MAX_VALUE / 8, LinearFlow.MAX_FILL + 4L * matrix.size());
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
    Optional<Kind> run() {
        if (!leaves) {
            return Optional.of(splits ? Kind.MULTIPLYING : Kind.CLOSED);
        }
        PivotQueue queue = queue();
        while (!dense(queue.size())) {
            int k = queue.poll();
            double pivot = pivot(k);
            if (!(pivot > 0)) {
                return Optional.of(failure(exit[k]));
            }
            if (!factors.allow(cost(k)) || matrix.size() > mostEntries) {
                return Optional.of(Kind.TANGLED);
            }
            eliminate(k, pivot, queue);
        }
        return new DenseElimination(component, matrix, back, exit, queue.drain(), factors).run();
    }

    /** Whether so many of the entries between the nodes left are there that lists no longer pay. */
    private boolean dense(int left) {
        return 4 * matrix.live() >= (long) left * (left - 1);
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

    private double pivot(int k) {
        double elsewhere = 0;
        for (int e = matrix.firstInRow(k); e != END; e = matrix.nextInRow(e)) {
            elsewhere += matrix.value(e);
        }
        return pivot(exit[k], elsewhere, back[k]);
    }

    /** What leaves a node for elsewhere: 1 − what comes back, but without a subtraction where the row conserves mass. */
    static double pivot(double exit, double elsewhere, double back) {
        if (!Double.isNaN(exit)) {
            return exit + elsewhere;
        }
        return 1 - back > ROUNDING ? 1 - back : 0;
    }

    /** What a pivot of 0 says about the component. */
    static Kind failure(double exit) {
        return Double.isNaN(exit) ? Kind.MULTIPLYING : Kind.CLOSED;
    }

    private void eliminate(int k, double pivot, PivotQueue queue) {
        matrix.detach(k);
        matrix.divideRow(k, pivot);
        for (int in = matrix.firstInColumn(k); in != END; in = matrix.nextInColumn(in)) {
            passOn(matrix.row(in), k, matrix.value(in), exit[k] / pivot);
            factors.takesFrom(component.node(matrix.row(in)), matrix.value(in));
        }
        for (int in = matrix.firstInColumn(k); in != END; in = matrix.nextInColumn(in)) {
            queue.update(matrix.row(in), priority(matrix.row(in)));
        }
        for (int out = matrix.firstInRow(k); out != END; out = matrix.nextInRow(out)) {
            queue.update(matrix.column(out), priority(matrix.column(out)));
            factors.sendsTo(component.node(matrix.column(out)), matrix.value(out));
        }
        factors.add(component.node(k), pivot);
    }

    private void passOn(int from, int k, double amount, double leaving) {
        exit[from] += amount * leaving;
        for (int out = matrix.firstInRow(k); out != END; out = matrix.nextInRow(out)) {
            put(from, matrix.column(out), amount * matrix.value(out));
        }
    }
}
