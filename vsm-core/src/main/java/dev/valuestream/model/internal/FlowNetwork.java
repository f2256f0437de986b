package dev.valuestream.model.internal;

import com.google.common.base.Suppliers;
import dev.valuestream.model.MaterialFlow;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one family moves over a map: which flows it takes, where it chooses and where it splits. Flows out of nodes that no
 * work reaches are left out. Reduced forms leave out more flows and share the rest of each choice anew. Immutable,
 * thread-safe.
 */
public final class FlowNetwork {

    private final Topology topology;
    private final Digraph graph;
    private final double[] probability;
    private final BitSet parallel;
    private final int[] sources;
    private final Supplier<Routing> routing = Suppliers.memoize(this::makeRouting);

    private FlowNetwork(Topology topology, Digraph graph, double[] stated) {
        this.topology = topology;
        this.sources = startingNodes(graph).stream().toArray();
        BitSet reached = graph.reachableFrom(sources);
        this.graph = graph.filter(f -> reached.get(graph.from(f)));
        this.probability = new double[stated.length];
        this.parallel = new BitSet();
        for (int n = 0; n < graph.nodeCount(); n++) {
            share(n, stated);
        }
    }

    /**
     * The network of one family.
     *
     * @param topology the map
     * @param family the family, or null where the map knows none
     * @return the network, with every flow the family may take but those of probability 0 and those that none of its work
     *     comes to
     */
    public static FlowNetwork of(Topology topology, @Nullable String family) {
        List<MaterialFlow> flows = topology.flows();
        double[] stated = new double[flows.size()];
        for (int f = 0; f < stated.length; f++) {
            OptionalDouble p = flows.get(f).probability();
            stated[f] = p.isPresent() ? p.getAsDouble() : Double.NaN;
        }
        return new FlowNetwork(topology, topology.graph(family).filter(f -> !(stated[f] == 0)), stated);
    }

    /**
     * The same network without some flows; what is left of each choice is shared anew, so that it sums to 1.
     *
     * @param keep whether a flow stays
     * @return the reduced network; this one if all flows stay
     */
    public FlowNetwork reduced(IntPredicate keep) {
        Digraph kept = graph.filter(keep);
        if (kept == graph) {
            return this;
        }
        double[] left = probability.clone();
        for (int f = 0; f < left.length; f++) {
            if (topology.flows().get(f).probability().isEmpty()) {
                left[f] = Double.NaN;
            }
        }
        return new FlowNetwork(topology, kept, left);
    }

    private void share(int node, double[] stated) {
        double sum = 0;
        boolean choice = false;
        for (int i = 0; i < graph.outDegree(node); i++) {
            double p = stated[graph.outEdge(node, i)];
            choice |= !Double.isNaN(p);
            sum += Double.isNaN(p) ? 0 : p;
        }
        for (int i = 0; i < graph.outDegree(node); i++) {
            int edge = graph.outEdge(node, i);
            probability[edge] = choice ? stated[edge] / sum : 1;
        }
        if (!choice && graph.outDegree(node) > 1) {
            parallel.set(node);
        }
    }

    private BitSet startingNodes(Digraph graph) {
        BitSet starting = (BitSet) topology.suppliers().clone();
        starting.or(topology.triggers());
        for (int n = starting.nextSetBit(0); n >= 0; n = starting.nextSetBit(n + 1)) {
            if (graph.outDegree(n) == 0) {
                starting.clear(n);
            }
        }
        return starting;
    }

    /**
     * The map.
     *
     * @return the topology
     */
    public Topology topology() {
        return topology;
    }

    /**
     * The flows the family takes.
     *
     * @return the graph
     */
    public Digraph graph() {
        return graph;
    }

    /**
     * The probability that an item leaving a node takes a flow.
     *
     * @param flow the flow
     * @return the probability, those of one choice summing to 1; 1 for a certain flow
     */
    public double probability(int flow) {
        return probability[flow];
    }

    /**
     * Whether items leaving a node take all its flows at once.
     *
     * @param node the node
     * @return true for a parallel split
     */
    public boolean isParallel(int node) {
        return parallel.get(node);
    }

    /**
     * The nodes where work starts and from which it goes somewhere.
     *
     * @return their indices, rising
     */
    public int[] sources() {
        return sources.clone();
    }

    /**
     * Whether a source is a supplier, from which work is pulled.
     *
     * @param node the source
     * @return true for a supplier, false for a trigger
     */
    public boolean isSupplier(int node) {
        return topology.suppliers().get(node);
    }

    /**
     * The customers.
     *
     * @return their indices, rising
     */
    public int[] customers() {
        return topology.customers().stream().toArray();
    }

    /**
     * Whether a node is a customer.
     *
     * @param node the node
     * @return true for a customer
     */
    public boolean isCustomer(int node) {
        return topology.customers().get(node);
    }

    /**
     * Whether a node waits for every branch.
     *
     * @param node the node
     * @return true for an AND-join
     */
    public boolean isJoin(int node) {
        return topology.joins().get(node);
    }

    /**
     * The nodes from which a customer can be reached.
     *
     * @return their indices
     */
    public BitSet reachingCustomers() {
        return graph.reaching(customers());
    }

    /**
     * Who chooses and who splits, for the time to go to the customers.
     *
     * @return the routing
     */
    public Routing routing() {
        return routing.get();
    }

    private Routing makeRouting() {
        return Routing.of(graph, parallel, probability, topology.customers());
    }
}
