package dev.valuestream.metrics.network;

import dev.valuestream.graph.JoinedBranches;
import dev.valuestream.graph.Journey;
import dev.valuestream.graph.Routes;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.traffic.TrafficEquations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways of a family's items to the customer as places: the nodes of the map, then its flows, with a jump from each split to where its
 * parts have met again. Immutable by agreement.
 */
final class Ways {

    final List<Node> nodes;
    final List<MaterialFlow> flows;
    final List<Fork> forks = new ArrayList<>();
    private final Routes routes;
    private final Journey journey;
    private final Map<String, Integer> places = new HashMap<>();
    /** By place of a node, the flows that items take into it. */
    private final Map<Integer, List<Integer>> into = new HashMap<>();

    private final Map<Integer, List<Integer>> outOf = new LinkedHashMap<>();
    private final TrafficEquations equations;

    Ways(ValueStream stream, Routes routes) {
        nodes = stream.nodes();
        flows = stream.flows();
        this.routes = routes;
        journey = routes.delivering();
        for (Node node : nodes) {
            places.put(node.id(), places.size());
        }
        for (int f = 0; f < flows.size(); f++) {
            MaterialFlow flow = flows.get(f);
            if (journey.passages(flow) > 0) {
                outOf.computeIfAbsent(place(flow.from()), n -> new ArrayList<>())
                        .add(nodes.size() + f);
                into.computeIfAbsent(place(flow.to()), n -> new ArrayList<>()).add(nodes.size() + f);
            }
        }
        findForks();
        equations = solved();
    }

    int place(String node) {
        return places.getOrDefault(node, -1);
    }

    int size() {
        return nodes.size() + flows.size();
    }

    /** The flows out of a node that items take. */
    List<Integer> outOf(int node) {
        return outOf.getOrDefault(node, List.of());
    }

    private void findForks() {
        outOf.forEach((node, starts) -> {
            if (routes.isParallelSplit(nodes.get(node)) && starts.size() > 1) {
                forks.add(new Fork(node, starts));
            }
        });
        List<Integer> sources = routes.sources().stream()
                .filter(s -> journey.visits(s) > 0)
                .map(s -> place(s.id()))
                .toList();
        if (sources.size() > 1) {
            forks.add(new Fork(Fork.SOURCES, sources));
        }
        for (JoinedBranches join : forks.isEmpty() ? List.<JoinedBranches>of() : routes.joins()) {
            meet(join, place(join.node().id()));
        }
    }

    /** The first fork whose parts bring all branches, each its own, is the one that they come from. */
    private void meet(JoinedBranches at, int join) {
        List<BitSet> reaching =
                at.branches().stream().map(b -> reaching(b, join)).toList();
        for (Fork fork : forks) {
            if (!fork.isClosed() && fork.meet(at, join, reaching)) {
                return;
            }
        }
    }

    /** All places from which items come to a join along one branch. */
    private BitSet reaching(Set<MaterialFlow> branch, int join) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int flow : into.getOrDefault(join, List.of())) {
            if (branch.contains(flows.get(flow - nodes.size()))) {
                seen.set(flow);
                open.push(flow);
            }
        }
        while (!open.isEmpty()) {
            int from = place(flows.get(open.pop() - nodes.size()).from());
            if (from != join && !seen.get(from)) {
                seen.set(from);
                into.getOrDefault(from, List.of()).stream()
                        .filter(f -> !seen.get(f))
                        .forEach(f -> {
                            seen.set(f);
                            open.push(f);
                        });
            }
        }
        return seen;
    }

    /** What follows what: from a split, the place where its parts have all met, or nothing. */
    TrafficEquations equations() {
        return equations;
    }

    private TrafficEquations solved() {
        Edges edges = new Edges(size());
        Map<Integer, Fork> splits = new HashMap<>();
        forks.forEach(f -> splits.put(f.place, f));
        outOf.forEach((node, starts) -> {
            Fork fork = splits.get(node);
            for (int flow : starts) {
                edges.add(flow, place(flows.get(flow - nodes.size()).to()), 1);
                if (fork == null) {
                    edges.add(node, flow, share(node, flow));
                }
            }
            if (fork != null && fork.isClosed()) {
                edges.add(node, fork.parts.get(0).start(), 1);
            }
        });
        return edges.equations();
    }

    private double share(int node, int flow) {
        List<Integer> all = outOf(node);
        return all.size() == 1
                ? 1
                : journey.passages(flows.get(flow - nodes.size()))
                        / all.stream()
                                .mapToDouble(f -> journey.passages(flows.get(f - nodes.size())))
                                .sum();
    }

    /** Edges as they are gathered. */
    private static final class Edges {

        private final List<int[]> ends = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final double[] exit;

        Edges(int size) {
            exit = new double[size];
            Arrays.fill(exit, 1);
        }

        void add(int from, int to, double weight) {
            ends.add(new int[] {from, to});
            weights.add(weight);
            exit[from] = 0;
        }

        TrafficEquations equations() {
            return TrafficEquations.of(
                    exit.length,
                    ends.stream().mapToInt(e -> e[0]).toArray(),
                    ends.stream().mapToInt(e -> e[1]).toArray(),
                    weights.stream().mapToDouble(w -> w).toArray(),
                    exit);
        }
    }
}
