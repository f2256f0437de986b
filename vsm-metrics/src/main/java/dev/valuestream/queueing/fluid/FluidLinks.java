package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How flows, nodes and stores hang together, worked out once when a network is built. */
final class FluidLinks {

    private static final int MOST_SWEEPS = 100_000;
    private static final double SETTLED = 1e-13;

    private FluidLinks() {}

    /** The numbers of things, grouped by the place that each has to do with; those that have to do with none left out. */
    static int[][] grouped(int[] placeOf, int places) {
        int[] count = new int[places];
        for (int place : placeOf) {
            if (place >= 0) {
                count[place]++;
            }
        }
        int[][] groups = new int[places][];
        for (int p = 0; p < places; p++) {
            groups[p] = new int[count[p]];
        }
        for (int i = placeOf.length - 1; i >= 0; i--) {
            if (placeOf[i] >= 0) {
                groups[placeOf[i]][--count[placeOf[i]]] = i;
            }
        }
        return groups;
    }

    /** What each node works on, of each family: what was said, and beside it every other flow and what arrives. */
    static FluidIntake[][] intakes(FluidNetwork network, List<Map<Integer, FluidIntake>> said) {
        int[][] in = grouped(network.to, network.nodes());
        FluidIntake[][] all = new FluidIntake[network.families()][network.nodes()];
        for (int f = 0; f < all.length; f++) {
            for (int n = 0; n < all[f].length; n++) {
                all[f][n] = intake(network, f, n, in[n], said.get(f).get(n));
            }
        }
        return all;
    }

    private static FluidIntake intake(FluidNetwork network, int f, int n, int[] in, @Nullable FluidIntake said) {
        List<FluidIntake> parts = new ArrayList<>();
        List<Integer> covered = new ArrayList<>();
        if (said != null) {
            said.lanes(covered);
            parts.add(said);
        }
        Set<Integer> known = new HashSet<>(covered);
        for (int flow : in) {
            if (network.share[f][flow] > 0 && !known.contains(flow)) {
                parts.add(FluidIntake.flow(flow));
            }
        }
        if (network.arrivals[f][n].highest() > 0 || parts.isEmpty()) {
            parts.add(FluidIntake.flow(network.entry(n)));
        }
        return FluidIntake.any(parts);
    }

    static List<FluidNetwork.Store> stores(
            FluidNetwork network, Map<Integer, Double> mostOnFlow, Map<Integer, Double> mostBefore) {
        List<FluidNetwork.Store> stores = new ArrayList<>();
        int[][] in = grouped(network.to, network.nodes());
        for (int n : network.order) {
            for (int flow : in[n]) {
                if (mostOnFlow.containsKey(flow)) {
                    stores.add(new FluidNetwork.Store(n, mostOnFlow.get(flow), List.of(flow), true));
                }
            }
            if (mostBefore.containsKey(n)) {
                List<Integer> lanes = new ArrayList<>();
                for (int flow : in[n]) {
                    lanes.add(flow);
                }
                stores.add(new FluidNetwork.Store(n, mostBefore.get(n), lanes, false));
            }
        }
        return List.copyOf(stores);
    }

    static int[][] storesOf(List<FluidNetwork.Store> stores, int flows) {
        List<List<Integer>> by = new ArrayList<>();
        for (int flow = 0; flow < flows; flow++) {
            by.add(List.of());
        }
        for (int s = 0; s < stores.size(); s++) {
            for (int lane : stores.get(s).lanes()) {
                List<Integer> longer = new ArrayList<>(by.get(lane));
                longer.add(s);
                by.set(lane, longer);
            }
        }
        return by.stream().map(l -> l.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }

    /** What would come if no node had a limit, with the highest rate of every arrival, by going round. */
    static double[][] withoutLimits(FluidNetwork network) {
        double[][] comes = new double[network.families()][network.nodes()];
        for (int f = 0; f < comes.length; f++) {
            UnlimitedLanes lanes = new UnlimitedLanes(network, f, comes[f], true);
            boolean settled = false;
            for (int sweep = 0; sweep < MOST_SWEEPS && !settled; sweep++) {
                settled = sweep(network, f, comes[f], lanes);
            }
        }
        return comes;
    }

    private static boolean sweep(FluidNetwork network, int f, double[] comes, UnlimitedLanes lanes) {
        boolean settled = true;
        for (int n : network.order) {
            double now = network.intake[f][n].rate(lanes);
            settled &= Math.abs(now - comes[n]) <= SETTLED * now;
            comes[n] = now;
        }
        return settled;
    }

    /** What of the usual rates comes on flows that lead on. */
    static double[][] forward(FluidNetwork network) {
        double[][] comes = new double[network.families()][network.nodes()];
        for (int f = 0; f < comes.length; f++) {
            UnlimitedLanes lanes = new UnlimitedLanes(network, f, network.usual[f], false);
            for (int n = 0; n < comes[f].length; n++) {
                comes[f][n] = network.intake[f][n].rate(lanes);
            }
        }
        return comes;
    }

    /** The lanes where all that comes goes on. */
    private static final class UnlimitedLanes implements FluidIntake.Lanes {

        private final FluidNetwork network;
        private final int family;
        private final double[] comes;
        private final boolean back;

        UnlimitedLanes(FluidNetwork network, int family, double[] comes, boolean back) {
            this.back = back;
            this.network = network;
            this.family = family;
            this.comes = comes;
        }

        @Override
        public double rate(int lane) {
            if (lane >= network.flows()) {
                return network.arrivals[family][lane - network.flows()].highest();
            }
            return back || network.forward[lane] ? comes[network.from[lane]] * network.share[family][lane] : 0;
        }

        @Override
        public boolean plenty(int lane) {
            return false;
        }

        @Override
        public double weight(int lane) {
            return rate(lane);
        }
    }
}
