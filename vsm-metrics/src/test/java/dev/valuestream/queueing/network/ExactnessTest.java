package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/**
 * Which waits are said to be exact: where arrivals are Poisson and the queue has a closed form, or where nobody waits.
 */
class ExactnessTest {

    private static QueueingNetworkBuilder queue(int servers, ServiceTime time) {
        return QueueingNetwork.builder().station("m", servers, time).arrivals("items", "m", Arrivals.poisson(1));
    }

    private static Confidence confidence(QueueingNetworkBuilder network) {
        return network.build().solve().station("m").confidence();
    }

    @Test
    void oneServer_ofAnyTimes_isExact() {
        assertThat(confidence(queue(1, new ServiceTime(0.7, 0.5)))).isEqualTo(Confidence.EXACT);
        assertThat(confidence(queue(1, new ServiceTime(0.7, 3)))).isEqualTo(Confidence.EXACT);
    }

    @Test
    void severalServers_areExactOfExponentialTimesOnly() {
        assertThat(confidence(queue(3, ServiceTime.exponential(2.1)))).isEqualTo(Confidence.EXACT);
        assertThat(confidence(queue(3, new ServiceTime(2.1, 0.5)))).isEqualTo(Confidence.GOOD);
        assertThat(confidence(queue(3, ServiceTime.exponential(2.1))
                        .time("m", "others", ServiceTime.exponential(2))
                        .arrivals("others", "m", Arrivals.poisson(0.1))))
                .isEqualTo(Confidence.GOOD);
    }

    /** Of exponential times it is a Jackson network, of others it is not. */
    @Test
    void visitsThatComeBackAtOnce_areExactOfExponentialTimesOnly() {
        assertThat(confidence(queue(1, ServiceTime.exponential(0.5)).route("m", "m", 0.25)))
                .isEqualTo(Confidence.EXACT);
        assertThat(confidence(queue(1, new ServiceTime(0.5, 0.5)).route("m", "m", 0.25)))
                .isEqualTo(Confidence.GOOD);
    }

    @Test
    void batchesServedTogether_areTakenWithCare() {
        StationFigures oven = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(0.5))
                .batch("m", 6)
                .arrivals("items", "m", Arrivals.poisson(1), 6)
                .build()
                .solve()
                .station("m");
        assertThat(oven.cautions()).containsExactly(Caution.BATCHES);
        assertThat(oven.confidence()).isEqualTo(Confidence.LOW);
    }

    /** One item every 2, served in 1.5. */
    @Test
    void evenItems_thatNeverMeet_waitExactlyNothing() {
        StationFigures m = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.constant(1.5))
                .arrivals("items", "m", Arrivals.even(0.5))
                .build()
                .solve()
                .station("m");
        assertThat(m.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(m.queue().orElseThrow().waitingTime()).isZero();
        assertThat(m.cautions()).isEmpty();
    }

    @Test
    void evenItems_thatCameThroughAnEntrance_areAsEven() {
        StationFigures m = QueueingNetwork.builder()
                .delay("entrance", ServiceTime.constant(7))
                .station("m", 1, ServiceTime.constant(1.5))
                .route("entrance", "m")
                .arrivals("items", "entrance", Arrivals.even(0.5))
                .build()
                .solve()
                .station("m");
        assertThat(m.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(m.queue().orElseThrow().waitingTime()).isZero();
    }

    /** The copies of an item come at times that depend on each other, by whatever way and whoever comes besides. */
    @Test
    void copiesThatMeetWithoutAJoin_areNotPoisson() {
        assertThat(confidence(copies())).isEqualTo(Confidence.GOOD);
        assertThat(confidence(copies().arrivals("others", "m", Arrivals.poisson(0.1))))
                .isEqualTo(Confidence.GOOD);
    }

    private static QueueingNetworkBuilder copies() {
        return QueueingNetwork.builder()
                .fork("split", "a", "b")
                .delay("a", ServiceTime.exponential(2))
                .delay("b", ServiceTime.exponential(5))
                .station("m", 1, ServiceTime.exponential(0.3))
                .route("a", "m")
                .route("b", "m")
                .arrivals("items", "split", Arrivals.poisson(1));
    }

    /** A Poisson stream through delays stays one, and so it is M/M/1 at load 0.6. */
    @Test
    void oneBranchOfAFork_isPoissonAsBefore() {
        NetworkSolution solution = QueueingNetwork.builder()
                .fork("split", "a", "b")
                .delay("a", ServiceTime.exponential(2))
                .delay("b", ServiceTime.exponential(5))
                .station("m", 1, ServiceTime.exponential(0.6))
                .route("a", "m")
                .arrivals("items", "split", Arrivals.poisson(1))
                .build()
                .solve();
        assertThat(solution.station("m").confidence()).isEqualTo(Confidence.EXACT);
        assertThat(solution.visit("m").meanWait().orElseThrow()).isCloseTo(0.9, withinPercentage(1e-7));
    }

    /** A node that leads to itself within a loop. */
    @Test
    void delayThatRepeats_inALoop_isAJacksonNetwork() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(0.2))
                .delay("d", ServiceTime.exponential(7))
                .route("m", "d")
                .route("d", "d", 0.25)
                .route("d", "m", 0.3)
                .arrivals("items", "m", Arrivals.poisson(1.5))
                .build()
                .solve();
        // d = m + 0.25·d = 4m/3, m = 1.5 + 0.3·d = 1.5 + 0.4m = 2.5
        assertThat(solution.visit("m").arrivalRate()).isCloseTo(2.5, within(1e-12));
        assertThat(solution.visit("d").arrivalRate()).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(solution.station("m").confidence()).isEqualTo(Confidence.EXACT);
        assertThat(solution.workInProcess().orElseThrow()).isCloseTo(1 + 70 / 3.0, withinPercentage(1e-7));
    }
}
