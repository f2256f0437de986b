package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Accuracy;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GG1;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** Stations where nothing comes or nothing takes time, and branches of several classes: what is added is as if it were not there. */
class IdleNetworkTest {

    private static final ServiceTime HALF = ServiceTime.exponential(0.5);

    /** One M/M/1 of load one half, 1 in the system, beside a station that no item is sent to. */
    @Test
    void station_whereNothingComes_isIdleAndHarmsNoOther() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("busy", 1, HALF)
                .station("idle", 2, HALF)
                .station("behind", 1, HALF)
                .route("busy", "idle", 0)
                .route("idle", "behind")
                .arrivals("items", "busy", Arrivals.poisson(1))
                .build()
                .solve();

        assertThat(solution.timeInNetwork("items").orElseThrow().mean()).isCloseTo(1, within(1e-12));
        StationFigures idle = solution.station("idle");
        assertThat(idle.load()).isZero();
        assertThat(idle.arrivalRate()).isZero();
        assertThat(idle.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(idle.cautions()).isEmpty();
        assertThat(idle.queue().orElseThrow().waitingTime()).isZero();
        assertThat(idle.queue().orElseThrow().accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(solution.station("behind").load()).isZero();
    }

    /** A gate that takes no time passes even arrivals on as they came: the queue behind it is that without a gate. */
    @Test
    void station_withoutTime_passesArrivalsOnAsTheyAre() {
        NetworkSolution gate = QueueingNetwork.builder()
                .station("gate", 1, ServiceTime.constant(0))
                .station("m", 1, HALF)
                .route("gate", "m")
                .arrivals("items", "gate", new Arrivals(1.6, 0.25))
                .build()
                .solve();
        NetworkSolution straight = QueueingNetwork.builder()
                .station("m", 1, HALF)
                .arrivals("items", "m", new Arrivals(1.6, 0.25))
                .build()
                .solve();

        assertThat(gate.station("gate").queue().orElseThrow().waitingTime()).isZero();
        assertThat(gate.station("m").arrivalScv())
                .isCloseTo(straight.station("m").arrivalScv(), within(1e-9));
        assertThat(straight.station("m").queue().orElseThrow().waitingTime())
                .isCloseTo(
                        new GG1(new Arrivals(1.6, 0.25), HALF)
                                .longRun()
                                .orElseThrow()
                                .waitingTime(),
                        within(1e-9));
    }

    /** Two M/M/1 in a row, a load of 0.5 and 0.6, for red and blue items: each class is 1 and 1.5 at them, 2.5 in all from the first on. */
    @Test
    void figures_ofAClass_areThoseOfItsVisits() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("a", 1, HALF)
                .station("b", 1, ServiceTime.exponential(0.6))
                .route("a", "b")
                .arrivals("red", "a", Arrivals.poisson(0.7))
                .arrivals("blue", "a", Arrivals.poisson(0.3))
                .build()
                .solve();

        assertThat(solution.visit("a", "red").arrivalRate()).isCloseTo(0.7, within(1e-12));
        assertThat(solution.visit("b", "blue").meanTime().orElseThrow()).isCloseTo(1.5, within(1e-9));
        assertThat(solution.timeToGo("a", "red").orElseThrow().mean()).isCloseTo(2.5, within(1e-9));
        assertThat(solution.timeToGo("b", "blue").orElseThrow().mean()).isCloseTo(1.5, within(1e-9));
    }

    private static QueueingNetworkBuilder twoBranches() {
        return QueueingNetwork.builder()
                .station("a", 1, HALF)
                .station("b", 1, ServiceTime.exponential(0.25))
                .fork("split", "a", "b")
                .join("meet", "split")
                .route("a", "meet")
                .route("b", "meet");
    }

    /** Red and blue items of 0.6 and 0.4 come as one stream of 1 does, and their parts wait for each other as long. */
    @Test
    void join_ofTwoClasses_isThatOfOneClassOfBothRates() {
        NetworkSolution one = twoBranches()
                .arrivals("items", "split", Arrivals.poisson(1))
                .build()
                .solve();
        NetworkSolution two = twoBranches()
                .arrivals("red", "split", Arrivals.poisson(0.6))
                .arrivals("blue", "split", Arrivals.poisson(0.4))
                .build()
                .solve();

        double time = one.timeInNetwork("items").orElseThrow().mean();
        assertThat(two.timeInNetwork("red").orElseThrow().mean()).isCloseTo(time, within(1e-9));
        assertThat(two.timeInNetwork("blue").orElseThrow().mean()).isCloseTo(time, within(1e-9));
    }

    @Test
    void build_aStationTwiceAndABatchWhereNoneCanBe_isRefused() {
        InvalidNetworkException refused = catchThrowableOfType(
                InvalidNetworkException.class,
                () -> twoBranches()
                        .station("a", 2)
                        .batch("split", 2)
                        .batch("b", 2_000_000)
                        .arrivals("items", "split", Arrivals.poisson(1))
                        .build());

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "The station a is stated twice. [network.station.duplicate]",
                        "The node split cannot hold batches, as it is neither a visit nor a delay. [network.batch.kind]",
                        "The number of items in a batch at b (2000000) must be from 1 to 1000000. [network.batch.range]");
    }

    @Test
    void shares_thatAreNoShares_areRefused() {
        assertThat(new WaitShares(0.25, 0.25, 0.5, 0).batching()).isZero();
        for (double batching : new double[] {0.5, -0.25, Double.NaN}) {
            assertThatThrownBy(() -> new WaitShares(0.25, 0.5, 0.5, batching))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("must be 0 or more and add up to 1. [network.shares.sum]");
        }
    }

    @Test
    void code_ofEachCaution_isItsNameInFiles() {
        assertThat(Caution.values())
                .extracting(Caution::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.startsWith("network."));
    }
}
