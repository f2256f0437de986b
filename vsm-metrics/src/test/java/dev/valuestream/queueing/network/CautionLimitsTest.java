package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which reasons for care are told, and of which stations. */
class CautionLimitsTest {

    private static List<Caution> cautions(QueueingNetworkBuilder network, String station) {
        return network.build().solve().station(station).cautions();
    }

    private static QueueingNetworkBuilder queue(Arrivals arrivals) {
        return QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(1))
                .arrivals("items", "m", arrivals);
    }

    /** Below 0.1 and above 0.95, but neither there. */
    @Test
    void loads_atTheLimits_areNeitherLightNorHeavy() {
        assertThat(cautions(queue(Arrivals.poisson(0.1)), "m")).isEmpty();
        assertThat(cautions(queue(Arrivals.poisson(0.95)), "m")).isEmpty();
    }

    /** From a load of 0.8 on. */
    @Test
    void evenArrivals_areToldFromALoadOfFourFifthsOn() {
        assertThat(cautions(queue(Arrivals.even(0.79)), "m")).isEmpty();
        assertThat(cautions(queue(Arrivals.even(0.8)), "m")).containsExactly(Caution.EVEN_ARRIVALS);
    }

    /** More than a factor of three. */
    @Test
    void mixedTimes_atExactlyThree_areNotTold() {
        assertThat(cautions(
                        queue(new Arrivals(0.2, 0.5))
                                .time("m", "others", ServiceTime.exponential(3))
                                .arrivals("others", "m", new Arrivals(0.1, 0.5)),
                        "m"))
                .isEmpty();
    }

    /**
     * Of ten thousand items one leaves the loop, and a light load smooths little: what goes around changes for
     * thousands of rounds.
     */
    @Test
    void loopThatDoesNotSettle_isToldOfItsStationsOnly() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("before", 1, ServiceTime.exponential(2000))
                .station("a", 1, new ServiceTime(0.11, 5))
                .station("b", 1, new ServiceTime(0.12, 5))
                .route("before", "a")
                .route("a", "b")
                .route("b", "a", 0.9999)
                .arrivals("items", "before", new Arrivals(0.0001, 3))
                .build()
                .solve(Approximation.QNA);
        assertThat(solution.station("before").cautions()).isEmpty();
        assertThat(solution.station("a").cautions()).containsExactly(Caution.REWORK, Caution.UNSETTLED);
        assertThat(solution.station("b").cautions()).containsExactly(Caution.REWORK, Caution.UNSETTLED);
    }

    @Test
    void join_isToldOfTheNextStationOnly_alsoThroughADelay() {
        for (String next : List.of("c", "drive")) {
            NetworkSolution solution = QueueingNetwork.builder()
                    .delay("drive", ServiceTime.constant(3))
                    .join("meet", "split")
                    .fork("split", "a", "b")
                    .delay("a", ServiceTime.constant(2))
                    .delay("b", ServiceTime.constant(5))
                    .station("c", 1, ServiceTime.exponential(0.5))
                    .station("d", 1, ServiceTime.exponential(0.4))
                    .route("a", "meet")
                    .route("b", "meet")
                    .route("meet", next)
                    .route("drive", "c")
                    .route("c", "d")
                    .arrivals("items", "split", Arrivals.poisson(1))
                    .build()
                    .solve();
            assertThat(solution.station("c").cautions()).as(next).containsExactly(Caution.AFTER_JOIN);
            assertThat(solution.station("d").cautions()).as(next).isEmpty();
        }
    }

    @Test
    void join_thatIsStatedFirst_isToldAllTheSame() {
        assertThat(cautions(
                        QueueingNetwork.builder()
                                .join("meet", "split")
                                .fork("split", "a", "b")
                                .delay("a", ServiceTime.constant(2))
                                .delay("b", ServiceTime.constant(5))
                                .station("c", 1, ServiceTime.exponential(0.5))
                                .route("a", "meet")
                                .route("b", "meet")
                                .route("meet", "c")
                                .arrivals("items", "split", Arrivals.poisson(1)),
                        "c"))
                .containsExactly(Caution.AFTER_JOIN);
    }

    /** Batches at one line are nothing to the other, which has rework besides. */
    @Test
    void batches_areToldOfTheirOwnLineOnly() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("a", 1, new ServiceTime(0.1, 0.5))
                .station("b", 1, new ServiceTime(0.12, 0.5))
                .station("c", 1, new ServiceTime(0.3, 0.5))
                .station("d", 1, new ServiceTime(0.25, 0.5))
                .station("e", 1, new ServiceTime(0.2, 0.5))
                .route("a", "b")
                .route("c", "d")
                .route("d", "c", 0.2)
                .route("d", "e", 0.8)
                .arrivals("items", "a", new Arrivals(1, 0.7), 5)
                .arrivals("others", "c", new Arrivals(2, 0.7))
                .build()
                .solve();
        assertThat(solution.station("a").cautions()).containsExactly(Caution.BATCHES);
        assertThat(solution.station("b").cautions()).containsExactly(Caution.AFTER_BATCHES);
        assertThat(solution.station("c").cautions()).containsExactly(Caution.REWORK);
        assertThat(solution.station("d").cautions()).containsExactly(Caution.REWORK);
        assertThat(solution.station("e").cautions()).isEmpty();
    }

    /**
     * Poisson batches of ten at load 0.8: c² is 10 of which one would be there without batches, so that 0.9 of the
     * wait is for them; of the rest 0.8 is for the
     * load, and what remains by 1 : 0.5 for arrivals and service.
     */
    @Test
    void shares_ofPoissonBatches() {
        WaitShares shares = QueueingNetwork.builder()
                .station("m", 1, new ServiceTime(0.2, 0.5))
                .arrivals("items", "m", Arrivals.poisson(0.4), 10)
                .build()
                .solve()
                .visit("m")
                .shares()
                .orElseThrow();
        assertThat(shares.batching()).isCloseTo(0.9, within(1e-9));
        assertThat(shares.load()).isCloseTo(0.08, within(1e-9));
        assertThat(shares.arrivals()).isCloseTo(0.02 / 1.5, within(1e-9));
        assertThat(shares.service()).isCloseTo(0.01 / 1.5, within(1e-9));
    }
}
