package dev.valuestream.queueing.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A row of times that covers a span. */
class TimeGridTest {

    /** From 2 to 2·e⁷·⁹ in quarters of a logarithm: 31.6 steps, 32 and the first. */
    @Test
    void covering_reachesTheLongestByLessThanAStep() {
        TimeGrid grid = TimeGrid.covering(2, 2 * Math.exp(7.9));
        assertThat(grid.first()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(grid.size()).isEqualTo(33);
    }

    @Test
    void covering_noSpan_isOneTime() {
        assertThat(TimeGrid.covering(3, 3).size()).isEqualTo(1);
        assertThat(TimeGrid.covering(3, 2).size()).isEqualTo(1);
    }

    @Test
    void at_beyondTheEnds_isTheNearest() {
        double[] index = {3, 5, 11};
        assertThat(TimeGrid.at(index, -7)).isEqualTo(3);
        assertThat(TimeGrid.at(index, 1)).isEqualTo(5);
        assertThat(TimeGrid.at(index, 2)).isEqualTo(11);
        assertThat(TimeGrid.at(index, 1L << 40)).isEqualTo(11);
    }
}
