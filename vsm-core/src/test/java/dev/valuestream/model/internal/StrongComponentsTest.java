package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrongComponentsTest {
    @Test
    void of_twoLoopsInARow_numbersThemInOrder() {
        StrongComponents components = StrongComponents.of(Graphs.of(6, 5, 4, 4, 5, 4, 3, 3, 1, 1, 2, 2, 1, 0, 0));
        assertThat(components.count()).isEqualTo(4);
        assertThat(components.members(components.componentOf(4))).containsExactly(4, 5);
        assertThat(components.members(components.componentOf(1))).containsExactly(1, 2);
        assertThat(components.size(components.componentOf(1))).isEqualTo(2);
        assertThat(components.member(components.componentOf(1), 1)).isEqualTo(2);
        assertThat(components.componentOf(5)).isLessThan(components.componentOf(3));
        assertThat(components.componentOf(3)).isLessThan(components.componentOf(1));
        assertThat(components.isTrivial(components.componentOf(3))).isTrue();
        assertThat(components.isTrivial(components.componentOf(0))).isFalse();
        assertThat(components.isAcyclic()).isFalse();
    }

    @Test
    void order_nodesAlreadyInOrder_staysAsItIs() {
        assertThat(StrongComponents.of(Graphs.of(5, 0, 2, 0, 1, 1, 3, 2, 3)).order())
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void of_emptyGraph_hasNone() {
        StrongComponents none = StrongComponents.of(Graphs.of(0));
        assertThat(none.count()).isZero();
        assertThat(none.isAcyclic()).isTrue();
        assertThat(none.order()).isEmpty();
    }
}
