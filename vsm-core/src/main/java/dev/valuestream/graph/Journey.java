package dev.valuestream.graph;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.internal.Digraph;
import dev.valuestream.model.internal.FamilyRouting;
import dev.valuestream.model.internal.FlowNetwork;
import dev.valuestream.model.internal.ItemFlow;
import dev.valuestream.model.internal.Origins;
import dev.valuestream.model.internal.Topology;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The way of an item that reaches a customer: no item is lost, flows to dead ends are left out, and the rest of each
 * choice is shared anew. Immutable, safe to share between threads.
 */
public final class Journey {

    private final Topology topology;
    private final FamilyRouting routing;
    private final FlowNetwork network;
    private final int[] order;
    private final Origins origins;
    private final double[] starting;
    private final ItemFlow items;

    Journey(Topology topology, FamilyRouting routing, FlowNetwork network, Origins origins) {
        this.topology = topology;
        this.routing = routing;
        this.network = network;
        order = routing.order();
        this.origins = origins.leadingTo(network.reachingCustomers());
        starting = this.origins.starting(topology.nodes().size());
        items = routing.itemsOn(network, starting);
    }

    /**
     * Whether there is such a journey: some source leads to a customer, and the shares of the sources are known.
     *
     * @return false if nothing can be said about an item that reaches a customer
     */
    public boolean exists() {
        return !origins.isEmpty();
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
        return new CriticalPath(topology, network, order, origins, atNode, onFlow);
    }

    private BitSet live() {
        int[] sources =
                IntStream.range(0, starting.length).filter(n -> starting[n] > 0).toArray();
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
        return origins.product(routing.product(network, atNode));
    }
}
