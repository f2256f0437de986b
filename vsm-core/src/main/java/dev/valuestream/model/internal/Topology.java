package dev.valuestream.model.internal;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Join;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A map's nodes and material flows as numbers, in element order. Immutable, thread-safe. */
public final class Topology {

    private final ImmutableList<Node> nodes;
    private final ImmutableList<MaterialFlow> flows;
    private final Map<String, Integer> nodeIndex = new HashMap<>();
    private final Map<String, Integer> flowIndex = new HashMap<>();
    private final Digraph graph;
    private final BitSet suppliers = new BitSet();
    private final BitSet triggers = new BitSet();
    private final BitSet customers = new BitSet();
    private final BitSet joins = new BitSet();
    private final Map<BitSet, FamilyRouting> routings = new ConcurrentHashMap<>();

    private Topology(List<Node> nodes, List<MaterialFlow> flows) {
        this.nodes = ImmutableList.copyOf(nodes);
        this.flows = ImmutableList.copyOf(flows);
        for (int n = 0; n < nodes.size(); n++) {
            nodeIndex.put(nodes.get(n).id(), n);
            classify(n, nodes.get(n));
        }
        int[] from = new int[flows.size()];
        int[] to = new int[flows.size()];
        for (int f = 0; f < from.length; f++) {
            flowIndex.put(flows.get(f).id(), f);
            from[f] = nodeIndex(flows.get(f).from());
            to[f] = nodeIndex(flows.get(f).to());
        }
        graph = Digraph.of(nodes.size(), from, to);
        if (suppliers.isEmpty() && triggers.isEmpty()) {
            stepsWithoutInflowStart();
        }
    }

    /**
     * The topology of a map whose references are sound.
     *
     * @param nodes the nodes
     * @param flows the material flows, each between two of the nodes
     * @return the topology
     */
    public static Topology of(List<Node> nodes, List<MaterialFlow> flows) {
        return new Topology(nodes, flows);
    }

    private void classify(int n, Node node) {
        if (node instanceof Supplier) {
            suppliers.set(n);
        } else if (node instanceof Trigger) {
            triggers.set(n);
        } else if (node instanceof Customer) {
            customers.set(n);
        } else if (node instanceof ProcessStep step && step.join() == Join.ALL) {
            joins.set(n);
        }
    }

    /** A sketch may begin at a step: then requests arrive there, as at a trigger. */
    private void stepsWithoutInflowStart() {
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n) instanceof ProcessStep && graph.inDegree(n) == 0 && graph.outDegree(n) > 0) {
                triggers.set(n);
            }
        }
    }

    /**
     * The flows that one family may take.
     *
     * @param family the family, or null where the map knows none: then all flows are open
     * @return the graph with the flows that are open
     */
    public Digraph graph(@Nullable String family) {
        return graph.filter(f -> isOpen(f, family));
    }

    /**
     * How one family moves over the map, worked out once for all families that may take the same flows.
     *
     * @param family the family, or null where the map knows none
     * @return the routing
     */
    public FamilyRouting routing(@Nullable String family) {
        BitSet open = new BitSet();
        for (int f = 0; f < flows.size(); f++) {
            open.set(f, isOpen(f, family));
        }
        return routings.computeIfAbsent(open, o -> FamilyRouting.of(this, family));
    }

    private boolean isOpen(int flow, @Nullable String family) {
        return family == null
                || flows.get(flow).families().isEmpty()
                || flows.get(flow).families().contains(family);
    }

    /**
     * The nodes, by index.
     *
     * @return the nodes
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * The material flows, by index.
     *
     * @return the flows
     */
    public List<MaterialFlow> flows() {
        return flows;
    }

    /**
     * The index of a node.
     *
     * @param id the node's id
     * @return its index
     * @throws IllegalArgumentException if there is no such node
     */
    public int nodeIndex(String id) {
        return index(nodeIndex, id, "node");
    }

    /**
     * The index of a flow.
     *
     * @param id the flow's id
     * @return its index
     * @throws IllegalArgumentException if there is no such flow
     */
    public int flowIndex(String id) {
        return index(flowIndex, id, "flow");
    }

    private static int index(Map<String, Integer> index, String id, String kind) {
        Integer found = index.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + kind + " (" + id + ") on this map.");
        }
        return found;
    }

    /**
     * The suppliers.
     *
     * @return their indices; not to be changed
     */
    BitSet suppliers() {
        return suppliers;
    }

    /**
     * The triggers, or where the map has no source at all the steps that nothing enters.
     *
     * @return their indices; not to be changed
     */
    BitSet triggers() {
        return triggers;
    }

    /**
     * The customers.
     *
     * @return their indices; not to be changed
     */
    BitSet customers() {
        return customers;
    }

    /**
     * The steps that wait for every branch.
     *
     * @return their indices; not to be changed
     */
    BitSet joins() {
        return joins;
    }
}
