package dev.valuestream.queueing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Servers, work and what of them is idle. */
class ServersTest {

    @Test
    void figures_ofTwoServersWithTooMuchWork() {
        Servers station = Servers.of(7, 0.5, 2);
        assertThat(station.offered()).isEqualTo(3.5);
        assertThat(station.load()).isEqualTo(1.75);
        assertThat(station.idle()).isEqualTo(-1.5);
        assertThat(station.isSteady()).isFalse();
        assertThat(station.growth()).isEqualTo(3); // 7 come, 2 ÷ 0.5 go
    }

    @Test
    void ofBatches_isOfTheirItems() {
        Servers station = Servers.ofBatches(0.25, 6, 1.5, 4);
        assertThat(station.arrivalRate()).isEqualTo(1.5);
        assertThat(station.offered()).isEqualTo(2.25);
        assertThat(station.idle()).isEqualTo(1.75);
        assertThat(station.isSteady()).isTrue();
    }

    /** 0.1·3 is no double; a service time of 1/(0.1·3) leaves so little idle that only exact arithmetic sees it. */
    @Test
    void ofBatches_nearLoadOne_theIdleServersHaveAllDigits() {
        for (double size : new double[] {3, 7, 1.7, 11.3}) {
            double time = 1 / (0.1 * size) * (1 - 1e-15);
            Servers station = Servers.ofBatches(0.1, size, time, 1);
            BigDecimal work = new BigDecimal(0.1).multiply(new BigDecimal(size)).multiply(new BigDecimal(time));
            double exact = BigDecimal.ONE.subtract(work).doubleValue();
            assertThat(station.idle()).as("size %s", size).isCloseTo(exact, within(1e-12 * Math.abs(exact)));
        }
    }
}
