package dev.valuestream.graph;

import dev.valuestream.model.Element;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.internal.Digraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jgrapht.Graph;

/**
 * The flows of a value stream as graphs of JGraphT, on which its algorithms work as they are.
 *
 * <p>The graphs are directed; self-loops and several edges between two nodes are allowed. Nodes and edges come in
 * element order. They are views of the stream's own nodes and flows and cannot be changed: whatever would change one
 * throws {@link UnsupportedOperationException}. To change a graph, copy it into one of JGraphT's own.
 *
 * <p>A view holds all nodes of the map, those that no flow touches too, and all flows, whatever family or probability
 * they are limited to; it knows no choices, splits and joins. {@link Routes} does.
 *
 * <p>Two views are equal if they have equal nodes and, between them, equal edges of equal weight, in any order;
 * equality and hash code take time proportional to nodes and edges. A node or flow is found by value: an equal one
 * of another stream will do, one of the same id that differs will not. Making a view takes time and memory proportional
 * to nodes and edges; asking for the edges of a node copies nothing but {@link Graph#edgesOf}, which takes both
 * directions together. Immutable, safe to share between threads.
 */
public final class StreamGraphs {

    private StreamGraphs() {}

    /**
     * The material flow: the work moving from node to node, every edge of weight 1.
     *
     * @param stream the value stream
     * @return an unmodifiable, unweighted view
     */
    public static Graph<Node, MaterialFlow> material(ValueStream stream) {
        return view(stream, stream.flows(), MaterialFlow::from, MaterialFlow::to, Optional.empty());
    }

    /**
     * The material flow with a weight on each edge, such as its waiting time for a shortest path.
     *
     * @param stream the value stream
     * @param weight the weight of a flow; asked once for each flow, in element order, before this returns
     * @return an unmodifiable, weighted view
     * @throws IllegalArgumentException if a weight is not a number
     */
    public static Graph<Node, MaterialFlow> material(
            ValueStream stream, ToDoubleFunction<? super MaterialFlow> weight) {
        double[] weights = new double[stream.flows().size()];
        for (int f = 0; f < weights.length; f++) {
            MaterialFlow flow = stream.flows().get(f);
            weights[f] = weight.applyAsDouble(flow);
            if (Double.isNaN(weights[f])) {
                throw new IllegalArgumentException(
                        "The weight of flow (" + flow.id() + ") must be a number, found: NaN. [graph.weight.nan]");
            }
        }
        return view(stream, stream.flows(), MaterialFlow::from, MaterialFlow::to, Optional.of(weights));
    }

    /**
     * The information flow: what tells each step what to do next, every edge of weight 1.
     *
     * @param stream the value stream
     * @return an unmodifiable, unweighted view
     */
    public static Graph<Node, InformationFlow> information(ValueStream stream) {
        return view(stream, stream.information(), InformationFlow::from, InformationFlow::to, Optional.empty());
    }

    private static <E extends Element> Graph<Node, E> view(
            ValueStream stream,
            List<E> flows,
            Function<E, String> from,
            Function<E, String> to,
            Optional<double[]> weights) {
        Map<String, Integer> index = new HashMap<>();
        for (Node node : stream.nodes()) {
            index.put(node.id(), index.size());
        }
        int[] tails = flows.stream().map(from).mapToInt(index::get).toArray();
        int[] heads = flows.stream().map(to).mapToInt(index::get).toArray();
        return new StreamGraph<>(stream.nodes(), flows, Digraph.of(index.size(), tails, heads), weights);
    }
}
