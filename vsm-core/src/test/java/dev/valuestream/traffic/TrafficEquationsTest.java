package dev.valuestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrafficEquationsTest {

    @Test
    void visits_reworkOfOneInTen_areTenNinthsAsOften() {
        TrafficEquations line = line(0.1);

        assertThat(line.visits(new double[] {1, 0, 0}))
                .containsExactly(new double[] {1, 10 / 9.0, 10 / 9.0}, within(1e-12));
    }

    @Test
    void toGo_reworkOfOneInTen_countsTheLoopAgain() {
        assertThat(line(0.1).toGo(new double[] {2, 3, 4}))
                .containsExactly(new double[] {2 + 70 / 9.0, 70 / 9.0, 4 + 7 / 9.0}, within(1e-12));
    }

    @Test
    void visits_reworkNearlyCertain_loseNoDigit() {
        double exit = Math.scalb(1, -40);

        assertThat(line(1 - exit).visits(new double[] {1, 0, 0})[2]).isEqualTo(1 / exit);
    }

    @Test
    void of_loopThatNothingLeaves_isRefusedWithItsNodes() {
        EndlessTrafficException refusal = catchThrowableOfType(EndlessTrafficException.class, () -> line(1));

        assertThat(refusal.cycle()).containsExactly(1, 2);
        assertThat(refusal).hasMessageContaining("lets nothing out").hasMessageEndingWith("[traffic.endless]");
    }

    @Test
    void of_loopThroughASplit_isRefused() {
        assertThatThrownBy(() -> TrafficEquations.of(
                        2, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new double[] {1, 1, 1}, new double[] {Double.NaN, 0
                        }))
                .isInstanceOf(EndlessTrafficException.class)
                .hasMessageContaining("or more, every round");
    }

    @Test
    void of_weightsBelowOneWithoutExit_areRefused() {
        assertThatThrownBy(() ->
                        TrafficEquations.of(2, new int[] {0}, new int[] {1}, new double[] {0.5}, new double[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to 0.5");
    }

    /** Three nodes in a row, of which the last sends back to the second. */
    private static TrafficEquations line(double rework) {
        return TrafficEquations.of(
                3, new int[] {0, 1, 2}, new int[] {1, 2, 1}, new double[] {1, 1, rework}, new double[] {0, 0, 1 - rework
                });
    }
}
