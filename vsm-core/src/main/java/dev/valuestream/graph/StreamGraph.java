package dev.valuestream.graph;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.valuestream.model.Element;
import dev.valuestream.model.Node;
import dev.valuestream.model.internal.Digraph;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable graph over the nodes of a stream and one kind of its flows. Immutable, thread-safe.
 *
 * @param <E> the kind of flow
 */
final class StreamGraph<E extends Element> extends AbstractGraph<Node, E> {

    private final ImmutableMap<Node, Integer> nodeIndex;
    private final ImmutableMap<E, Integer> edgeIndex;
    private final Digraph graph;
    private final Optional<double[]> weights;

    /**
     * @param nodes the nodes
     * @param edges the flows
     * @param graph the same by index
     * @param weights the weight of each flow, empty for an unweighted graph; not copied
     */
    StreamGraph(List<Node> nodes, List<E> edges, Digraph graph, Optional<double[]> weights) {
        nodeIndex = indexed(nodes);
        edgeIndex = indexed(edges);
        this.graph = graph;
        this.weights = weights;
    }

    private static <T> ImmutableMap<T, Integer> indexed(List<T> elements) {
        ImmutableMap.Builder<T, Integer> index = ImmutableMap.builderWithExpectedSize(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            index.put(elements.get(i), i);
        }
        return index.buildOrThrow();
    }

    private Node node(int index) {
        return nodeIndex.keySet().asList().get(index);
    }

    private E edge(int index) {
        return edgeIndex.keySet().asList().get(index);
    }

    private int index(Node node) {
        return known(nodeIndex.get(requireNonNull(node, "vertex")), node);
    }

    private int index(E edge) {
        return known(edgeIndex.get(requireNonNull(edge, "edge")), edge);
    }

    private static int known(@Nullable Integer index, Element element) {
        if (index == null) {
            throw new IllegalArgumentException("The graph must hold (" + element.id() + "), and does not.");
        }
        return index;
    }

    @Override
    public Set<Node> vertexSet() {
        return nodeIndex.keySet();
    }

    @Override
    public Set<E> edgeSet() {
        return edgeIndex.keySet();
    }

    @Override
    public boolean containsVertex(@Nullable Node vertex) {
        return nodeIndex.containsKey(vertex);
    }

    @Override
    public boolean containsEdge(@Nullable E edge) {
        return edgeIndex.containsKey(edge);
    }

    @Override
    public Node getEdgeSource(E edge) {
        return node(graph.from(index(edge)));
    }

    @Override
    public Node getEdgeTarget(E edge) {
        return node(graph.to(index(edge)));
    }

    @Override
    public double getEdgeWeight(E edge) {
        int index = index(edge);
        return weights.isPresent() ? weights.get()[index] : Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public int outDegreeOf(Node vertex) {
        return graph.outDegree(index(vertex));
    }

    @Override
    public int inDegreeOf(Node vertex) {
        return graph.inDegree(index(vertex));
    }

    /** Edges in and out; a self-loop counts twice. */
    @Override
    public int degreeOf(Node vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public Set<E> outgoingEdgesOf(Node vertex) {
        int node = index(vertex);
        return new EdgesAt<>(graph.outDegree(node), i -> edge(graph.outEdge(node, i)), e -> leaves(e, node));
    }

    @Override
    public Set<E> incomingEdgesOf(Node vertex) {
        int node = index(vertex);
        return new EdgesAt<>(graph.inDegree(node), i -> edge(graph.inEdge(node, i)), e -> enters(e, node));
    }

    private boolean leaves(@Nullable Object edge, int node) {
        Integer index = edgeIndex.get(edge);
        return index != null && graph.from(index) == node;
    }

    private boolean enters(@Nullable Object edge, int node) {
        Integer index = edgeIndex.get(edge);
        return index != null && graph.to(index) == node;
    }

    /** Edges out, then edges in; a self-loop once. */
    @Override
    public Set<E> edgesOf(Node vertex) {
        return ImmutableSet.<E>builder()
                .addAll(outgoingEdgesOf(vertex))
                .addAll(incomingEdgesOf(vertex))
                .build();
    }

    @Override
    public @Nullable Set<E> getAllEdges(@Nullable Node source, @Nullable Node target) {
        Integer from = nodeIndex.get(source);
        Integer to = nodeIndex.get(target);
        return from == null || to == null ? null : between(from, to);
    }

    @Override
    public @Nullable E getEdge(@Nullable Node source, @Nullable Node target) {
        Set<E> edges = getAllEdges(source, target);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    private Set<E> between(int from, int to) {
        ImmutableSet.Builder<E> edges = ImmutableSet.builder();
        boolean fewerOut = graph.outDegree(from) <= graph.inDegree(to);
        int count = fewerOut ? graph.outDegree(from) : graph.inDegree(to);
        for (int i = 0; i < count; i++) {
            int edge = fewerOut ? graph.outEdge(from, i) : graph.inEdge(to, i);
            if (graph.from(edge) == from && graph.to(edge) == to) {
                edges.add(edge(edge));
            }
        }
        return edges.build();
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder()
                .directed()
                .allowMultipleEdges(true)
                .allowSelfLoops(true)
                .allowCycles(true)
                .weighted(weights.isPresent())
                .modifiable(false)
                .build();
    }

    @Override
    public @Nullable Supplier<Node> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<E> getEdgeSupplier() {
        return null;
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException(
                "The graph of a value stream must stay as the stream is. Change the stream"
                        + " with toBuilder(), or copy the graph into one of your own. [graph.fixed]");
    }

    @Override
    public E addEdge(Node source, Node target) {
        throw fixed();
    }

    @Override
    public boolean addEdge(Node source, Node target, E edge) {
        throw fixed();
    }

    @Override
    public Node addVertex() {
        throw fixed();
    }

    @Override
    public boolean addVertex(Node vertex) {
        throw fixed();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends E> edges) {
        throw fixed();
    }

    @Override
    public Set<E> removeAllEdges(Node source, Node target) {
        throw fixed();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends Node> vertices) {
        throw fixed();
    }

    @Override
    public E removeEdge(Node source, Node target) {
        throw fixed();
    }

    @Override
    public boolean removeEdge(E edge) {
        throw fixed();
    }

    @Override
    public boolean removeVertex(Node vertex) {
        throw fixed();
    }

    @Override
    public void setEdgeWeight(E edge, double weight) {
        throw fixed();
    }

    @Override
    public void setEdgeWeight(Node source, Node target, double weight) {
        throw fixed();
    }
}
