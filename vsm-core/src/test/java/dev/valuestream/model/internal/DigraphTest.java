package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DigraphTest {
    /** 0 → 1 twice, 0 → 2, a loop at 2, 2 → 0. */
    private final Digraph graph = Graphs.of(3, 0, 1, 0, 2, 0, 1, 2, 2, 2, 0);

    @Test
    void of_edges_listsThemAtBothEndsInGivenOrder() {
        assertThat(graph.nodeCount()).isEqualTo(3);
        assertThat(graph.edgeCount()).isEqualTo(5);
        assertThat(Graphs.outEdges(graph, 0)).containsExactly(0, 1, 2);
        assertThat(Graphs.outEdges(graph, 1)).isEmpty();
        assertThat(Graphs.outEdges(graph, 2)).containsExactly(3, 4);
        assertThat(Graphs.inEdges(graph, 0)).containsExactly(4);
        assertThat(Graphs.inEdges(graph, 1)).containsExactly(0, 2);
        assertThat(Graphs.inEdges(graph, 2)).containsExactly(1, 3);
        assertThat(graph.from(4)).isEqualTo(2);
        assertThat(graph.to(4)).isZero();
    }

    @Test
    void of_arraysChangedLater_staysAsItWas() {
        int[] from = {0};
        int[] to = {1};
        Digraph fixed = Digraph.of(2, from, to);
        from[0] = 1;
        to[0] = 0;
        assertThat(fixed.from(0)).isZero();
        assertThat(fixed.to(0)).isEqualTo(1);
    }

    @Test
    void of_nothing_isEmpty() {
        Digraph empty = Digraph.of(0, new int[0], new int[0]);
        assertThat(empty.nodeCount()).isZero();
        assertThat(empty.reachableFrom().isEmpty()).isTrue();
    }

    @Test
    void of_wrongArrays_refuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> Digraph.of(2, new int[] {0}, new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Digraph.of(-1, new int[0], new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digraph.of(2, new int[] {0}, new int[] {2}))
                .withMessageContaining("2");
        assertThatIllegalArgumentException().isThrownBy(() -> Digraph.of(2, new int[] {-1}, new int[] {0}));
    }

    @Test
    void outEdge_pastTheLastOfTheNode_refuses() {
        assertThatThrownBy(() -> graph.outEdge(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> graph.inEdge(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void filter_someEdges_keepsTheirIdsAndEnds() {
        Digraph some = graph.filter(e -> e % 2 == 0);
        assertThat(some.nodeCount()).isEqualTo(3);
        assertThat(some.edgeCount()).isEqualTo(5);
        assertThat(Graphs.outEdges(some, 0)).containsExactly(0, 2);
        assertThat(Graphs.outEdges(some, 2)).containsExactly(4);
        assertThat(Graphs.inEdges(some, 2)).isEmpty();
        assertThat(some.from(4)).isEqualTo(2);
    }

    @Test
    void filter_twice_keepsWhatBothKeep() {
        Digraph some = graph.filter(e -> e != 0).filter(e -> e != 3);
        assertThat(Graphs.outEdges(some, 0)).containsExactly(1, 2);
        assertThat(Graphs.outEdges(some, 2)).containsExactly(4);
    }

    @Test
    void filter_nothingToLeaveOut_isTheGraphItself() {
        Digraph some = graph.filter(e -> e != 0);

        assertThat(graph.filter(e -> true)).isSameAs(graph);
        assertThat(some.filter(e -> e != 0)).isSameAs(some);
        assertThat(some).isNotSameAs(graph);
    }

    @Test
    void reverse_graph_turnsEveryEdge() {
        Digraph back = graph.reverse();
        assertThat(Graphs.outEdges(back, 1)).containsExactly(0, 2);
        assertThat(back.from(0)).isEqualTo(1);
        assertThat(back.to(0)).isZero();
    }

    @Test
    void reachableFrom_blockedNode_stopsThere() {
        Digraph line = Graphs.of(5, 0, 1, 1, 2, 2, 3, 0, 4);
        assertThat(line.reachableFrom(0)).isEqualTo(Graphs.nodes(0, 1, 2, 3, 4));
        assertThat(line.reachableFrom(new int[] {0}, Graphs.nodes(2))).isEqualTo(Graphs.nodes(0, 1, 4));
        assertThat(line.reachableFrom(new int[] {0}, Graphs.nodes(0))).isEqualTo(Graphs.nodes());
    }

    @Test
    void reaching_targets_goesAgainstTheEdges() {
        Digraph line = Graphs.of(5, 0, 1, 1, 2, 2, 3, 0, 4);
        assertThat(line.reaching(3, 4)).isEqualTo(Graphs.nodes(0, 1, 2, 3, 4));
        assertThat(line.reaching(2)).isEqualTo(Graphs.nodes(0, 1, 2));
        assertThat(line.reaching(new int[] {3}, Graphs.nodes(1))).isEqualTo(Graphs.nodes(2, 3));
    }
}
