package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FluidScheduleTest {

    private static final FluidSchedule DAY = FluidSchedule.of(new double[] {0, 2, 5}, new double[] {3, 8, 0});

    @Test
    void at_aChange_isTheNewRate() {
        assertThat(DAY.at(0)).isEqualTo(3);
        assertThat(DAY.at(1.9)).isEqualTo(3);
        assertThat(DAY.at(2)).isEqualTo(8);
        assertThat(DAY.at(1e9)).isZero();
        assertThat(DAY.highest()).isEqualTo(8);
    }

    @Test
    void nextChange_atAChange_isTheOneAfter() {
        assertThat(DAY.nextChange(0)).isEqualTo(2);
        assertThat(DAY.nextChange(2)).isEqualTo(5);
        assertThat(DAY.nextChange(5)).isInfinite();
    }

    @Test
    void of_timesAndRates_isThatOfOneAfterAnother() {
        FluidSchedule added = FluidSchedule.of(3).then(2, 8).then(5, 0);
        for (double time : new double[] {0, 1, 2, 3, 5, 6}) {
            assertThat(added.at(time)).isEqualTo(DAY.at(time));
            assertThat(added.nextChange(time)).isEqualTo(DAY.nextChange(time));
        }
    }

    @Test
    void of_badPieces_isRefused() {
        refused(new double[] {}, new double[] {}, "fluid.schedule.pieces");
        refused(new double[] {0, 1}, new double[] {1}, "fluid.schedule.pieces");
        refused(new double[] {1}, new double[] {1}, "fluid.schedule.pieces");
        refused(new double[] {0, 0}, new double[] {1, 1}, "fluid.schedule.order");
        refused(new double[] {0, Double.POSITIVE_INFINITY}, new double[] {1, 1}, "fluid.schedule.order");
        assertThatThrownBy(() -> FluidSchedule.of(new double[] {0}, new double[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(double[] times, double[] rates, String code) {
        assertThatThrownBy(() -> FluidSchedule.of(times, rates))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
    }
}
