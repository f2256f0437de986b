package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.ServiceTime;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is said of one queue whose closed form is known. */
class StationFiguresTest {

    private static final Offset<Double> NEAR = within(1e-9);

    private static QueueingNetworkBuilder queue(int servers, double rate) {
        return QueueingNetwork.builder()
                .station("m", servers, ServiceTime.exponential(1))
                .arrivals("items", "m", Arrivals.poisson(rate));
    }

    private static StationFigures figures(QueueingNetworkBuilder network) {
        return network.build().solve().station("m");
    }

    @Test
    void figures_ofMm1_areThoseStated() {
        StationFigures m = figures(queue(1, 0.8));

        assertThat(m.id()).isEqualTo("m");
        assertThat(m.servers()).isEqualTo(1);
        assertThat(m.arrivalRate()).isCloseTo(0.8, NEAR);
        assertThat(m.load()).isCloseTo(0.8, NEAR);
        assertThat(m.serviceTime()).isCloseTo(1, NEAR);
        assertThat(m.serviceScv()).isCloseTo(1, NEAR);
        assertThat(m.arrivalScv()).isCloseTo(1, NEAR);
        assertThat(m.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(m.cautions()).isEmpty();
    }

    /** The wait of M/M/1 is as ρ ÷ (1 − ρ): 4 at 0.8, and 2 at 2/3; it is in proportion to the sum of both variabilities, 2, and half at 1. */
    @Test
    void halving_ofMm1_isAtTwoThirds() {
        Halving half = figures(queue(1, 0.8)).halving().orElseThrow();

        assertThat(half.load()).isCloseTo(2.0 / 3, NEAR);
        assertThat(half.variability()).isCloseTo(1, NEAR);
        assertThat(half.servers()).isEqualTo(2);
    }

    /** That of M/M/2 is as a² ÷ (4 − a²) of the offered load a: 16/9 at 1.6, and half of it at √(32/17). */
    @Test
    void halving_ofMm2_isAtTheRootOfItsFormula() {
        Halving half = figures(queue(2, 1.6)).halving().orElseThrow();

        assertThat(half.load()).isCloseTo(Math.sqrt(32.0 / 17) / 2, NEAR);
        assertThat(half.servers()).isEqualTo(3);
    }

    @Test
    void halving_whereNothingWaits_isNothing() {
        assertThat(figures(queue(1, 0)).halving()).isEmpty();
    }

    /** Five come where four are done: one more waits each time unit. */
    @Test
    void figures_ofTooMuch_growByTheDifference() {
        StationFigures m = figures(queue(4, 5));

        assertThat(m.queue())
                .isInstanceOfSatisfying(
                        LongRun.Growing.class, q -> assertThat(q.growth()).isCloseTo(1, NEAR));
        assertThat(m.waitTail()).isEmpty();
        assertThat(m.halving()).isEmpty();
        assertThat(m.cautions()).isEmpty();
    }

    /** 2 come, four are worked on together in 1: half a batch a time unit. */
    @Test
    void figures_ofBatches_countThem() {
        StationFigures m = figures(queue(1, 2).batch("m", 4));

        assertThat(m.load()).isCloseTo(0.5, NEAR);
        assertThat(m.queue()).isInstanceOfSatisfying(LongRun.Steady.class, q -> {
            assertThat(q.throughput()).isCloseTo(0.5, NEAR);
            assertThat(q.serviceTime()).isCloseTo(1, NEAR);
            assertThat(q.busyServers()).isCloseTo(0.5, NEAR);
        });
        assertThat(m.cautions()).contains(Caution.BATCHES);
    }

    @Test
    void cautions_tellLightAndHeavyLoads() {
        assertThat(figures(queue(1, 0.09)).cautions()).containsExactly(Caution.LIGHT_LOAD);
        assertThat(figures(queue(1, 0.11)).cautions()).isEmpty();
        assertThat(figures(queue(1, 0.94)).cautions()).isEmpty();
        assertThat(figures(queue(1, 0.96)).cautions()).containsExactly(Caution.HEAVY_LOAD);
    }

    /** A fifth comes back from the next station; where all is by chance, that changes no wait. */
    @Test
    void cautions_tellOfRework_butWhereAllIsByChance() {
        StationFigures byChance = figures(loop(1));
        assertThat(byChance.cautions()).isEmpty();
        assertThat(byChance.confidence()).isEqualTo(Confidence.EXACT);
        StationFigures even = figures(loop(0.5));
        assertThat(even.cautions()).containsExactly(Caution.REWORK);
        assertThat(even.confidence()).isEqualTo(Confidence.LOW);
    }

    private static QueueingNetworkBuilder loop(double scv) {
        return QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(1))
                .station("next", 1, ServiceTime.exponential(1))
                .arrivals("items", "m", new Arrivals(0.4, scv))
                .route("m", "next")
                .route("next", "m", 0.2);
    }

    /** Times of 1 and 2.9 are alike enough, those of 1 and 3.1 are not. */
    @Test
    void cautions_tellOfTimesThatDifferByMoreThanThree() {
        assertThat(figures(mixed(2.9)).cautions()).isEmpty();
        assertThat(figures(mixed(3.1)).cautions()).containsExactly(Caution.MIXED_TIMES);
    }

    private static QueueingNetworkBuilder mixed(double other) {
        return QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(1))
                .time("m", "others", ServiceTime.exponential(other))
                .arrivals("items", "m", new Arrivals(0.2, 0.5))
                .arrivals("others", "m", new Arrivals(0.1, 0.5));
    }

    /** A wait at a load of 0.8 would be 0.8 of it if arrivals and work were even; both are by chance, and share the rest. */
    @Test
    void shares_ofAWait_areOfLoadAndBothVariabilities() {
        WaitShares both = queue(1, 0.8).build().solve().visit("m").shares().orElseThrow();
        assertThat(both.load()).isCloseTo(0.8, NEAR);
        assertThat(both.arrivals()).isCloseTo(0.1, NEAR);
        assertThat(both.service()).isCloseTo(0.1, NEAR);
        assertThat(both.batching()).isZero();

        WaitShares even = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.constant(1))
                .arrivals("items", "m", Arrivals.poisson(0.5))
                .build()
                .solve()
                .visit("m")
                .shares()
                .orElseThrow();
        assertThat(even.load()).isCloseTo(0.5, NEAR);
        assertThat(even.arrivals()).isCloseTo(0.5, NEAR);
        assertThat(even.service()).isCloseTo(0, NEAR);
    }
}
