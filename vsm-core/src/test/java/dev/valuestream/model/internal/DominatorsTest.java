package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DominatorsTest {
    /** The flowgraph of Lengauer and Tarjan 1979, figure 1: R A B C D E F G H I J K L are 0 … 12; its dominator tree is their figure 2. */
    @Test
    void of_exampleOfThePaper_givesItsTree() {
        Digraph graph = Graphs.of(
                13, 0, 1, 0, 2, 0, 3, 1, 4, 2, 1, 2, 4, 2, 5, 3, 6, 3, 7, 4, 12, 5, 8, 6, 9, 7, 9, 7, 10, 8, 5, 8, 11,
                9, 11, 10, 9, 11, 9, 11, 0, 12, 8);
        Dominators dominators = Dominators.of(graph, 0);
        int[] expected = {-1, 0, 0, 0, 0, 0, 3, 3, 0, 0, 7, 0, 4};
        for (int node = 0; node < expected.length; node++) {
            assertThat(dominators.immediate(node)).as("node %s", node).isEqualTo(expected[node]);
        }
        assertThat(dominators.dominates(4, 12)).isTrue();
        assertThat(dominators.dominates(12, 8)).isFalse();
    }

    @Test
    void of_twoSources_meetUnderNeither() {
        Dominators dominators = Dominators.of(Graphs.of(5, 0, 2, 1, 2, 2, 3), 0, 1);
        assertThat(dominators.immediate(0)).isEqualTo(-1);
        assertThat(dominators.immediate(2)).isEqualTo(-1);
        assertThat(dominators.immediate(3)).isEqualTo(2);
        assertThat(dominators.dominates(0, 3)).isFalse();
        assertThat(dominators.dominates(2, 3)).isTrue();
        assertThat(dominators.dominates(3, 3)).isTrue();
    }

    @Test
    void of_sourceBehindAnotherSource_isDominatedByNone() {
        Dominators dominators = Dominators.of(Graphs.of(3, 0, 1, 1, 2), 0, 1, 1);
        assertThat(dominators.immediate(1)).isEqualTo(-1);
        assertThat(dominators.dominates(0, 1)).isFalse();
        assertThat(dominators.immediate(2)).isEqualTo(1);
    }

    @Test
    void dominates_unreachableNode_isFalse() {
        Dominators dominators = Dominators.of(Graphs.of(3, 0, 1, 2, 1), 0);
        assertThat(dominators.reachable(2)).isFalse();
        assertThat(dominators.immediate(2)).isEqualTo(-1);
        assertThat(dominators.dominates(2, 2)).isFalse();
        assertThat(dominators.dominates(0, 2)).isFalse();
        assertThat(dominators.immediate(1)).isZero();
    }

    @Test
    void of_noSources_reachesNothing() {
        assertThat(Dominators.of(Graphs.of(2, 0, 1)).reachable(0)).isFalse();
    }
}
