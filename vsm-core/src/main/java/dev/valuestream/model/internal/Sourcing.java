package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much starts at each source for one unit of demand.
 *
 * <p>Demand is what arrives at triggers, or what customers take where the stream starts at suppliers: then as much is
 * started as scrap needs. Sources whose items meet in an AND-join form one group; each supplier in it starts what its
 * branch needs. Independent groups share demand as {@code demand.at} says; where it does not, the shares are unknown.
 */
public final class Sourcing {

    private final FlowNetwork network;
    private final double[] yield;
    private final Map<Integer, Double> demandAt;
    private final int[] groupOf;
    private final double[] starting;
    private final Branches branches;

    private Sourcing(FlowNetwork network, BitSet rework, double[] yield, Map<Integer, Double> demandAt) {
        this.network = network;
        this.yield = yield;
        this.demandAt = demandAt;
        branches = Branches.of(network, rework, new double[network.graph().edgeCount()]);
        groupOf = new int[network.graph().nodeCount()];
        starting = new double[groupOf.length];
        for (int source : network.sources()) {
            groupOf[source] = source;
            starting[source] = 1;
        }
    }

    /**
     * One group of sources that meet in AND-joins.
     *
     * @param sources the sources
     * @param share the group's share of demand
     */
    public record Group(List<Integer> sources, double share) {}

    /**
     * What starts where.
     *
     * @param items the items that pass for one unit of demand; empty if the shares of the sources are unknown
     * @param groups the groups with their shares; empty if they are unknown
     * @param unknown the sources whose shares are unknown
     */
    public record Result(Optional<ItemFlow> items, List<Group> groups, List<Integer> unknown) {}

    /**
     * Solves for one unit of demand.
     *
     * @param network how a family moves, its loops sound
     * @param rework its rework flows
     * @param yield the share of items that leave each node good
     * @param demandAt the demand stated for single triggers and customers, in any unit
     * @return what starts where
     */
    public static Result solve(FlowNetwork network, BitSet rework, double[] yield, Map<Integer, Double> demandAt) {
        return new Sourcing(network, rework, yield, demandAt).solve();
    }

    private Result solve() {
        balanceAssemblies();
        List<List<Integer>> groups = groups();
        Optional<double[]> shares = shares(groups);
        if (shares.isEmpty()) {
            List<Integer> unknown = groups.stream().map(g -> g.get(0)).toList();
            return new Result(Optional.empty(), List.of(), unknown);
        }
        List<Group> shared = new ArrayList<>();
        double[] entering = new double[starting.length];
        for (int g = 0; g < groups.size(); g++) {
            shared.add(new Group(groups.get(g), shares.get()[g]));
            double scale = perUnit(groups.get(g)) * shares.get()[g];
            groups.get(g).forEach(s -> entering[s] = starting[s] * scale);
        }
        return new Result(Optional.of(ItemFlow.solve(network, branches, yield, entering)), shared, List.of());
    }

    /** Joins sources that meet into groups, and lets each supplier start what its branch needs. */
    private void balanceAssemblies() {
        List<Branches.Met> joins = branches.joined().stream()
                .filter(m -> m.parallel().split() == BranchLabels.SOURCES)
                .toList();
        for (Branches.Met join : joins) {
            List<int[]> sets =
                    join.parallel().labels().stream().map(branches::sourcesOf).toList();
            balance(join.node(), sets);
            sets.forEach(set -> unite(sets.get(0)[0], set));
        }
    }

    private void balance(int join, List<int[]> sets) {
        double[] brought =
                sets.stream().mapToDouble(set -> broughtTo(join, set)).toArray();
        int model = 0;
        for (int i = 0; i < sets.size(); i++) {
            if (hasTrigger(sets.get(i)) && !hasTrigger(sets.get(model))) {
                model = i;
            }
        }
        for (int i = 0; i < brought.length; i++) {
            if (i != model && !hasTrigger(sets.get(i)) && brought[i] > 0) {
                double factor = brought[model] / brought[i];
                Arrays.stream(sets.get(i)).forEach(s -> starting[s] *= factor);
            }
        }
    }

    /** What some sources alone bring to a join, on the branch that is theirs. */
    private double broughtTo(int join, int[] sources) {
        double[] entering = new double[starting.length];
        Arrays.stream(sources).forEach(s -> entering[s] = starting[s]);
        ItemFlow alone = ItemFlow.alone(network, branches, yield, entering);
        double sum = 0;
        for (int i = 0; i < network.graph().inDegree(join); i++) {
            int flow = network.graph().inEdge(join, i);
            sum += branches.isRework(flow) ? 0 : alone.rate(flow);
        }
        return sum;
    }

    private boolean hasTrigger(int[] sources) {
        return Arrays.stream(sources).anyMatch(s -> !network.isSupplier(s));
    }

    private void unite(int first, int[] others) {
        int target = groupOf[first];
        BitSet merged = new BitSet();
        Arrays.stream(others).forEach(s -> merged.set(groupOf[s]));
        for (int source : network.sources()) {
            if (merged.get(groupOf[source])) {
                groupOf[source] = target;
            }
        }
    }

    private List<List<Integer>> groups() {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int source : network.sources()) {
            groups.computeIfAbsent(groupOf[source], g -> new ArrayList<>()).add(source);
        }
        return List.copyOf(groups.values());
    }

    /** What the group must start for one unit of its own demand, as a multiple of {@link #starting}. */
    private double perUnit(List<Integer> group) {
        Optional<Integer> trigger =
                group.stream().filter(s -> !network.isSupplier(s)).findFirst();
        if (trigger.isPresent()) {
            return 1 / starting[trigger.get()];
        }
        double delivered = aloneFrom(group).delivered();
        return delivered > 0 ? 1 / delivered : 0;
    }

    private ItemFlow aloneFrom(List<Integer> group) {
        double[] entering = new double[starting.length];
        group.forEach(s -> entering[s] = starting[s]);
        return ItemFlow.solve(network, branches, yield, entering);
    }

    private Optional<double[]> shares(List<List<Integer>> groups) {
        if (groups.size() == 1) {
            return Optional.of(new double[] {1});
        }
        double[] demand = new double[groups.size()];
        BitSet served = new BitSet();
        for (int g = 0; g < demand.length; g++) {
            Optional<Double> own =
                    hasTrigger(groups.get(g).stream().mapToInt(s -> s).toArray())
                            ? demandAtTriggers(groups.get(g))
                            : demandOfOwnCustomer(groups.get(g), served);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            demand[g] = own.get();
        }
        double sum = Arrays.stream(demand).sum();
        return sum > 0 ? Optional.of(Arrays.stream(demand).map(d -> d / sum).toArray()) : Optional.empty();
    }

    private Optional<Double> demandAtTriggers(List<Integer> group) {
        double sum =
                group.stream().mapToDouble(s -> demandAt.getOrDefault(s, 0.0)).sum();
        boolean stated = demandAt.keySet().stream().anyMatch(n -> !network.isCustomer(n));
        return stated ? Optional.of(sum) : Optional.empty();
    }

    /** Only where each group of suppliers serves one customer that no other group serves is its share settled. */
    private Optional<Double> demandOfOwnCustomer(List<Integer> group, BitSet served) {
        ItemFlow alone = aloneFrom(group);
        int[] customers = Arrays.stream(network.customers())
                .filter(c -> alone.visits(c) > 0)
                .toArray();
        if (customers.length != 1 || served.get(customers[0]) || !demandAt.containsKey(customers[0])) {
            return Optional.empty();
        }
        served.set(customers[0]);
        return Optional.of(demandAt.get(customers[0]));
    }
}
