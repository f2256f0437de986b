package dev.valuestream.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.internal.Digraph;
import dev.valuestream.model.internal.FamilyFigures;
import dev.valuestream.model.internal.FamilyRouting;
import dev.valuestream.model.internal.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The routes that one item family takes through a value stream. Immutable, safe to share between threads.
 *
 * <p>A map without families has one set of routes, that of all items.
 *
 * <p>Cost of making one: near-linear in nodes and flows; solving loops of rework costs a sparse elimination within each
 * loop.
 */
public final class Routes {

    private final ValueStream stream;
    private final @Nullable String family;
    private final Topology topology;
    private final FamilyRouting routing;
    private final BitSet reached;
    private final ImmutableSet<MaterialFlow> reworkFlows;
    private final Passage passage;

    private Routes(ValueStream stream, Topology topology, @Nullable String family, List<Routes> others) {
        this.stream = stream;
        this.family = family;
        this.topology = topology;
        routing = topology.routing(family);
        reached = routing.reached();
        reworkFlows = rework(topology, routing);
        double[] yields = FamilyFigures.yields(topology, family);
        Map<Integer, Double> demandAt = FamilyFigures.demandAt(stream, topology, family);
        passage = others.stream()
                .map(r -> r.passage)
                .filter(p -> p.isOf(routing, yields, demandAt))
                .findFirst()
                .orElseGet(() -> new Passage(topology, routing, yields, demandAt));
    }

    /**
     * The routes of a stream that knows no families.
     *
     * @param stream the value stream
     * @return its routes
     * @throws IllegalArgumentException if the stream knows families; ask for {@link #all(ValueStream)} or for one family
     */
    public static Routes of(ValueStream stream) {
        if (!stream.families().isEmpty()) {
            throw new IllegalArgumentException(
                    "The value stream (" + stream.id() + ") has families " + stream.families() + ": say whose routes.");
        }
        return new Routes(stream, Topology.of(stream.nodes(), stream.flows()), null, List.of());
    }

    /**
     * The routes of one family.
     *
     * @param stream the value stream
     * @param family one of its families
     * @return the family's routes
     * @throws IllegalArgumentException if the stream does not know the family
     */
    public static Routes of(ValueStream stream, String family) {
        if (!stream.families().contains(family)) {
            throw new IllegalArgumentException("There is no family (" + family + ") among " + stream.families() + ".");
        }
        return new Routes(stream, Topology.of(stream.nodes(), stream.flows()), family, List.of());
    }

    /**
     * The routes of every family, or those of all items where the map knows none.
     *
     * @param stream the value stream
     * @return at least one set of routes, in the order of the families
     */
    public static List<Routes> all(ValueStream stream) {
        Topology topology = Topology.of(stream.nodes(), stream.flows());
        if (stream.families().isEmpty()) {
            return ImmutableList.of(new Routes(stream, topology, null, List.of()));
        }
        List<Routes> all = new ArrayList<>();
        stream.families().forEach(family -> all.add(new Routes(stream, topology, family, all)));
        return ImmutableList.copyOf(all);
    }

    /**
     * The flows that are rework for any family, as {@link #reworkFlows()} of {@link #all(ValueStream)} tells, without what visits cost.
     *
     * @param stream the value stream
     * @return the rework flows, in the order of the families, then of the elements
     */
    public static Set<MaterialFlow> reworkFlows(ValueStream stream) {
        Topology topology = Topology.of(stream.nodes(), stream.flows());
        ImmutableSet.Builder<MaterialFlow> rework = ImmutableSet.builder();
        if (stream.families().isEmpty()) {
            rework.addAll(rework(topology, topology.routing(null)));
        }
        stream.families().forEach(f -> rework.addAll(rework(topology, topology.routing(f))));
        return rework.build();
    }

    private static ImmutableSet<MaterialFlow> rework(Topology topology, FamilyRouting routing) {
        return routing.rework().stream().mapToObj(topology.flows()::get).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The value stream.
     *
     * @return the stream these are routes of
     */
    public ValueStream valueStream() {
        return stream;
    }

    /**
     * The item family.
     *
     * @return the family, or empty where the map knows none
     */
    public Optional<String> family() {
        return Optional.ofNullable(family);
    }

    /**
     * A step's figures as they hold for this family.
     *
     * @param step a step of the stream
     * @return its figures
     */
    public StepFigures figures(ProcessStep step) {
        return family == null ? step.figures() : step.figures(family);
    }

    /**
     * Where work starts: the suppliers and triggers that have a flow for this family; where the map has none at all, the
     * steps that no flow enters.
     *
     * @return the sources, in element order
     */
    public List<Node> sources() {
        ImmutableList.Builder<Node> sources = ImmutableList.builder();
        for (int n : routing.all().sources()) {
            sources.add(topology.nodes().get(n));
        }
        return sources.build();
    }

    /**
     * Whether a node takes items at a supplier's pace: its only inflows for this family come from suppliers.
     *
     * @param node a node of the stream
     * @return true if at least one flow enters it and all that do come from suppliers
     */
    public boolean isFedBySuppliersOnly(Node node) {
        Digraph graph = routing.all().graph();
        int n = topology.nodeIndex(node.id());
        for (int i = 0; i < graph.inDegree(n); i++) {
            if (!routing.all().isSupplier(graph.from(graph.inEdge(n, i)))) {
                return false;
            }
        }
        return graph.inDegree(n) > 0;
    }

    /**
     * The flows this family takes out of a node.
     *
     * @param node a node of the stream
     * @return the flows, in element order, without those of probability 0
     */
    public List<MaterialFlow> flowsFrom(Node node) {
        Digraph graph = routing.all().graph();
        int n = topology.nodeIndex(node.id());
        ImmutableList.Builder<MaterialFlow> flows = ImmutableList.builder();
        for (int i = 0; i < graph.outDegree(n); i++) {
            flows.add(topology.flows().get(graph.outEdge(n, i)));
        }
        return flows.build();
    }

    /**
     * The flows this family takes into a node.
     *
     * @param node a node of the stream
     * @return the flows, in element order, without those of probability 0
     */
    public List<MaterialFlow> flowsTo(Node node) {
        Digraph graph = routing.all().graph();
        int n = topology.nodeIndex(node.id());
        ImmutableList.Builder<MaterialFlow> flows = ImmutableList.builder();
        for (int i = 0; i < graph.inDegree(n); i++) {
            flows.add(topology.flows().get(graph.inEdge(n, i)));
        }
        return flows.build();
    }

    /**
     * The probability that an item leaving the flow's origin takes it, those of one choice summing to 1.
     *
     * @param flow a flow of the stream
     * @return the probability; 1 for a certain flow, 0 for one this family does not take
     */
    public double probability(MaterialFlow flow) {
        return routing.all().probability(topology.flowIndex(flow.id()));
    }

    /**
     * Whether items leaving a node take all its flows at once.
     *
     * @param node a node of the stream
     * @return true for a parallel split
     */
    public boolean isParallelSplit(Node node) {
        return routing.all().isParallel(topology.nodeIndex(node.id()));
    }

    /**
     * The flows that are rework: a flow of a choice back to a node that every way to its origin passes; a flow of a
     * choice into a side-track that only comes back; and any flow that says so itself.
     *
     * @return the rework flows, in element order
     */
    public Set<MaterialFlow> reworkFlows() {
        return reworkFlows;
    }

    /**
     * The nodes that work reaches and from which no way leads to a customer, such as a rejected application's end.
     *
     * @return the dead ends, in element order
     */
    public Set<Node> deadEnds() {
        BitSet dead = (BitSet) reached.clone();
        dead.andNot(routing.all().reachingCustomers());
        return dead.stream().mapToObj(topology.nodes()::get).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Whether work of this family reaches a node at all.
     *
     * @param node a node of the stream
     * @return true if a source leads to it
     */
    public boolean reaches(Node node) {
        return reached.get(topology.nodeIndex(node.id()));
    }

    /**
     * Independent sources whose shares of demand are not stated, so that neither visits nor lead time are known. Sources
     * that meet in an AND-join are not independent. State {@code demand.at} to settle the shares.
     *
     * @return one source of each group; empty if the shares are known
     */
    public List<Node> sourcesOfUnknownShare() {
        return passage.sourcesOfUnknownShare;
    }

    /**
     * How many items pass each node and flow for one unit of demand, scrap and rework included. A yield that a step does
     * not state is taken as 1.
     *
     * @return the visits, or empty if the {@linkplain #sourcesOfUnknownShare() shares of the sources} are unknown
     */
    public Optional<Visits> visits() {
        return passage.visits;
    }

    /**
     * The visits as they would be if no item ever took a rework flow; the rest of each choice is shared anew.
     *
     * @return the visits, or empty if the {@linkplain #sourcesOfUnknownShare() shares of the sources} are unknown
     */
    public Optional<Visits> visitsWithoutRework() {
        return passage.withoutRework.get();
    }

    /**
     * Where parallel branches wait for each other: one item of each goes on as one.
     *
     * @return the joins in the order in which work passes them; of several at one node the innermost first
     */
    public List<JoinedBranches> joins() {
        ImmutableList.Builder<JoinedBranches> joins = ImmutableList.builder();
        routing.joins((node, branches) -> joins.add(new JoinedBranches(
                topology.nodes().get(node), branches.stream().map(this::flows).toList())));
        return joins.build();
    }

    private Set<MaterialFlow> flows(List<Integer> flows) {
        return flows.stream().map(topology.flows()::get).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The branches that wait for each other at an AND-join: one item of each goes on as one. Flows that are alternatives of one
     * branch stand together; a flow that enters the join alone, such as rework, is in none.
     *
     * @param node a node of the stream
     * @return the flows of each branch; empty where nothing waits, and at customers
     */
    public List<Set<MaterialFlow>> joinedBranches(Node node) {
        int n = topology.nodeIndex(node.id());
        if (!routing.all().isJoin(n)) {
            return ImmutableList.of();
        }
        List<List<List<Integer>>> meetings = new ArrayList<>();
        routing.joins((at, branches) -> {
            if (at == n) {
                meetings.add(branches);
            }
        });
        return branches(meetings);
    }

    /** Flows that no meeting tells apart are of one branch. */
    private List<Set<MaterialFlow>> branches(List<List<List<Integer>>> meetings) {
        Map<Integer, List<Integer>> place = new TreeMap<>();
        for (int m = 0; m < meetings.size(); m++) {
            for (int b = 0; b < meetings.get(m).size(); b++) {
                for (int flow : meetings.get(m).get(b)) {
                    place.computeIfAbsent(flow, f -> new ArrayList<>()).addAll(List.of(m, b));
                }
            }
        }
        Map<List<Integer>, ImmutableSet.Builder<MaterialFlow>> byPlace = new LinkedHashMap<>();
        place.forEach((flow, branch) -> byPlace.computeIfAbsent(branch, b -> ImmutableSet.builder())
                .add(topology.flows().get(flow)));
        return byPlace.values().stream().map(ImmutableSet.Builder::build).collect(ImmutableList.toImmutableList());
    }

    /**
     * The journey of an item that reaches a customer, rework included; flows to dead ends are left out and the rest of
     * each choice is shared anew.
     *
     * @return the journey
     */
    public Journey delivering() {
        return passage.delivering;
    }

    /**
     * The journey of an item's first pass: rework is left out as well.
     *
     * @return the journey; {@link #delivering()} itself where there is no rework
     */
    public Journey firstPass() {
        return passage.firstPass;
    }

    @Override
    public String toString() {
        return "routes of " + stream.id() + (family == null ? "" : " for " + family);
    }
}
