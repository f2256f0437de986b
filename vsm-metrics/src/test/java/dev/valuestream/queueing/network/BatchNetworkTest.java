package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Test;

/** Items that come, or are served, in batches. */
class BatchNetworkTest {

    /** Batches of n as Poisson arrivals, served one by one: W = s(n − 1)/(2(1 − ρ)) + λs²(1 + c²)/(2(1 − ρ)) (Gross and Harris, section 3.1). */
    @Test
    void poissonBatches_servedOneByOne_closedForm() {
        VisitFigures figures = QueueingNetwork.builder()
                .station("m", 1, new ServiceTime(0.2, 0.5))
                .arrivals("items", "m", Arrivals.poisson(0.4), 10)
                .build()
                .solve()
                .visit("m");

        double expected = 0.2 * 9 / (2 * 0.2) + 4 * 0.04 * 1.5 / (2 * 0.2);
        assertThat(figures.meanWait().orElseThrow()).isCloseTo(expected, withinPercentage(1e-7));
        assertThat(figures.shares().orElseThrow().batching()).isGreaterThan(0.8);
    }

    /** Batches that stay together are single jobs to the station. */
    @Test
    void poissonBatches_servedTogether_likeMG1() {
        VisitFigures figures = QueueingNetwork.builder()
                .station("oven", 1, new ServiceTime(2, 0))
                .batch("oven", 10)
                .arrivals("items", "oven", Arrivals.poisson(0.4), 10)
                .build()
                .solve()
                .visit("oven");

        assertThat(figures.arrivalRate()).isCloseTo(4, within(1e-12));
        assertThat(figures.batchWait()).isZero();
        assertThat(figures.meanWait().orElseThrow()).isCloseTo(0.8 * 2 / (2 * 0.2), withinPercentage(1e-7));
    }

    /** Factory Physics, ch. 9: wait to batch (n − 1)/(2λ), then a queue of batches with arrival scv c_a²/n. */
    @Test
    void singleItems_gatheredForTheOven_factoryPhysics() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("oven", 1, new ServiceTime(1.6, 1))
                .batch("oven", 8)
                .arrivals("items", "oven", Arrivals.poisson(4))
                .build()
                .solve();
        VisitFigures oven = solution.visit("oven");

        assertThat(solution.station("oven").load()).isCloseTo(0.8, within(1e-12));
        assertThat(oven.batchWait()).isCloseTo(7 / 8.0, within(1e-12));
        assertThat(solution.station("oven").arrivalScv()).isCloseTo(1 / 8.0, within(1e-9));
        double queue = new GGc(new Arrivals(0.5, 1 / 8.0), new ServiceTime(1.6, 1), 1)
                .longRun()
                .orElseThrow()
                .waitingTime();
        assertThat(oven.meanWait().orElseThrow() - oven.batchWait()).isCloseTo(queue, withinPercentage(10));
        assertThat(solution.station("oven").confidence()).isEqualTo(Confidence.LOW);
        assertThat(solution.station("oven").cautions()).containsExactly(Caution.BATCHES);
    }

    /** However far behind: what the stations in between do to batches is followed too slowly. */
    @Test
    void stationsBehindBatches_areLow_andThoseBeforeAreNot() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("first", 1, new ServiceTime(0.1, 1))
                .delay("van", ServiceTime.constant(3))
                .batch("van", 8)
                .station("second", 1, new ServiceTime(0.15, 0.5))
                .station("third", 1, new ServiceTime(0.2, 0.5))
                .station("fourth", 1, new ServiceTime(0.2, 1))
                .route("first", "van")
                .route("van", "second")
                .route("second", "third")
                .route("third", "fourth")
                .arrivals("items", "first", Arrivals.poisson(4))
                .build()
                .solve();

        assertThat(solution.station("first").confidence()).isEqualTo(Confidence.EXACT);
        assertThat(solution.station("second").cautions()).containsExactly(Caution.BATCHES);
        assertThat(solution.station("third").cautions()).containsExactly(Caution.AFTER_BATCHES);
        assertThat(solution.station("fourth").cautions()).containsExactly(Caution.AFTER_BATCHES);
        assertThat(solution.station("fourth").confidence()).isEqualTo(Confidence.LOW);
    }

    /** What leaves the oven in eights makes the next station wait; the same number a unit of time one by one would not. */
    @Test
    void afterTheOven_batchesMakeTheWait_alsoThroughATransfer() {
        for (String[] way : new String[][] {{"oven", "next"}, {"oven", "move", "next"}}) {
            QueueingNetworkBuilder line = QueueingNetwork.builder()
                    .station("oven", 1, new ServiceTime(1.2, 0))
                    .batch("oven", 8)
                    .delay("move", ServiceTime.constant(3))
                    .station("next", 1, new ServiceTime(0.2, 0.1))
                    .station("packing", 1, new ServiceTime(1, 0))
                    .batch("packing", 8)
                    .route("next", "packing")
                    .arrivals("items", "oven", Arrivals.poisson(4));
            for (int i = 1; i < way.length; i++) {
                line.route(way[i - 1], way[i]);
            }
            VisitFigures next = line.build().solve().visit("next");
            assertThat(next.meanWait().orElseThrow()).isGreaterThan(0.2 * 7 / 2);
            assertThat(next.shares().orElseThrow().batching()).isGreaterThan(0.7);
        }
    }

    @Test
    void batchesOfTheRightSize_neverWaitForMore() {
        VisitFigures second = QueueingNetwork.builder()
                .station("first", 1, new ServiceTime(1.2, 0))
                .batch("first", 8)
                .delay("move", ServiceTime.constant(3))
                .station("second", 1, new ServiceTime(1.2, 0))
                .batch("second", 8)
                .route("first", "move")
                .route("move", "second")
                .arrivals("items", "first", Arrivals.poisson(4))
                .build()
                .solve()
                .visit("second");
        assertThat(second.batchWait()).isZero();
    }

    /** A lorry for n items: they wait for each other, then come together. Against the Markov chain of items on the lorry and at the station. */
    @Test
    void lorry_gathersAndBrings_nearTheChain() {
        for (int n : new int[] {2, 4, 8}) {
            for (double load : new double[] {0.3, 0.6, 0.85}) {
                VisitFigures[] figures = behindLorry(n, load);
                assertThat(figures[0].meanWait().orElseThrow()).isCloseTo((n - 1) / 2.0, within(1e-12));
                double exact = behindLorryExactly(n, load);
                assertThat(figures[1].meanTime().orElseThrow())
                        .as("%d at load %s", n, load)
                        .isCloseTo(exact, withinPercentage(8));
                assertThat(figures[1].shares().orElseThrow().batching()).isGreaterThan(0.05);
            }
        }
    }

    private static VisitFigures[] behindLorry(int n, double load) {
        NetworkSolution solution = QueueingNetwork.builder()
                .delay("lorry", ServiceTime.constant(5))
                .batch("lorry", n)
                .station("m", 1, ServiceTime.exponential(load))
                .route("lorry", "m")
                .arrivals("items", "lorry", Arrivals.poisson(1))
                .build()
                .solve();
        assertThat(solution.station("m").confidence()).isEqualTo(Confidence.LOW);
        assertThat(solution.timeInNetwork().orElseThrow().mean())
                .isCloseTo(5 + (n - 1) / 2.0 + solution.visit("m").meanTime().orElseThrow(), within(1e-9));
        return new VisitFigures[] {solution.visit("lorry"), solution.visit("m")};
    }

    private static double behindLorryExactly(int n, double load) {
        NetworkMarkovChain chain = new NetworkMarkovChain(
                60 * n,
                (now, moves) -> {
                    boolean full = now[0] == n - 1;
                    moves.move(1, full ? 0 : now[0] + 1, full ? now[1] + n : now[1]);
                    if (now[1] > 0) {
                        moves.move(1 / load, now[0], now[1] - 1);
                    }
                },
                0,
                0);
        return chain.mean(now -> now[1]);
    }
}
