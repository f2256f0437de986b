package dev.valuestream.queueing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A small chain in continuous time, solved by going round its balance equations until nothing moves (Gauss and Seidel). */
final class MarkovChain<S> {

    private final List<S> states = new ArrayList<>();
    private final List<Map<Integer, Double>> incoming = new ArrayList<>();
    private final List<Double> leaving = new ArrayList<>();
    private final double[] probabilities;

    MarkovChain(S start, Function<S, Map<S, Double>> moves) {
        Map<S, Integer> index = new HashMap<>();
        add(start, index);
        for (int i = 0; i < states.size(); i++) {
            for (Map.Entry<S, Double> move : moves.apply(states.get(i)).entrySet()) {
                if (!index.containsKey(move.getKey())) {
                    add(move.getKey(), index);
                }
                incoming.get(index.get(move.getKey())).merge(i, move.getValue(), Double::sum);
                leaving.set(i, leaving.get(i) + move.getValue());
            }
        }
        probabilities = solved();
    }

    private void add(S state, Map<S, Integer> index) {
        index.put(state, states.size());
        states.add(state);
        incoming.add(new HashMap<>());
        leaving.add(0.0);
    }

    private double[] solved() {
        int[][] from = new int[states.size()][];
        double[][] rates = new double[states.size()][];
        for (int i = 0; i < from.length; i++) {
            from[i] = incoming.get(i).keySet().stream().mapToInt(n -> n).toArray();
            rates[i] = incoming.get(i).values().stream().mapToDouble(r -> r).toArray();
        }
        double[] p = new double[states.size()];
        Arrays.fill(p, 1.0 / p.length);
        while (sweep(p, from, rates) > 1e-14) {
            normalise(p);
        }
        normalise(p);
        return p;
    }

    private double sweep(double[] p, int[][] from, double[][] rates) {
        double change = 0;
        for (int i = 0; i < p.length; i++) {
            double inflow = 0;
            for (int j = 0; j < from[i].length; j++) {
                inflow += p[from[i][j]] * rates[i][j];
            }
            double next = inflow / leaving.get(i);
            change = Math.max(change, Math.abs(next - p[i]));
            p[i] = next;
        }
        return change;
    }

    private static void normalise(double[] p) {
        double sum = 0;
        for (double each : p) {
            sum += each;
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
    }

    double mean(ToDoubleFunction<S> value) {
        double mean = 0;
        for (int i = 0; i < probabilities.length; i++) {
            mean += probabilities[i] * value.applyAsDouble(states.get(i));
        }
        return mean;
    }
}
