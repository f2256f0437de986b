package dev.valuestream.queueing.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small continuous-time Markov chain, solved by sweeps over its balance equations: the second route of the network's tests. States are
 * arrays of small numbers; what would lead beyond the limit does not happen, so limits must be generous.
 */
public final class NetworkMarkovChain {

    /** Where a state leads to, and how fast. */
    public interface Moves {
        void from(int[] state, Recorder recorder);
    }

    /** Takes down a move. */
    public interface Recorder {
        void move(double rate, int... to);
    }

    private final List<int[]> states = new ArrayList<>();
    private final Map<String, Integer> number = new HashMap<>();
    private final List<List<double[]>> into = new ArrayList<>();
    private final List<Double> out = new ArrayList<>();
    private final double[] probability;

    public NetworkMarkovChain(int limit, Moves moves, int... start) {
        intern(start);
        for (int i = 0; i < states.size(); i++) {
            int from = i;
            moves.from(states.get(i), (rate, to) -> {
                for (int part : to) {
                    if (part > limit) {
                        return;
                    }
                }
                int target = intern(to.clone());
                into.get(target).add(new double[] {from, rate});
                out.set(from, out.get(from) + rate);
            });
        }
        probability = new double[states.size()];
        java.util.Arrays.fill(probability, 1.0 / probability.length);
        double change = 1;
        for (int sweep = 0; sweep < 20_000 && change > 1e-12; sweep++) {
            change = sweep(sweep % 2 == 0);
        }
    }

    private int intern(int[] state) {
        return number.computeIfAbsent(java.util.Arrays.toString(state), key -> {
            states.add(state);
            into.add(new ArrayList<>());
            out.add(0.0);
            return states.size() - 1;
        });
    }

    private double sweep(boolean forward) {
        double sum = 0;
        double change = 0;
        for (int k = 0; k < probability.length; k++) {
            int i = forward ? k : probability.length - 1 - k;
            double inflow = 0;
            for (double[] move : into.get(i)) {
                inflow += probability[(int) move[0]] * move[1];
            }
            double next = inflow / out.get(i);
            change = Math.max(change, Math.abs(next - probability[i]) / (next + 1e-12));
            probability[i] = next;
            sum += next;
        }
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= sum;
        }
        return change;
    }

    public double mean(java.util.function.ToDoubleFunction<int[]> of) {
        double sum = 0;
        for (int i = 0; i < probability.length; i++) {
            sum += probability[i] * of.applyAsDouble(states.get(i));
        }
        return sum;
    }
}
