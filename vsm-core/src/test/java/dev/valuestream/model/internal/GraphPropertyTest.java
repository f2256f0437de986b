package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Components, order, reachability and dominators of random graphs against their definitions, by Warshall's closure. */
@AddLifecycleHook(RepeatableDraws.class)
class GraphPropertyTest {

    @Property
    void reachableFrom_anyGraph_isTheClosure(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 80) Integer> codes,
            @ForAll @IntRange(min = 0, max = 9) int blocked) {
        Digraph graph = Graphs.decode(nodes, codes);
        boolean[][] ways = Graphs.closure(graph, blocked);
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < nodes; b++) {
                boolean expected = a != blocked && (a == b || ways[a][b]);
                assertThat(graph.reachableFrom(new int[] {a}, Graphs.nodes(blocked))
                                .get(b))
                        .isEqualTo(expected);
                assertThat(graph.reaching(new int[] {b}, Graphs.nodes(blocked)).get(a))
                        .isEqualTo(expected && b != blocked);
            }
        }
    }

    @Property
    void strongComponents_anyGraph_areMutualReach(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 80) Integer> codes) {
        Digraph graph = Graphs.decode(nodes, codes);
        boolean[][] ways = Graphs.closure(graph);
        StrongComponents components = StrongComponents.of(graph);
        boolean cyclic = false;
        for (int a = 0; a < nodes; a++) {
            cyclic |= ways[a][a];
            assertThat(components.isTrivial(components.componentOf(a))).isEqualTo(!ways[a][a]);
            assertThat(components.members(components.componentOf(a)))
                    .contains(a)
                    .isSorted();
            for (int b = 0; b < nodes; b++) {
                boolean together = a == b || (ways[a][b] && ways[b][a]);
                assertThat(components.componentOf(a) == components.componentOf(b))
                        .isEqualTo(together);
            }
        }
        assertThat(components.isAcyclic()).isEqualTo(!cyclic);
    }

    @Property
    void strongComponents_anyGraph_areInTopologicalOrder(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 80) Integer> codes) {
        Digraph graph = Graphs.decode(nodes, codes);
        StrongComponents components = StrongComponents.of(graph);
        for (int e = 0; e < graph.edgeCount(); e++) {
            assertThat(components.componentOf(graph.from(e))).isLessThanOrEqualTo(components.componentOf(graph.to(e)));
        }
        assertThat(components.order()).hasSize(nodes).doesNotHaveDuplicates();
    }

    @Property
    void dominators_anyGraph_areWhatCutsTheNodeOff(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 80) Integer> codes,
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 0, max = 8) Integer> starts) {
        Digraph graph = Graphs.decode(nodes, codes);
        int[] sources = starts.stream().mapToInt(s -> s % nodes).toArray();
        Dominators dominators = Dominators.of(graph, sources);
        checkDominators(graph, sources, dominators);
        checkImmediate(graph, dominators::immediate, dominators);
    }

    private static void checkDominators(Digraph graph, int[] sources, Dominators dominators) {
        for (int a = 0; a < graph.nodeCount(); a++) {
            for (int b = 0; b < graph.nodeCount(); b++) {
                boolean reached = graph.reachableFrom(sources).get(b);
                boolean without = graph.reachableFrom(sources, Graphs.nodes(a)).get(b);
                assertThat(dominators.reachable(b)).isEqualTo(reached);
                assertThat(dominators.dominates(a, b)).as("%s dom %s", a, b).isEqualTo(reached && !without);
            }
        }
    }

    /** The immediate dominator is the strict dominator that all other strict dominators dominate. */
    private static void checkImmediate(Digraph graph, IntUnaryOperator immediate, Dominators dominators) {
        IntBinaryOperator closer = (x, y) -> x < 0 || dominators.dominates(x, y) ? y : x;
        for (int b = 0; b < graph.nodeCount(); b++) {
            int expected = -1;
            for (int a = 0; a < graph.nodeCount(); a++) {
                expected = a != b && dominators.dominates(a, b) ? closer.applyAsInt(expected, a) : expected;
            }
            assertThat(immediate.applyAsInt(b))
                    .as("immediate dominator of %s", b)
                    .isEqualTo(expected);
        }
    }

    /** Planted bug: the parent in a search tree is not yet the immediate dominator; the check above must see it. */
    @Example
    void dominators_parentOfSearchTree_isCaught() {
        Digraph diamond = Graphs.of(4, 0, 1, 0, 2, 1, 3, 2, 3);
        Dominators dominators = Dominators.of(diamond, 0);
        int[] searchTree = {-1, 0, 0, 1};
        assertThatThrownBy(() -> checkImmediate(diamond, n -> searchTree[n], dominators))
                .isInstanceOf(AssertionError.class);
    }
}
