package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GM1;
import dev.valuestream.queueing.Renewal;
import dev.valuestream.queueing.ServiceTime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A renewal stream stays one on its way through delays and forks: the station behind is that of a formula. */
class OriginsTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;
    /** Networks with other rates have other grids of times. */
    private static final double GRID = 0.1;

    private static final ServiceTime SERVICE = ServiceTime.exponential(0.8);

    private static QueueingNetworkBuilder station() {
        return QueueingNetwork.builder().station("m", 1, SERVICE);
    }

    private static double wait(QueueingNetworkBuilder network, Arrivals arrivals, String entry) {
        return network.arrivals("items", entry, arrivals)
                .build()
                .solve()
                .visit("m")
                .meanWait()
                .orElseThrow();
    }

    private static double alone(double rate, double scv) {
        return wait(station(), new Arrivals(rate, scv), "m");
    }

    private static void assertAlike(double wait, double wanted) {
        assertThat(wait).isCloseTo(wanted, withinPercentage(PERCENT_OF_1E_9));
    }

    /** E₄/M/1 and D/M/1 at load 0.8, exactly, are within 2.5 % and 0.1 % of what G/G/1 says; by reflected Brownian motion 3 % and more. */
    @Test
    void wait_behindAnEntranceThatTakesNoTime_isThatOfTheFormula() {
        QueueingNetworkBuilder entrance =
                station().delay("gate", ServiceTime.constant(0)).route("gate", "m");
        double erlang = new GM1(new Renewal.Erlangian(1, 4), 0.8)
                .longRun()
                .orElseThrow()
                .waitingTime();
        assertThat(wait(entrance, new Arrivals(1, 0.25), "gate")).isCloseTo(erlang, withinPercentage(2.5));
        double even = new GM1(new Renewal.Even(1), 0.8).longRun().orElseThrow().waitingTime();
        QueueingNetworkBuilder beat =
                station().delay("gate", ServiceTime.constant(0)).route("gate", "m");
        assertThat(wait(beat, Arrivals.even(1), "gate")).isCloseTo(even, withinPercentage(0.1));
    }

    @Test
    void wait_behindDelaysInARow_isAsIfItemsCameAtOnce() {
        QueueingNetworkBuilder network = station()
                .delay("carried", ServiceTime.constant(7))
                .delay("dried", ServiceTime.exponential(0.1))
                .route("carried", "dried")
                .route("dried", "m");
        assertAlike(wait(network, new Arrivals(1, 0.25), "carried"), alone(1, 0.25));
    }

    @Test
    void wait_onABranch_isAsIfItemsCameAtOnce() {
        QueueingNetworkBuilder network = station()
                .fork("split", "m", "other")
                .station("other", 1, ServiceTime.exponential(0.5))
                .join("both", "split")
                .route("m", "both")
                .route("other", "both");
        assertAlike(wait(network, new Arrivals(1, 0.25), "split"), alone(1, 0.25));
    }

    @Test
    void wait_ofTwoStreamsAtOneEntrance_isAsIfBothCameAtOnce() {
        QueueingNetworkBuilder gate = station()
                .delay("gate", ServiceTime.constant(0))
                .route("gate", "m")
                .arrivals("more", "gate", new Arrivals(0.3, 0.5));
        QueueingNetworkBuilder direct = station().arrivals("more", "m", new Arrivals(0.3, 0.5));
        assertAlike(wait(gate, new Arrivals(0.7, 0.25), "gate"), wait(direct, new Arrivals(0.7, 0.25), "m"));
    }

    /** What is drawn at random, what meets again, and a part of a mixed stream, are no renewal stream: as behind a station that never queues. */
    @Test
    void wait_behindWhatChangesTheStream_isNotThatOfTheFormula() {
        assertNotFollowed(gate -> gate.route("gate", "m", 0.9));
        assertNotFollowed(gate -> gate.route("gate", "m", 0.5).arrivals("more", "gate", new Arrivals(1, 0.25)));
        assertNotFollowed(gate -> gate.delay("left", ServiceTime.constant(0))
                .delay("right", ServiceTime.constant(0))
                .delay("again", ServiceTime.constant(0))
                .route("gate", "left", 0.5)
                .route("gate", "right", 0.5)
                .route("left", "again")
                .route("right", "again")
                .route("again", "m"));
    }

    private static void assertNotFollowed(UnaryOperator<QueueingNetworkBuilder> ways) {
        QueueingNetworkBuilder open = ways.apply(station().delay("gate", ServiceTime.constant(0)));
        QueueingNetworkBuilder served = ways.apply(station().station("gate", 1, ServiceTime.constant(1e-12)));
        assertThat(wait(open, new Arrivals(1, 0.25), "gate"))
                .isCloseTo(wait(served, new Arrivals(1, 0.25), "gate"), withinPercentage(GRID));
    }

    @Test
    void workInProcess_classOfWhichNothingComes_countsForNothing() {
        NetworkSolution solution = station()
                .arrivals("items", "m", Arrivals.poisson(1))
                .arrivals("none", "m", Arrivals.poisson(0))
                .build()
                .solve();
        assertThat(solution.workInProcess().orElseThrow()).isCloseTo(4, withinPercentage(PERCENT_OF_1E_9));
    }
}
