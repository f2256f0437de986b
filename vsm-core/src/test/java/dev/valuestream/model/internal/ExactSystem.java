package dev.valuestream.model.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The dense matrix I − P in 300 decimal digits, and plain Gaussian elimination: the second route of the tests. */
final class ExactSystem {
    static final MathContext DIGITS = new MathContext(300);
    private static final BigDecimal ZERO = new BigDecimal("1e-200");

    private final BigDecimal[][] matrix;

    private ExactSystem(BigDecimal[][] matrix) {
        this.matrix = matrix;
    }

    /** I − P, with P given by edges. */
    static ExactSystem of(Digraph graph, BigDecimal[] weight) {
        int n = graph.nodeCount();
        BigDecimal[][] matrix = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
            }
        }
        for (int e = 0; e < weight.length; e++) {
            matrix[graph.from(e)][graph.to(e)] = matrix[graph.from(e)][graph.to(e)].subtract(weight[e]);
        }
        return new ExactSystem(matrix);
    }

    ExactSystem transposed() {
        int n = matrix.length;
        BigDecimal[][] turned = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turned[i][j] = matrix[j][i];
            }
        }
        return new ExactSystem(turned);
    }

    /**
     * The solution, or nothing if a pivot in natural order is not positive: then I − P is no M-matrix, so that there is no non-negative
     * solution (Berman and Plemmons, Nonnegative Matrices in the Mathematical Sciences, ch. 6, conditions E17 and N38).
     */
    Optional<BigDecimal[]> solve(double[] right) {
        int n = matrix.length;
        BigDecimal[][] a = new BigDecimal[n][];
        BigDecimal[] x = new BigDecimal[n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            x[i] = new BigDecimal(right[i]);
        }
        for (int k = 0; k < n; k++) {
            if (a[k][k].compareTo(ZERO) < 0) {
                return Optional.empty();
            }
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    eliminate(a, x, i, k);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            x[i] = x[i].divide(a[i][i], DIGITS);
        }
        return Optional.of(x);
    }

    private static void eliminate(BigDecimal[][] a, BigDecimal[] x, int i, int k) {
        BigDecimal factor = a[i][k].divide(a[k][k], DIGITS);
        if (factor.signum() != 0) {
            for (int j = k; j < a.length; j++) {
                a[i][j] = a[i][j].subtract(factor.multiply(a[k][j], DIGITS), DIGITS);
            }
            x[i] = x[i].subtract(factor.multiply(x[k], DIGITS), DIGITS);
        }
    }

    static double relativeError(double found, BigDecimal exact) {
        BigDecimal difference = new BigDecimal(found).subtract(exact).abs();
        return exact.signum() == 0
                ? difference.doubleValue()
                : difference.divide(exact.abs(), DIGITS).doubleValue();
    }
}
