package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Element;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm.MaximumFlow;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The views of a stream's flows as JGraphT's graphs, and JGraphT's own algorithms on them. */
class StreamGraphsTest {

    /** order → build ⇄ test → {fast, slow} → shop; test repeats itself; planning informs. */
    private static ValueStream stream() {
        return ValueStream.builder("loops")
                .trigger("order")
                .step("build")
                .step("test")
                .step("fast")
                .step("slow")
                .customer("shop")
                .control("planning")
                .flow("order", "build", f -> f.wait(Duration.ofSeconds(5)))
                .flow("build", "test", f -> f.wait(Duration.ofSeconds(1)))
                .flow("test", "test", f -> f.probability(0.1).wait(Duration.ofSeconds(3)))
                .flow("test", "build", f -> f.probability(0.2).wait(Duration.ofSeconds(2)))
                .flow("test", "fast", f -> f.probability(0.3).wait(Duration.ofSeconds(4)))
                .flow("test", "slow", f -> f.probability(0.4).wait(Duration.ofSeconds(9)))
                .flow("fast", "shop", f -> f.probability(0.5).wait(Duration.ofSeconds(8)))
                .flow("fast", "shop", f -> f.id("by-air").probability(0.5).wait(Duration.ofSeconds(6)))
                .flow("slow", "shop", f -> f.wait(Duration.ofSeconds(2)))
                .information("shop", "planning")
                .information("planning", "build")
                .information("planning", "build", i -> i.id("weekly"))
                .information("planning", "planning")
                .build();
    }

    private final ValueStream stream = stream();
    private final Graph<Node, MaterialFlow> material = StreamGraphs.material(stream);
    private final Graph<Node, InformationFlow> information = StreamGraphs.information(stream);

    private Node node(String id) {
        return stream.node(id).orElseThrow();
    }

    private MaterialFlow flow(String id) {
        return stream.flow(id).orElseThrow();
    }

    private static double seconds(MaterialFlow flow) {
        return flow.inventory().waitTime().orElseThrow().mean().toSeconds();
    }

    private static List<String> ids(Collection<? extends Element> elements) {
        return elements.stream().map(Element::id).toList();
    }

    @Test
    void sets_ofMaterial_holdNodesAndFlowsInElementOrder() {
        assertThat(ids(material.vertexSet())).isEqualTo(ids(stream.nodes()));
        assertThat(ids(material.edgeSet())).isEqualTo(ids(stream.flows()));
        assertThat(material.vertexSet()).containsExactlyElementsOf(stream.nodes());
    }

    @Test
    void sets_ofInformation_holdNodesAndFlowsInElementOrder() {
        assertThat(information.vertexSet()).containsExactlyElementsOf(stream.nodes());
        assertThat(information.edgeSet()).containsExactlyElementsOf(stream.information());
        assertThat(ids(information.outgoingEdgesOf(node("planning"))))
                .containsExactly("planning->build", "weekly", "planning->planning");
        assertThat(information.getEdgeSource(stream.information().get(0))).isSameAs(node("shop"));
    }

    @Test
    void edgesAtANode_selfLoop_isInBothDirectionsAndOnceInAll() {
        assertThat(ids(material.incomingEdgesOf(node("test")))).containsExactly("build->test", "test->test");
        assertThat(ids(material.outgoingEdgesOf(node("test"))))
                .containsExactly("test->test", "test->build", "test->fast", "test->slow");
        assertThat(ids(material.edgesOf(node("test"))))
                .containsExactlyInAnyOrder("test->test", "test->build", "test->fast", "test->slow", "build->test");
        assertThat(material.inDegreeOf(node("test"))).isEqualTo(2);
        assertThat(material.outDegreeOf(node("test"))).isEqualTo(4);
        assertThat(material.degreeOf(node("test"))).isEqualTo(6);
        assertThat(material.degreeOf(node("planning"))).isZero();
    }

    @Test
    void edgesAtANode_contains_tellsTheNodesOwnFlows() {
        Set<MaterialFlow> out = material.outgoingEdgesOf(node("build"));
        Set<MaterialFlow> in = material.incomingEdgesOf(node("test"));

        assertThat(out.contains(flow("build->test"))).isTrue();
        assertThat(out.contains(flow("order->build"))).isFalse();
        assertThat(in.contains(flow("build->test"))).isTrue();
        assertThat(in.contains(flow("test->build"))).isFalse();
        assertThat(in.contains(null)).isFalse();
        assertThat(out.contains(null)).isFalse();
        Set<?> whatever = out;
        assertThat(whatever.contains("build->test")).isFalse();
        assertThat(out).hasSize(1);
    }

    @Test
    void getAllEdges_parallelEdges_givesBothInElementOrder() {
        assertThat(ids(material.getAllEdges(node("fast"), node("shop")))).containsExactly("fast->shop", "by-air");
        assertThat(material.getEdge(node("fast"), node("shop"))).isSameAs(flow("fast->shop"));
        assertThat(material.getAllEdges(node("shop"), node("fast"))).isEmpty();
        assertThat(material.getEdge(node("shop"), node("fast"))).isNull();
        assertThat(material.getAllEdges(node("test"), node("test"))).containsExactly(flow("test->test"));
        assertThat(material.containsEdge(node("test"), node("build"))).isTrue();
        assertThat(material.containsEdge(node("build"), node("fast"))).isFalse();
    }

    @Test
    void getAllEdges_nodeOfNobody_isNullAsJGraphTAsks() {
        Node stranger = ValueStream.builder("other")
                .step("stranger")
                .build()
                .node("stranger")
                .orElseThrow();

        assertThat(material.getAllEdges(stranger, node("shop"))).isNull();
        assertThat(material.getAllEdges(node("shop"), null)).isNull();
        assertThat(material.getEdge(stranger, node("shop"))).isNull();
        assertThat(material.containsVertex(stranger)).isFalse();
        assertThat(material.containsVertex(null)).isFalse();
        assertThat(material.containsEdge((MaterialFlow) null)).isFalse();
    }

    @Test
    void lookup_elementOfNobody_isRefused() {
        ValueStream other = ValueStream.builder("other")
                .trigger("order")
                .step("stranger")
                .flow("order", "stranger")
                .build();
        Node stranger = other.node("stranger").orElseThrow();
        MaterialFlow strange = other.flows().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> material.outgoingEdgesOf(stranger))
                .withMessageContaining("(stranger)");
        assertThatIllegalArgumentException().isThrownBy(() -> material.inDegreeOf(stranger));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> material.getEdgeSource(strange))
                .withMessageContaining("(order->stranger)");
        assertThatIllegalArgumentException().isThrownBy(() -> material.getEdgeWeight(strange));
        assertThatNullPointerException().isThrownBy(() -> material.edgesOf(null));
        assertThatNullPointerException().isThrownBy(() -> material.getEdgeTarget(null));
    }

    @Test
    void lookup_equalElementOfAnEqualStream_isFound() {
        ValueStream twin = stream();

        assertThat(material.getEdgeTarget(twin.flow("by-air").orElseThrow())).isSameAs(node("shop"));
        assertThat(material.containsVertex(twin.node("test").orElseThrow())).isTrue();
    }

    @Test
    void type_saysWhatTheViewIs() {
        assertThat(material.getType().isDirected()).isTrue();
        assertThat(material.getType().isModifiable()).isFalse();
        assertThat(material.getType().isAllowingSelfLoops()).isTrue();
        assertThat(material.getType().isAllowingMultipleEdges()).isTrue();
        assertThat(material.getType().isWeighted()).isFalse();
        assertThat(StreamGraphs.material(stream, f -> 2).getType().isWeighted()).isTrue();
        assertThat(material.getVertexSupplier()).isNull();
        assertThat(material.getEdgeSupplier()).isNull();
        assertThat(material.iterables().edgeCount()).isEqualTo(9);
    }

    @Test
    void weights_areThoseOfTheFunctionOrOne() {
        Graph<Node, MaterialFlow> waits = StreamGraphs.material(stream, StreamGraphsTest::seconds);

        assertThat(waits.getEdgeWeight(flow("test->slow"))).isEqualTo(9);
        assertThat(material.getEdgeWeight(flow("test->slow"))).isEqualTo(1);
        assertThat(information.getEdgeWeight(stream.information().get(0))).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamGraphs.material(stream, f -> Double.NaN))
                .withMessage("The weight of flow (order->build) must be a number, found: NaN. [graph.weight.nan]");
    }

    @Test
    void equality_isThatOfNodesEdgesAndWeights() {
        assertThat(material)
                .isEqualTo(StreamGraphs.material(stream()))
                .hasSameHashCodeAs(StreamGraphs.material(stream()));
        assertThat(material).isNotEqualTo(StreamGraphs.material(stream, f -> 2));
        assertThat(material).isNotEqualTo(information);
        ValueStream other = stream.toBuilder()
                .editFlow("by-air", f -> f.wait(Duration.ZERO))
                .build();
        assertThat(material).isNotEqualTo(StreamGraphs.material(other));
        assertThat(material).hasToString(material.toString()).asString().contains("by-air");
    }

    static Stream<ThrowingCallable> mutators() {
        ValueStream stream = stream();
        Graph<Node, MaterialFlow> graph = StreamGraphs.material(stream);
        Node node = stream.nodes().get(0);
        MaterialFlow flow = stream.flows().get(0);
        return Stream.of(
                () -> graph.addEdge(node, node),
                () -> graph.addEdge(node, node, flow),
                graph::addVertex,
                () -> graph.addVertex(node),
                () -> graph.removeAllEdges(List.of()),
                () -> graph.removeAllEdges(List.of(flow)),
                () -> graph.removeAllEdges(node, node),
                () -> graph.removeAllVertices(List.of()),
                () -> graph.removeEdge(node, node),
                () -> graph.removeEdge(flow),
                () -> graph.removeVertex(node),
                () -> graph.setEdgeWeight(flow, 1),
                () -> graph.setEdgeWeight(node, node, 1));
    }

    @ParameterizedTest
    @MethodSource("mutators")
    void mutator_any_isRefusedWithAWayOut(ThrowingCallable mutator) {
        assertThatThrownBy(mutator)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "The graph of a value stream must stay as the stream is. Change the stream with toBuilder(), or"
                                + " copy the graph into one of your own. [graph.fixed]");
    }

    @Test
    void collections_areUnmodifiable() {
        MaterialFlow flow = flow("build->test");
        assertThatThrownBy(() -> material.vertexSet().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> material.edgeSet().remove(flow)).isInstanceOf(UnsupportedOperationException.class);
        for (Set<MaterialFlow> edges : List.of(
                material.edgesOf(node("build")),
                material.outgoingEdgesOf(node("build")),
                material.incomingEdgesOf(node("test")))) {
            assertThatThrownBy(() -> edges.remove(flow)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> edges.add(flow)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(edges::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void strongComponents_ofJGraphT_areTheLoops() {
        List<Set<String>> components = new KosarajuStrongConnectivityInspector<>(material)
                .stronglyConnectedSets().stream()
                        .map(set -> set.stream().map(Element::id).collect(Collectors.toSet()))
                        .toList();

        assertThat(components)
                .containsExactlyInAnyOrder(
                        Set.of("order"),
                        Set.of("build", "test"),
                        Set.of("fast"),
                        Set.of("slow"),
                        Set.of("shop"),
                        Set.of("planning"));
    }

    @Test
    void cycles_ofJGraphT_areFound() {
        CycleDetector<Node, MaterialFlow> cycles = new CycleDetector<>(material);

        assertThat(cycles.detectCycles()).isTrue();
        assertThat(ids(cycles.findCycles())).containsExactlyInAnyOrder("build", "test");
        assertThat(new CycleDetector<>(information).findCycles()).containsExactly(node("planning"));
    }

    @Test
    void shortestPath_ofJGraphT_addsUpWaits() {
        Graph<Node, MaterialFlow> waits = StreamGraphs.material(stream, StreamGraphsTest::seconds);

        GraphPath<Node, MaterialFlow> path = DijkstraShortestPath.findPathBetween(waits, node("order"), node("shop"));

        // 5 + 1 + 4 + 6 by air beats 5 + 1 + 9 + 2 the slow way
        assertThat(path.getWeight()).isEqualTo(16);
        assertThat(ids(path.getEdgeList())).containsExactly("order->build", "build->test", "test->fast", "by-air");
    }

    @Test
    void allPaths_ofJGraphT_areTheSimpleRoutes() {
        List<GraphPath<Node, MaterialFlow>> paths =
                new AllDirectedPaths<>(material).getAllPaths(node("order"), node("shop"), true, null);

        assertThat(paths.stream().map(p -> ids(p.getEdgeList())))
                .containsExactlyInAnyOrder(
                        List.of("order->build", "build->test", "test->fast", "fast->shop"),
                        List.of("order->build", "build->test", "test->fast", "by-air"),
                        List.of("order->build", "build->test", "test->slow", "slow->shop"));
    }

    @Test
    void topologicalOrder_ofJGraphT_putsOriginsFirst() {
        ValueStream line = ValueStream.builder("line")
                .customer("c")
                .step("b")
                .step("a")
                .trigger("t")
                .flow("t", "a")
                .flow("a", "b")
                .flow("b", "c")
                .build();

        assertThat(new TopologicalOrderIterator<>(StreamGraphs.material(line)))
                .toIterable()
                .extracting(Node::id)
                .containsExactly("t", "a", "b", "c");
    }

    @Test
    void maximumFlow_ofJGraphT_isTheSmallestCut() {
        Graph<Node, MaterialFlow> capacity = StreamGraphs.material(stream, StreamGraphsTest::seconds);

        MaximumFlow<MaterialFlow> flow = new EdmondsKarpMFImpl<>(capacity).getMaximumFlow(node("test"), node("shop"));

        // test->fast carries 4 of it, slow->shop 2
        assertThat(flow.getValue()).isEqualTo(6, within(1e-9));
    }

    @Test
    void copy_intoAGraphOfJGraphT_canBeChanged() {
        Graph<Node, MaterialFlow> copy = new DirectedWeightedPseudograph<>(MaterialFlow.class);
        Graphs.addGraph(copy, StreamGraphs.material(stream, StreamGraphsTest::seconds));

        assertThat(copy.removeVertex(node("slow"))).isTrue();
        assertThat(copy.edgeSet()).hasSize(7);
        assertThat(material.edgeSet()).hasSize(9);
    }
}
