package dev.valuestream.queueing.closed;

import dev.valuestream.queueing.closed.MultiClassSolution.ClassState;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed network in which several kinds of items share the stations, each with its own number. Immutable.
 *
 * <p>Exact mean-value analysis over all populations up to the one asked for: R(c, i) = D(c, i)·(1 + Q(i) with one item of kind
 * c less), X(c) = n(c) ÷ Σ R(c, i), Q(i) = Σ X(c)·R(c, i). Exact where a station with a queue shares its server between all
 * present, or serves in order of arrival with exponential times of one mean for all kinds. About 1e-13. Cost: stations ·
 * kinds · Π (items + 1), with at most {@link #MOST_VALUES} values kept. Source: Reiser and Lavenberg, J. ACM 27 (1980)
 * 313–322; Bolch, Greiner, de Meer and Trivedi, <i>Queueing Networks and Markov Chains</i>, 2nd ed., section 8.2.
 */
public final class MultiClassNetwork {

    /** The most values that may be kept: stations · Π (items + 1). */
    public static final int MOST_VALUES = 5_000_000;

    /** Whether items wait for each other at a station. */
    public enum Kind {
        /** One server and a queue. */
        QUEUE,
        /** A server for every item. */
        DELAY
    }

    private final List<Kind> stations;

    private MultiClassNetwork(List<Kind> stations) {
        this.stations = List.copyOf(stations);
    }

    /**
     * A network.
     *
     * @param stations its stations
     * @return the network
     * @throws IllegalArgumentException if there is no station
     */
    public static MultiClassNetwork of(List<Kind> stations) {
        if (stations.isEmpty()) {
            throw new IllegalArgumentException("A closed network must have a station. [closed.stations.none]");
        }
        return new MultiClassNetwork(stations);
    }

    /**
     * Solves the network.
     *
     * @param classes the kinds of items
     * @return the averages over a long time
     * @throws IllegalArgumentException if a kind has not one demand for each station, or there are too many populations
     */
    public MultiClassSolution solve(List<ItemClass> classes) {
        classes.forEach(this::check);
        double values = stations.size();
        for (ItemClass each : classes) {
            values *= each.items() + 1.0;
        }
        if (values > MOST_VALUES) {
            throw new IllegalArgumentException("With so many items of so many kinds " + Math.rint(values)
                    + " values would be kept, at most " + MOST_VALUES + " may be. [closed.classes.large]");
        }
        return new Populations(classes).solve();
    }

    private void check(ItemClass each) {
        if (each.demands().size() != stations.size()) {
            throw new IllegalArgumentException(
                    "A kind of items has " + each.demands().size() + " demands for " + stations.size()
                            + " stations; it must have one for each. [closed.demands.count]");
        }
    }

    /** All populations up to the one asked for, in an order in which those with one item less come first. Mutable. */
    private final class Populations {

        private final List<ItemClass> classes;
        private final int[] strides;
        private final double[][] queues;
        private final double[][] times;
        private final double[] throughputs;

        Populations(List<ItemClass> classes) {
            this.classes = classes;
            strides = new int[classes.size()];
            int size = 1;
            for (int c = 0; c < strides.length; c++) {
                strides[c] = size;
                size *= classes.get(c).items() + 1;
            }
            queues = new double[size][stations.size()];
            times = new double[classes.size()][stations.size()];
            throughputs = new double[classes.size()];
        }

        MultiClassSolution solve() {
            for (int population = 1; population < queues.length; population++) {
                for (int c = 0; c < strides.length; c++) {
                    pass(c, population);
                }
            }
            List<ClassState> states = new ArrayList<>();
            for (int c = 0; c < strides.length; c++) {
                states.add(state(c));
            }
            return new MultiClassSolution(states);
        }

        private int present(int c, int population) {
            return population / strides[c] % (classes.get(c).items() + 1);
        }

        private void pass(int c, int population) {
            int present = present(c, population);
            if (present == 0) {
                return;
            }
            double[] met = queues[population - strides[c]];
            double round = 0;
            for (int i = 0; i < met.length; i++) {
                double others = stations.get(i) == Kind.QUEUE ? met[i] : 0;
                times[c][i] = classes.get(c).demands().get(i) * (1 + others);
                round += times[c][i];
            }
            throughputs[c] = present / round;
            for (int i = 0; i < met.length; i++) {
                queues[population][i] += throughputs[c] * times[c][i];
            }
        }

        private ClassState state(int c) {
            List<Double> items = new ArrayList<>();
            double round = 0;
            for (double time : times[c]) {
                items.add(throughputs[c] * time);
                round += time;
            }
            return new ClassState(throughputs[c], round, items);
        }
    }
}
