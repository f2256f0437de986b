package dev.valuestream.graph;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.internal.Digraph;
import dev.valuestream.model.internal.FamilyRouting;
import dev.valuestream.model.internal.FlowNetwork;
import dev.valuestream.model.internal.ItemFlow;
import dev.valuestream.model.internal.Sourcing;
import dev.valuestream.model.internal.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The way of an item that reaches a customer: no item is lost, flows to dead ends are left out, and the rest of each
 * choice is shared anew. Immutable, safe to share between threads.
 */
public final class Journey {

    private final Topology topology;
    private final FamilyRouting routing;
    private final FlowNetwork network;
    private final List<Sourcing.Group> groups;
    private final ItemFlow items;

    Journey(Topology topology, FamilyRouting routing, FlowNetwork network, List<Sourcing.Group> groups) {
        this.topology = topology;
        this.routing = routing;
        this.network = network;
        this.groups = arriving(network, groups);
        this.items = routing.itemsOn(network, starting());
    }

    /** Groups of sources that lead to a customer, their shares summing to 1. */
    private static List<Sourcing.Group> arriving(FlowNetwork network, List<Sourcing.Group> groups) {
        BitSet reaching = network.reachingCustomers();
        List<Sourcing.Group> arriving = new ArrayList<>();
        double sum = 0;
        for (Sourcing.Group group : groups) {
            List<Integer> sources =
                    group.sources().stream().filter(reaching::get).toList();
            if (!sources.isEmpty() && group.share() > 0) {
                arriving.add(new Sourcing.Group(sources, group.share()));
                sum += group.share();
            }
        }
        double total = sum;
        return arriving.stream()
                .map(g -> new Sourcing.Group(g.sources(), g.share() / total))
                .collect(ImmutableList.toImmutableList());
    }

    private double[] starting() {
        double[] starting = new double[topology.nodes().size()];
        for (Sourcing.Group group : groups) {
            group.sources().forEach(s -> starting[s] = group.share());
        }
        return starting;
    }

    /**
     * Whether there is such a journey: some source leads to a customer, and the shares of the sources are known.
     *
     * @return false if nothing can be said about an item that reaches a customer
     */
    public boolean exists() {
        return !groups.isEmpty();
    }

    /**
     * How often one item visits a node, on all branches.
     *
     * @param node a node of the stream
     * @return the expected visits, 0 or more
     */
    public double visits(Node node) {
        return items.visits(topology.nodeIndex(node.id()));
    }

    /**
     * How often one item takes a flow, on all branches.
     *
     * @param flow a flow of the stream
     * @return the expected number, 0 or more
     */
    public double passages(MaterialFlow flow) {
        return items.rate(topology.flowIndex(flow.id()));
    }

    /**
     * Adds up times to the customer, taking the longest of parallel branches: T(n) = t(n) + Σ p·(w + T) over a choice,
     * t(n) + max (w + T) over a split.
     *
     * @param nodeTime the time at each node, in seconds, 0 or more
     * @param flowTime the time on each flow, in seconds, 0 or more
     * @return the longest way, with its time to go
     */
    public CriticalPath longest(ToDoubleFunction<Node> nodeTime, ToDoubleFunction<MaterialFlow> flowTime) {
        BitSet live = live();
        double[] atNode = new double[topology.nodes().size()];
        live.stream()
                .forEach(
                        n -> atNode[n] = nodeTime.applyAsDouble(topology.nodes().get(n)));
        double[] onFlow = new double[topology.flows().size()];
        Digraph graph = network.graph();
        live.stream().forEach(n -> {
            for (int i = 0; i < graph.outDegree(n); i++) {
                int flow = graph.outEdge(n, i);
                onFlow[flow] = flowTime.applyAsDouble(topology.flows().get(flow));
            }
        });
        return new CriticalPath(topology, network, groups, atNode, onFlow);
    }

    private BitSet live() {
        int[] sources = groups.stream()
                .flatMap(g -> g.sources().stream())
                .mapToInt(s -> s)
                .toArray();
        return network.graph().reachableFrom(sources);
    }

    /**
     * Multiplies factors along the way: over both branches of a split, weighted over a choice. A rework flow counts as 0,
     * so on a {@linkplain Routes#delivering() delivering} journey the product is that of never taking one.
     *
     * @param factor the factor of each node, 0 to 1
     * @return the product, weighted over independent sources, 0 to 1
     */
    public double product(ToDoubleFunction<Node> factor) {
        double[] atNode = new double[topology.nodes().size()];
        live().stream()
                .forEach(n -> atNode[n] = factor.applyAsDouble(topology.nodes().get(n)));
        double[] products = routing.product(network, atNode);
        double sum = 0;
        for (Sourcing.Group group : groups) {
            double together = 1;
            for (int source : group.sources()) {
                together *= products[source];
            }
            sum += group.share() * together;
        }
        return sum;
    }
}
