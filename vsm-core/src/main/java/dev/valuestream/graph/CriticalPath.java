package dev.valuestream.graph;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.internal.FlowNetwork;
import dev.valuestream.model.internal.Origins;
import dev.valuestream.model.internal.TimeToGo;
import dev.valuestream.model.internal.Topology;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The longest way of an item to the customer, where some branches run in parallel and the longest of them counts.
 *
 * <p>Its length is the time to go of the source; the maximum over sources that meet in an AND-join, weighted by demand
 * over independent ones. The flow that sets each maximum is on the path; among equals the first in element order.
 * Immutable, safe to share between threads.
 */
public final class CriticalPath {

    private final Topology topology;
    private final int[] order;
    private final TimeToGo times;
    private final double total;
    private final double[] visits;
    private final double[] passages;
    private final Supplier<ImmutableSet<Node>> nodes = Suppliers.memoize(this::nodesInOrder);
    private final Supplier<ImmutableSet<MaterialFlow>> flows = Suppliers.memoize(this::flowsTaken);

    CriticalPath(
            Topology topology, FlowNetwork network, int[] order, Origins origins, double[] atNode, double[] onFlow) {
        this.topology = topology;
        this.order = order;
        times = TimeToGo.solve(network.routing(), atNode, onFlow);
        total = origins.longest(times.toGo());
        double[] starting = origins.startingOnLongest(times.toGo());
        visits = times.visits(starting);
        passages = times.passages(starting);
    }

    /**
     * The length of the path.
     *
     * @return the time from the sources to the customer, in seconds
     */
    public double seconds() {
        return total;
    }

    /**
     * The time to go from a node on, its own included.
     *
     * @param node a node of the stream
     * @return the time, in seconds
     */
    public double toGo(Node node) {
        return times.toGo(topology.nodeIndex(node.id()));
    }

    /**
     * How often one item on the path visits a node: 0 beside the path, a probability behind a choice, more than 1 where
     * rework comes back.
     *
     * @param node a node of the stream
     * @return the expected visits on the path
     */
    public double visits(Node node) {
        return visits[topology.nodeIndex(node.id())];
    }

    /**
     * How often one item on the path takes a flow.
     *
     * @param flow a flow of the stream
     * @return the expected number on the path
     */
    public double passages(MaterialFlow flow) {
        return passages[topology.flowIndex(flow.id())];
    }

    /**
     * The nodes on the path, from its start to the customer.
     *
     * @return the nodes with visits above 0, in the order in which work passes them, rework left aside
     */
    public Set<Node> nodes() {
        return nodes.get();
    }

    private ImmutableSet<Node> nodesInOrder() {
        return IntStream.range(0, visits.length)
                .filter(n -> visits[n] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(n -> order[n]))
                .map(topology.nodes()::get)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The flows on the path.
     *
     * @return the flows that are taken, in element order
     */
    public Set<MaterialFlow> flows() {
        return flows.get();
    }

    private ImmutableSet<MaterialFlow> flowsTaken() {
        return IntStream.range(0, passages.length)
                .filter(f -> passages[f] > 0)
                .mapToObj(topology.flows()::get)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Adds up another cost along the same path: the parts of a time (processing, waiting, transfer) add up to it.
     *
     * @param atNode the cost at each node
     * @param onFlow the cost on each flow
     * @return Σ visits · cost over the nodes + Σ passages · cost over the flows
     */
    public double sum(ToDoubleFunction<Node> atNode, ToDoubleFunction<MaterialFlow> onFlow) {
        double sum = 0;
        for (int n = 0; n < visits.length; n++) {
            sum += visits[n] > 0
                    ? visits[n] * atNode.applyAsDouble(topology.nodes().get(n))
                    : 0;
        }
        for (int f = 0; f < passages.length; f++) {
            sum += passages[f] > 0
                    ? passages[f] * onFlow.applyAsDouble(topology.flows().get(f))
                    : 0;
        }
        return sum;
    }
}
