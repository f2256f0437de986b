package dev.valuestream.model.internal;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much starts at each source for one unit of demand.
 *
 * <p>Demand is what arrives at triggers, or what customers take where the stream starts at suppliers: then as much is
 * started as scrap needs. Sources whose items meet in an AND-join form one group; each supplier in it starts what its
 * branch needs. Independent groups, and those that mix before a join, share demand as {@code demand.at} says; where it
 * does not, the shares are unknown.
 *
 * <p>Cost: near-linear; with AND-joins of sources one solution of the traffic equations for each.
 */
public final class Sourcing {

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-12;

    private final FlowNetwork network;
    private final double[] yield;
    private final Map<Integer, Double> demandAt;
    private final Branches branches;
    private final StrongComponents components;
    private final List<Branches.Met> joins;
    private final Origins origins = new Origins();
    private final SourceGroups groups;
    private final double[] starting;
    private final boolean placed;

    private Sourcing(FlowNetwork network, Branches branches, double[] yield, Map<Integer, Double> demandAt) {
        this.network = network;
        this.yield = yield;
        this.demandAt = demandAt;
        this.branches = branches;
        components = StrongComponents.of(network.graph());
        joins = branches.joined().stream()
                .filter(m -> m.parallel().split() == BranchLabels.SOURCES)
                .toList();
        starting = new double[network.graph().nodeCount()];
        int[] triggers = Arrays.stream(network.sources())
                .filter(s -> !network.isSupplier(s))
                .toArray();
        double total = demandAt(triggers);
        placed = total > 0 && Arrays.stream(triggers).allMatch(demandAt::containsKey);
        for (int source : network.sources()) {
            starting[source] = placed && !network.isSupplier(source) ? demandAt.getOrDefault(source, 0.0) / total : 1;
        }
        groups = new SourceGroups(network.sources(), arriving(), origins);
    }

    /**
     * What starts where.
     *
     * @param items the items that pass for one unit of demand; empty if the shares of the sources are unknown
     * @param origins the groups of sources with their shares; empty if they are unknown
     * @param unknown one source of each group whose share is unknown
     */
    public record Result(Optional<ItemFlow> items, Origins origins, List<Integer> unknown) {}

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
        Branches branches =
                Branches.of(network, rework, new double[network.graph().edgeCount()]);
        return solve(network, branches, yield, demandAt);
    }

    static Result solve(FlowNetwork network, Branches branches, double[] yield, Map<Integer, Double> demandAt) {
        return new Sourcing(network, branches, yield, demandAt).solve();
    }

    private Result solve() {
        Optional<List<Integer>> unmixed = unite();
        if (unmixed.isPresent()) {
            return new Result(Optional.empty(), new Origins(), unmixed.get());
        }
        balanceAssemblies();
        List<int[]> independent = groups.all();
        Optional<double[]> shares = shares(independent);
        if (shares.isEmpty()) {
            List<Integer> unknown = independent.stream().map(g -> g[0]).toList();
            return new Result(Optional.empty(), new Origins(), unknown);
        }
        Supplier<double[]> delivering = Suppliers.memoize(this::delivering);
        double[] entering = new double[starting.length];
        for (int g = 0; g < independent.size(); g++) {
            origins.group(groups.originOf(independent.get(g)[0]), shares.get()[g]);
            start(independent.get(g), shares.get()[g], delivering, entering);
        }
        return new Result(Optional.of(ItemFlow.solve(network, branches, yield, entering)), origins, List.of());
    }

    /** What a group starts for its share of demand; what triggers start is in units of demand already, if it is stated there. */
    private void start(int[] group, double share, Supplier<double[]> delivering, double[] entering) {
        double scale = share;
        if (hasTrigger(group)) {
            double own = Arrays.stream(group)
                    .filter(s -> !network.isSupplier(s))
                    .mapToDouble(s -> starting[s])
                    .sum();
            scale = !placed ? share : own > 0 ? share / own : 0;
        } else {
            double[] alone = delivering.get();
            double delivered = Arrays.stream(group)
                    .mapToDouble(s -> starting[s] * alone[s])
                    .sum();
            scale = delivered > 0 ? share / delivered : 0;
        }
        for (int source : group) {
            entering[source] = starting[source] * scale;
        }
    }

    /** Unites sources that meet; or says whose mix is unknown. */
    private Optional<List<Integer>> unite() {
        for (Branches.Met join : joins) {
            List<int[]> sets = sets(join);
            for (int[] sources : sets) {
                if (groups.count(sources) > 1 && !isMixKnown(sources)) {
                    return Optional.of(groups.firstOfEach(sources));
                }
                groups.mix(sources);
            }
            groups.unite(sets);
        }
        return Optional.empty();
    }

    /** Lets each supplier start what its branch needs; again, where that changes which branch goes on at a join. */
    private void balanceAssemblies() {
        boolean changed = !joins.isEmpty();
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            LinearFlow equations = equations();
            changed = false;
            for (Branches.Met join : joins) {
                changed |= balance(equations, join);
            }
        }
    }

    private double[] arriving() {
        double[] arriving = starting.clone();
        for (int source : network.sources()) {
            arriving[source] = network.isSupplier(source) ? 0 : starting[source];
        }
        return arriving;
    }

    private boolean isMixKnown(int[] sources) {
        return placed && groups.firstOfEach(sources).stream().allMatch(s -> hasTrigger(groups.of(s)));
    }

    /** The traffic equations in which at each join the smallest branch goes on. */
    private LinearFlow equations() {
        Branches met = ItemFlow.solve(network, branches, yield, starting).branches();
        return ItemFlow.factor(network, met, yield).orElseThrow();
    }

    private boolean balance(LinearFlow equations, Branches.Met join) {
        List<int[]> sets = sets(join);
        double[] brought = brought(equations, join, sets);
        int model = IntStream.range(0, brought.length)
                .filter(i -> hasTrigger(sets.get(i)))
                .findFirst()
                .orElse(0);
        boolean changed = false;
        for (int i = 0; i < brought.length; i++) {
            if (i != model && !hasTrigger(sets.get(i)) && brought[i] > 0) {
                double factor = brought[model] / brought[i];
                Arrays.stream(sets.get(i)).forEach(s -> starting[s] *= factor);
                changed |= Math.abs(factor - 1) > SETTLED;
            }
        }
        return changed;
    }

    /** What the sources of each branch bring on the flows of that branch. */
    private double[] brought(LinearFlow equations, Branches.Met join, List<int[]> sets) {
        double[] brought = new double[sets.size()];
        List<Meeting.Branch> met = join.parallel().branches();
        boolean loops = loops(join.node());
        double[] all = loops ? new double[0] : passing(equations, met.stream().flatMap(b -> b.flows().stream()));
        for (int i = 0; i < brought.length; i++) {
            double[] own = loops ? passing(equations, met.get(i).flows().stream()) : all;
            brought[i] = Arrays.stream(sets.get(i))
                    .mapToDouble(s -> starting[s] * own[s])
                    .sum();
        }
        return brought;
    }

    /** Whether work comes back to a node: then what starts on one branch may come by again on another. */
    private boolean loops(int node) {
        return !components.isTrivial(components.componentOf(node));
    }

    /** How often an item that starts at each node takes one of the flows. */
    private double[] passing(LinearFlow equations, Stream<Integer> flows) {
        double[] cost = new double[starting.length];
        flows.forEach(flow -> {
            int from = network.graph().from(flow);
            cost[from] += yield[from] * network.probability(flow);
        });
        return equations.toGo(cost);
    }

    private List<int[]> sets(Branches.Met join) {
        return join.parallel().branches().stream()
                .map(b -> branches.sourcesOf(b.label()))
                .toList();
    }

    private boolean hasTrigger(int[] sources) {
        return Arrays.stream(sources).anyMatch(s -> !network.isSupplier(s));
    }

    /** What each source alone delivers of one item, of copies that go to different customers one. */
    private double[] delivering() {
        ItemFlow flow = ItemFlow.solve(network, branches, yield, starting);
        double[] cost = new double[starting.length];
        for (int customer : network.customers()) {
            cost[customer] = flow.branches().counts(customer) ? 1 : 0;
        }
        return ItemFlow.factor(network, flow.branches(), yield).orElseThrow().toGo(cost);
    }

    private Optional<double[]> shares(List<int[]> independent) {
        if (independent.size() < 2) {
            return Optional.of(independent.isEmpty() ? new double[0] : new double[] {1});
        }
        double[] demand = new double[independent.size()];
        BitSet served = new BitSet();
        for (int g = 0; g < demand.length; g++) {
            Optional<Double> own = hasTrigger(independent.get(g))
                    ? demandAtTriggers(independent.get(g))
                    : demandOfOwnCustomer(independent.get(g), served);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            demand[g] = own.get();
        }
        double sum = Arrays.stream(demand).sum();
        return sum > 0 ? Optional.of(Arrays.stream(demand).map(d -> d / sum).toArray()) : Optional.empty();
    }

    private double demandAt(int[] nodes) {
        return Arrays.stream(nodes)
                .mapToDouble(n -> demandAt.getOrDefault(n, 0.0))
                .sum();
    }

    private Optional<Double> demandAtTriggers(int[] group) {
        return placed ? Optional.of(demandAt(group)) : Optional.empty();
    }

    /** Only where each group of suppliers serves one customer that no other group serves is its share settled. */
    private Optional<Double> demandOfOwnCustomer(int[] group, BitSet served) {
        BitSet reached = network.graph().reachableFrom(group);
        int[] customers =
                Arrays.stream(network.customers()).filter(reached::get).toArray();
        if (customers.length != 1 || served.get(customers[0]) || !demandAt.containsKey(customers[0])) {
            return Optional.empty();
        }
        served.set(customers[0]);
        return Optional.of(demandAt.get(customers[0]));
    }
}
