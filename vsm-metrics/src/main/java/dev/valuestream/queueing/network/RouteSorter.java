package dev.valuestream.queueing.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts routes by class and node, and finds which branch of a fork each route to a join ends. */
final class RouteSorter {

    private static final double ROUNDING = 1e-12;

    private final NodeEntry[] entries;
    private final Numbering number;
    private final Map<String, List<RouteEntry>> general = new HashMap<>();
    private final Map<String, Map<String, List<RouteEntry>>> own = new HashMap<>();

    RouteSorter(NodeEntry[] entries, Numbering number, List<RouteEntry> routes) {
        this.entries = entries;
        this.number = number;
        for (RouteEntry route : routes) {
            Map<String, List<RouteEntry>> group = route.itemClass().isEmpty()
                    ? general
                    : own.computeIfAbsent(route.itemClass(), c -> new HashMap<>());
            group.computeIfAbsent(route.from(), n -> new ArrayList<>()).add(route);
        }
    }

    ClassRoutes routes(String itemClass) {
        List<int[]> ends = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double[] exit = new double[entries.length];
        for (int node = 0; node < entries.length; node++) {
            int first = ends.size();
            if (entries[node].kind == NodeKind.FORK) {
                addBranches(node, ends, weights);
                exit[node] = Double.NaN;
            } else {
                addRoutes(itemClass, node, ends, weights);
                double left = 1
                        - weights.subList(first, weights.size()).stream()
                                .mapToDouble(w -> w)
                                .sum();
                exit[node] = left < ROUNDING ? 0 : left;
            }
        }
        int[] from = ends.stream().mapToInt(e -> e[0]).toArray();
        int[] to = ends.stream().mapToInt(e -> e[1]).toArray();
        double[] weight = weights.stream().mapToDouble(w -> w).toArray();
        return new ClassRoutes(from, to, weight, exit, branches(from, to, weight));
    }

    private void addBranches(int node, List<int[]> ends, List<Double> weights) {
        for (String target : entries[node].targets) {
            ends.add(new int[] {node, number.of(target)});
            weights.add(1.0);
        }
    }

    private void addRoutes(String itemClass, int node, List<int[]> ends, List<Double> weights) {
        NodeEntry entry = entries[node];
        Map<String, List<RouteEntry>> ofClass = own.getOrDefault(itemClass, Map.of());
        List<RouteEntry> routes = ofClass.getOrDefault(entry.id, general.getOrDefault(entry.id, List.of()));
        for (RouteEntry route : routes) {
            ends.add(new int[] {node, number.of(route.to())});
            weights.add(entry.yield(itemClass) * route.probability());
        }
    }

    /** By edge, the branch it belongs to where it ends at a join: the one from whose beginning it is reached. */
    private int[] branches(int[] from, int[] to, double[] weight) {
        int[] branch = new int[from.length];
        Arrays.fill(branch, ClassRoutes.NONE);
        for (int node = 0; node < entries.length; node++) {
            if (entries[node].kind == NodeKind.JOIN) {
                int fork = number.of(entries[node].partner);
                List<String> targets = entries[fork].targets;
                for (int b = 0; b < targets.size(); b++) {
                    new BranchWalk(from, to, weight, branch).mark(fork, number.of(targets.get(b)), node, b);
                }
            }
        }
        return branch;
    }
}
