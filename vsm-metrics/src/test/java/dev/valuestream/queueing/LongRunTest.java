package dev.valuestream.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a queue says where it has no wait, where nothing comes, and where it is asked wrongly. */
class LongRunTest {

    @Test
    void longRun_overloaded_growsAndNeverWaits() {
        assertThat(new MMc(5, 1, 4).longRun()).isEqualTo(new LongRun.Growing(1));
        assertThat(new GG1(Arrivals.even(2), ServiceTime.constant(1)).longRun()).isEqualTo(new LongRun.Growing(1));
        GGc overloaded = new GGc(Arrivals.poisson(5), ServiceTime.exponential(1), 4);
        assertThat(overloaded.longRun().steady()).isEmpty();
        assertThat(overloaded.allenCunneen()).isEqualTo(new LongRun.Growing(1));
        assertThat(overloaded.sakasegawa()).isEqualTo(new LongRun.Growing(1));
    }

    @Test
    void longRun_loadOfExactlyOne_hasNoWaitEither() {
        assertThat(new MMc(2, 0.5, 1).longRun()).isEqualTo(new LongRun.Growing(0));
        assertThat(new GG1(Arrivals.even(2), ServiceTime.constant(0.5)).longRun())
                .isEqualTo(new LongRun.Growing(0));
    }

    @Test
    void orElseThrow_growing_saysHowFastAndWhatToAsk() {
        assertThatThrownBy(() -> new MMc(5, 1, 4).longRun().orElseThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The queue grows by 1 items a unit of time, so there is no mean wait. Ask steady(), or state a"
                                + " load below 1. [queueing.not-steady]");
    }

    @Test
    void longRun_nothingComesOrTakesTime_nobodyWaits() {
        assertThat(new MMc(0, 3, 2).longRun()).isEqualTo(new LongRun.Steady(0, 0, 3, Accuracy.EXACT));
        assertThat(new MMc(3, 0, 2).longRun()).isEqualTo(new LongRun.Steady(3, 0, 0, Accuracy.EXACT));
        assertThat(new GGc(Arrivals.poisson(0), ServiceTime.exponential(3), 2).longRun())
                .isEqualTo(new LongRun.Steady(0, 0, 3, Accuracy.APPROXIMATE));
        assertThat(new GG1(Arrivals.even(1), ServiceTime.constant(0.9)).longRun())
                .isEqualTo(new LongRun.Steady(1, 0, 0.9, Accuracy.APPROXIMATE));
    }

    @Test
    void inputs_wrong_areRefusedWithWhatAndWanted() {
        assertThatThrownBy(() -> new MMc(-1, 1, 1))
                .hasMessage("The arrival rate (-1) must be 0 or from 1e-100 to 1e100. [queueing.arrival-rate.range]");
        assertThatThrownBy(() -> new MMc(1, Double.NaN, 1))
                .hasMessage("The service time (NaN) must be 0 or from 1e-100 to 1e100. [queueing.service-time.range]");
        assertThatThrownBy(() -> Arrivals.poisson(Double.POSITIVE_INFINITY))
                .hasMessage(
                        "The arrival rate (Infinity) must be 0 or from 1e-100 to 1e100. Maybe choose another unit of"
                                + " time, the same for all. [queueing.arrival-rate.range]");
        assertThatThrownBy(() -> new MMc(1, 1, 0))
                .hasMessage("The number of servers (0) must be from 1 to 1000000. [queueing.servers.range]");
        assertThatThrownBy(() -> new ServiceTime(1, -0.5))
                .hasMessageContaining(
                        "The squared coefficient of variation (-0.5) of the service time must be from 0 to 1e12.")
                .hasMessageEndingWith("[queueing.scv.range]");
        assertThat(new Arrivals(-0.0, -0.0)).isEqualTo(new Arrivals(0, 0));
    }
}
