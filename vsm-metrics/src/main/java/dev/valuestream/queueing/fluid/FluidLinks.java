package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How flows, nodes and stores hang together, worked out once when a network is built. */
final class FluidLinks {

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
}
