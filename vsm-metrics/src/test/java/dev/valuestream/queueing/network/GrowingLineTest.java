package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** Where a line cannot do what comes: what waits there, and what the stations behind it get. */
class GrowingLineTest {

    private static final double NEAR = 1e-12;

    private static void assertGrowth(LongRun queue, double growth) {
        assertThat(queue)
                .isInstanceOfSatisfying(
                        LongRun.Growing.class, q -> assertThat(q.growth()).isCloseTo(growth, within(NEAR)));
    }

    /** The second station would have too much too, if the first let go all that comes. */
    @Test
    void stationBehindANarrowerOne_hasTimeForWhatComes() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("narrow", 1, ServiceTime.exponential(1))
                .station("wide", 1, ServiceTime.exponential(0.5))
                .station("last", 1, ServiceTime.exponential(0.3))
                .route("narrow", "wide")
                .route("wide", "last")
                .arrivals("items", "narrow", Arrivals.poisson(4))
                .build()
                .solve();
        assertThat(solution.growing()).containsExactly("narrow");
        assertGrowth(solution.station("narrow").queue(), 3);
        assertThat(solution.station("wide").load()).isCloseTo(0.5, within(NEAR));
        assertThat(solution.visit("last").arrivalRate()).isCloseTo(1, within(NEAR));
    }

    /** Two classes, 3 and 5 a time unit, where 2 are done: each waits by what it brings. */
    @Test
    void visit_growsByItsPart() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(0.5))
                .delay("out", ServiceTime.constant(1))
                .route("m", "out")
                .arrivals("some", "m", Arrivals.poisson(3))
                .arrivals("many", "m", Arrivals.poisson(5))
                .build()
                .solve();
        assertGrowth(solution.visit("m").queue(), 6);
        assertGrowth(solution.visit("m", "some").queue(), 2.25);
        assertGrowth(solution.visit("m", "many").queue(), 3.75);
        assertThat(solution.visit("m").meanTime()).isEmpty();
        assertThat(solution.visit("m").shares()).isEmpty();
        assertThat(solution.visit("out", "some").arrivalRate()).isCloseTo(0.75, within(NEAR));
    }

    /** What leaves a full station with exponential times is Poisson: the next one is M/M/1 at load 0.6. */
    @Test
    void behindAFullStation_itsServicesArrive() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("full", 1, ServiceTime.exponential(0.5))
                .station("next", 1, ServiceTime.exponential(0.3))
                .route("full", "next")
                .arrivals("items", "full", new Arrivals(3, 0.2))
                .build()
                .solve();
        assertThat(solution.station("next").arrivalScv()).isCloseTo(1, within(1e-9));
        assertThat(solution.visit("next").meanWait().orElseThrow()).isCloseTo(0.45, withinPercentage(1e-7));
    }

    /** In the long run counts are as variable as the times between what comes. */
    @Test
    void arrivalScv_ofAFullStation_isThatOfTheLongRun() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("full", 1, ServiceTime.exponential(0.5))
                .station("quick", 1, ServiceTime.exponential(0.3))
                .arrivals("items", "full", new Arrivals(3, 0.25))
                .arrivals("others", "quick", new Arrivals(3, 2))
                .build()
                .solve();
        assertThat(solution.station("full").arrivalScv()).isCloseTo(0.25, within(0.01));
    }
}
