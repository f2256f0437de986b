package dev.valuestream.model.internal;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything about how one family moves over a map: all its flows, those that are rework, and the reduced networks of an
 * item that reaches a customer, with rework and on its first pass. Immutable, thread-safe.
 */
public final class FamilyRouting {

    private final FlowNetwork all;
    private final Digraph drawn;
    private final BitSet rework;
    private final Branches branches;
    private final Supplier<FlowNetwork> delivering;

    private FamilyRouting(FlowNetwork all, Digraph drawn) {
        this.all = all;
        this.drawn = drawn;
        rework = ReworkFlows.of(all);
        branches = Branches.of(all, rework, new double[all.graph().edgeCount()]);
        delivering = Suppliers.memoize(() -> withoutDeadEnds(all));
    }

    /**
     * The routing of one family; {@link Topology#routing} keeps it.
     *
     * @param topology the map
     * @param family the family, or null where the map knows none
     * @return the routing
     */
    static FamilyRouting of(Topology topology, @Nullable String family) {
        return new FamilyRouting(FlowNetwork.of(topology, family), topology.graph(family));
    }

    /**
     * All flows the family takes.
     *
     * @return the network
     */
    public FlowNetwork all() {
        return all;
    }

    /**
     * The order in which work passes the nodes, rework left aside.
     *
     * @return the rank of each node, from 0
     */
    public int[] order() {
        return ForwardOrder.rank(all.graph(), rework);
    }

    /**
     * The rework flows.
     *
     * @return their indices; a copy
     */
    public BitSet rework() {
        return (BitSet) rework.clone();
    }

    /**
     * The loops in which work never ends: cycles that nothing leaves, drawn where work comes or not; of all work, else of the work that reaches a customer, else without
     * rework.
     *
     * @return the loops; empty for a sound map
     */
    public List<EndlessLoop> endlessLoops() {
        List<EndlessLoop> loops = ItemFlow.factor(all, branches).loops();
        loops = loops.isEmpty() ? closedCycles() : loops;
        loops = loops.isEmpty() ? endlessOn(delivering()) : loops;
        loops = loops.isEmpty() ? endlessOn(withoutRework()) : loops;
        return loops.isEmpty() ? endlessOn(firstPass()) : loops;
    }

    private List<EndlessLoop> closedCycles() {
        StrongComponents components = StrongComponents.of(drawn);
        int[] rank = Component.ranks(components);
        List<EndlessLoop> loops = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            if (!components.isTrivial(c) && isClosed(components, c)) {
                loops.add(EndlessLoop.of(EndlessLoop.Kind.CLOSED, new Component(drawn, components, rank, c)));
            }
        }
        return loops;
    }

    private boolean isClosed(StrongComponents components, int c) {
        for (int node : components.members(c)) {
            for (int i = 0; i < drawn.outDegree(node); i++) {
                if (components.componentOf(drawn.to(drawn.outEdge(node, i))) != c) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<EndlessLoop> endlessOn(FlowNetwork network) {
        BitSet endless = network.routing().endless();
        return endless.isEmpty()
                ? ItemFlow.factor(network, branchesOn(network)).loops()
                : List.of(EndlessLoop.among(network.routing(), endless));
    }

    private Branches branchesOn(FlowNetwork network) {
        return network == all
                ? branches
                : Branches.of(network, rework, new double[network.graph().edgeCount()]);
    }

    /**
     * The network of items that reach a customer: flows to dead ends are left out, rework stays.
     *
     * @return the reduced network
     */
    public FlowNetwork delivering() {
        return delivering.get();
    }

    /**
     * The network of an item's first pass: rework and flows to dead ends are left out.
     *
     * @return the reduced network; {@link #delivering()} itself where there is no rework
     */
    public FlowNetwork firstPass() {
        return rework.isEmpty() ? delivering() : withoutDeadEnds(withoutRework());
    }

    /**
     * The network of all items, as if none ever took a rework flow.
     *
     * @return the reduced network
     */
    public FlowNetwork withoutRework() {
        return all.reduced(f -> !rework.get(f));
    }

    private static FlowNetwork withoutDeadEnds(FlowNetwork network) {
        BitSet reaching = network.reachingCustomers();
        Digraph graph = network.graph();
        return network.reduced(f -> reaching.get(graph.to(f)));
    }

    /**
     * Items on a reduced network, no item lost.
     *
     * @param network {@link #delivering()} or {@link #firstPass()}
     * @param starting items that start at each node
     * @return the items that pass
     */
    public ItemFlow itemsOn(FlowNetwork network, double[] starting) {
        double[] good = new double[network.graph().nodeCount()];
        Arrays.fill(good, 1);
        return ItemFlow.solve(network, branchesOn(network), good, starting);
    }

    /**
     * Visits every place where parallel branches wait for each other, innermost meetings first.
     *
     * @param visitor takes the node and, for each branch, the flows that bring it
     */
    public void joins(BiConsumer<? super Integer, ? super List<List<Integer>>> visitor) {
        for (Branches.Met met : branches.joined()) {
            visitor.accept(
                    met.node(),
                    met.parallel().branches().stream()
                            .map(Meeting.Branch::flows)
                            .toList());
        }
    }

    /**
     * A product of factors along a reduced network, over both branches of a split and weighted over a choice.
     *
     * @param network {@link #delivering()} or {@link #firstPass()}
     * @param factor the factor of each node, 0 to 1
     * @return the product from each node on; rework flows count as 0
     */
    public double[] product(FlowNetwork network, double[] factor) {
        return new RolledProduct(network, branchesOn(network), factor).values();
    }

    /**
     * Splits whose branches meet in a node that does not join them, so that the work doubles.
     *
     * @return pairs of the split and the node where its branches meet
     */
    public List<int[]> doublings() {
        List<int[]> found = new ArrayList<>();
        for (Branches.Met met : branches.doubled()) {
            if (met.parallel().split() != BranchLabels.SOURCES) {
                found.add(new int[] {met.parallel().split(), met.node()});
            }
        }
        return found;
    }

    /**
     * The joins whose branches bring unequal numbers of items, because of scrap.
     *
     * @param yield the share of items that leave each node good
     * @param demandAt the demand stated for single triggers and customers, in any unit
     * @return the nodes, rising; empty too if the shares of the sources are unknown
     */
    public List<Integer> unequalJoins(double[] yield, Map<Integer, Double> demandAt) {
        return sourcing(yield, demandAt).items().map(ItemFlow::unequalJoins).orElse(List.of());
    }

    /**
     * What starts where, and how many items pass.
     *
     * @param yield the share of items that leave each node good
     * @param demandAt the demand stated for single triggers and customers, in any unit
     * @return the items, or the sources of unknown share
     */
    public Sourcing.Result sourcing(double[] yield, Map<Integer, Double> demandAt) {
        return Sourcing.solve(all, branches, yield, demandAt);
    }

    /**
     * The nodes that work reaches.
     *
     * @return their indices
     */
    public BitSet reached() {
        return all.graph().reachableFrom(all.sources());
    }
}
