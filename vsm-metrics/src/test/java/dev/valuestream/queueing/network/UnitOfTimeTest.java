package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether times are stated in days or in seconds changes no scv, and times by the unit only. */
class UnitOfTimeTest {

    private static final double PERCENT_OF_1E_7 = 1e-5;

    /** A line with bursts, several servers, rework, a van, and a station that has too much. */
    private static NetworkSolution line(double unit) {
        return QueueingNetwork.builder()
                .station("a", 1, new ServiceTime(0.8 * unit, 0.4))
                .station("b", 3, new ServiceTime(2.1 * unit, 1.6))
                .station("c", 1, new ServiceTime(0.6 * unit, 0.7))
                .delay("van", new ServiceTime(5 * unit, 0.2))
                .batch("van", 3)
                .station("d", 1, new ServiceTime(0.5 * unit, 1.3))
                .station("full", 1, new ServiceTime(4 * unit, 1.3))
                .route("a", "b")
                .route("b", "c")
                .route("c", "b", 0.2)
                .route("c", "van", 0.5)
                .route("c", "full", 0.3)
                .route("van", "d")
                .arrivals("items", "a", new Arrivals(1 / unit, 4))
                .arrivals("others", "d", new Arrivals(0.7 / unit, 0.3))
                .build()
                .solve();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.001, 0.1, 7, 86_400, 1e9})
    void figures_inAnotherUnit_areTheSame(double unit) {
        NetworkSolution one = line(1);
        NetworkSolution other = line(unit);
        for (StationFigures station : one.stations()) {
            StationFigures same = other.station(station.id());
            assertThat(same.load()).isCloseTo(station.load(), withinPercentage(PERCENT_OF_1E_7));
            assertThat(same.arrivalScv()).isCloseTo(station.arrivalScv(), withinPercentage(PERCENT_OF_1E_7));
            assertThat(same.cautions()).isEqualTo(station.cautions());
            station.queue()
                    .steady()
                    .ifPresent(steady -> assertThat(same.queue().orElseThrow().waitingTime() / unit)
                            .as(station.id())
                            .isCloseTo(steady.waitingTime(), withinPercentage(PERCENT_OF_1E_7)));
        }
        assertThat(other.growing()).isEqualTo(one.growing());
        assertThat(other.timeInNetwork("others").orElseThrow().mean() / unit)
                .isCloseTo(one.timeInNetwork("others").orElseThrow().mean(), withinPercentage(PERCENT_OF_1E_7));
        assertThat(other.visit("van").batchWait() / unit)
                .isCloseTo(one.visit("van").batchWait(), withinPercentage(PERCENT_OF_1E_7));
    }
}
