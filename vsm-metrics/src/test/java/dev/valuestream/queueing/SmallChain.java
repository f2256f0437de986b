package dev.valuestream.queueing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The long run of a small Markov chain, found without any of the engine's ways: states are discovered from a first one, and
 * the balance equations solved by elimination with row exchanges.
 *
 * @param <S> the states, compared by value
 */
public final class SmallChain<S> {

    private final List<S> states = new ArrayList<>();
    private final double[] shares;

    private SmallChain(S first, Function<S, Map<S, Double>> moves) {
        Map<S, Integer> places = new HashMap<>();
        places.put(first, 0);
        states.add(first);
        for (int at = 0; at < states.size(); at++) {
            for (S next : moves.apply(states.get(at)).keySet()) {
                if (places.putIfAbsent(next, states.size()) == null) {
                    states.add(next);
                }
            }
        }
        int n = states.size();
        double[][] balance = new double[n][n + 1];
        for (int from = 0; from < n; from++) {
            for (Map.Entry<S, Double> move : moves.apply(states.get(from)).entrySet()) {
                balance[places.get(move.getKey())][from] += move.getValue();
                balance[from][from] -= move.getValue();
            }
        }
        for (int j = 0; j <= n; j++) {
            balance[n - 1][j] = 1;
        }
        shares = solve(balance);
    }

    /** A chain from a first state, which must be one of those it comes back to. */
    public static <S> SmallChain<S> of(S first, Function<S, Map<S, Double>> moves) {
        return new SmallChain<>(first, moves);
    }

    /** The mean of something over the long run. */
    public double mean(ToDoubleFunction<S> value) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * value.applyAsDouble(states.get(i));
        }
        return mean;
    }

    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / row[k];
                for (int j = k; factor != 0 && j <= n; j++) {
                    a[i][j] -= factor * row[j];
                }
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double rest = a[k][n];
            for (int j = k + 1; j < n; j++) {
                rest -= a[k][j] * x[j];
            }
            x[k] = rest / a[k][k];
        }
        return x;
    }
}
