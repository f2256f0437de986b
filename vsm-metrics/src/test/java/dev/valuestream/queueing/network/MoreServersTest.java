package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * More servers let nobody wait longer, where formulas for one and for several would cross: light stations of steady
 * times behind an even stream.
 */
class MoreServersTest {

    private static double wait(int servers, double first, double time, double scv) {
        return QueueingNetwork.builder()
                .station("first", 1, ServiceTime.exponential(first))
                .station("second", servers, new ServiceTime(time, scv))
                .route("first", "second")
                .arrivals("items", "first", Arrivals.even(1))
                .build()
                .solve()
                .visit("second")
                .meanWait()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0.3509, 0.1872, 0", "0.357, 0.1528, 0.2", "0.5, 0.5, 0.2", "0.8, 0.9, 1.5"})
    void wait_withMoreServers_isNoLonger(double first, double time, double scv) {
        double before = wait(1, first, time, scv);
        for (int servers = 2; servers <= 5; servers++) {
            double now = wait(servers, first, time, scv);
            assertThat(now).as("%d servers", servers).isLessThanOrEqualTo(before * (1 + 1e-9));
            before = now;
        }
    }
}
