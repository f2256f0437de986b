package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FluidOrderTest {

    @Test
    void of_line_isTheLineFromItsStart() {
        assertThat(FluidOrder.of(new int[] {2, 0, 3}, new int[] {0, 3, 1}, 4)).containsExactly(2, 0, 3, 1);
    }

    @Test
    void of_twoWaysThatMeet_hasTheMeetingLast() {
        int[] order = FluidOrder.of(new int[] {1, 1, 3, 2}, new int[] {3, 2, 0, 0}, 4);

        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(order[0]).isEqualTo(1);
        assertThat(order[3]).isZero();
    }

    /** The way in says which of the flows between 1 and 2 leads back. */
    @Test
    void of_loopBehindAWayIn_beginsWhereTheWayInLeads() {
        assertThat(FluidOrder.of(new int[] {0, 1, 2}, new int[] {1, 2, 1}, 3)).containsExactly(0, 1, 2);
        assertThat(FluidOrder.of(new int[] {2, 1, 0}, new int[] {1, 0, 1}, 3)).containsExactly(2, 1, 0);
    }

    @Test
    void of_loopWithoutAWayIn_hasEveryNodeOnce() {
        assertThat(FluidOrder.of(new int[] {0, 1, 2}, new int[] {1, 2, 0}, 3)).containsExactlyInAnyOrder(0, 1, 2);
    }
}
