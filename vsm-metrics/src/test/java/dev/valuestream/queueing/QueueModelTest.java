package dev.valuestream.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all models have in common: load = rate · service time ÷ servers, growth = rate − servers ÷ service time, and their domains. */
class QueueModelTest {

    private static final ServiceTime HALF = ServiceTime.exponential(0.5);

    /** A rate of 1 at one server, of 3 at three: a load of a half each. */
    private static Stream<QueueModel> halfLoaded() {
        return Stream.of(
                new MMc(3, 0.5, 3),
                new MMcK(3, 0.5, 3, 5),
                new MG1(1, HALF),
                new MDc(3, 0.5, 3),
                new GM1(new Renewal.Erlangian(1, 2), 0.5),
                new GG1(Arrivals.even(1), HALF),
                new GGc(Arrivals.even(3), HALF, 3),
                new BatchMG1(0.5, new BatchSize.Constant(2), HALF),
                new BatchMMc(1.5, new BatchSize.Geometric(2), 0.5, 3));
    }

    @ParameterizedTest
    @MethodSource("halfLoaded")
    void load_ofAnyModel_isRateTimesTimePerServer(QueueModel model) {
        assertThat(model.load()).isCloseTo(0.5, within(1e-12));
        assertThat(model.longRun().steady()).isPresent();
    }

    /** Four a unit of time come to one server that does two. */
    private static Stream<QueueModel> overloaded() {
        return Stream.of(
                new MMc(4, 0.5, 1),
                new MG1(4, HALF),
                new MDc(4, 0.5, 1),
                new GM1(new Renewal.Erlangian(4, 2), 0.5),
                new GG1(Arrivals.even(4), HALF),
                new GGc(Arrivals.even(4), HALF, 1),
                new BatchMG1(2, new BatchSize.Constant(2), HALF),
                new BatchMMc(2, new BatchSize.Constant(2), 0.5, 1));
    }

    @ParameterizedTest
    @MethodSource("overloaded")
    void longRun_overloaded_growsByWhatIsLeftOver(QueueModel model) {
        assertThat(model.load()).isCloseTo(2, within(1e-12));
        assertThat(model.longRun()).isEqualTo(new LongRun.Growing(2));
    }

    @Test
    void distributions_ofAGrowingQueue_areNone() {
        MMc queue = new MMc(4, 0.5, 1);

        assertThat(queue.waitTail()).isEmpty();
        assertThat(queue.timeInSystemTail()).isEmpty();
        assertThat(queue.numberInSystem()).isEmpty();
    }

    @Test
    void longRun_nothingComes_takesTheServiceTimeOnly() {
        assertThat(new MDc(0, 0.5, 2).longRun().orElseThrow().timeInSystem()).isEqualTo(0.5);
        assertThat(new MMcK(0, 0.5, 1, 3).longRun().orElseThrow().timeInSystem())
                .isEqualTo(0.5);
        assertThat(new MG1(0, HALF).longRun().orElseThrow().timeInSystem()).isEqualTo(0.5);
    }

    @Test
    void load_ofClasses_isThatOfAllTogether() {
        assertThat(new MMcPriority(List.of(1.0, 2.0), 0.5, 3).load()).isCloseTo(0.5, within(1e-12));
        assertThat(new NonPreemptivePriority(
                                List.of(new PriorityClass(0.4, HALF), new PriorityClass(0.3, ServiceTime.constant(1))))
                        .load())
                .isCloseTo(0.5, within(1e-12));
    }

    /** Two servers of 2 a unit of time: the first class alone overloads them by 1, and nothing is left for the second. */
    @Test
    void priorities_whereTheFirstOverloads_letTheLowerGrowByAllThatComes() {
        assertThat(new MMcPriority(List.of(5.0, 0.7), 0.5, 2).longRun())
                .containsExactly(new LongRun.Growing(1), new LongRun.Growing(0.7));
        List<LongRun> low = new MMcPriority(List.of(3.0, 2.0), 0.5, 2).longRun();
        assertThat(low.get(0).steady()).isPresent();
        assertThat(low.get(1)).isEqualTo(new LongRun.Growing(1));
    }

    /** Of an M/M/1 with 1 of 2: P(W &gt; t) = ½·e^(−t), P(T &gt; t) = e^(−t), whatever was asked before time 0. */
    @Test
    void beyond_ofOneServer_isThatOfItsExponentials() {
        WaitTail wait = new GGc(Arrivals.poisson(1), HALF, 1).waitTail().orElseThrow();
        SojournTail time = new MMc(1, 0.5, 1).timeInSystemTail().orElseThrow();

        assertThat(wait.beyond(2)).isCloseTo(0.5 * Math.exp(-2), within(1e-12));
        assertThat(time.beyond(2)).isCloseTo(Math.exp(-2), within(1e-12));
        assertThat(wait.beyond(-1)).isEqualTo(1);
        assertThat(time.beyond(-1)).isEqualTo(1);
        assertThat(time.accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(new MMc(1, 0, 1).timeInSystemTail().orElseThrow().beyond(0)).isZero();
    }

    /** Half of the items wait, 4 on average: 2 over all; those of a station where nobody waits never do. */
    @Test
    void waitTail_ofAMeanWait_dividesItAmongThoseThatWait() {
        LongRun.Steady steady = new LongRun.Steady(1, 2, 1, Accuracy.EXACT);

        assertThat(WaitTail.of(0.5, steady)).isEqualTo(new WaitTail(0.5, 4, Accuracy.EXACT));
        assertThat(WaitTail.of(0, steady)).isEqualTo(new WaitTail(0, 0, Accuracy.EXACT));
        assertThat(WaitTail.of(0.5, new LongRun.Steady(1, 0, 1, Accuracy.EXACT)).beyond(0))
                .isZero();
    }

    private static void assertRefused(ThrowingCallable wrong, String code) {
        assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class).hasMessageEndingWith("[" + code + "]");
    }

    @Test
    void values_outsideTheirDomain_areRefused() {
        assertRefused(() -> new LongRun.Steady(-1, 0, 0, Accuracy.EXACT), "queueing.steady.range");
        assertRefused(
                () -> new LongRun.Steady(1, Double.POSITIVE_INFINITY, 0, Accuracy.EXACT), "queueing.steady.range");
        assertRefused(() -> new LongRun.Steady(1, 0, Double.NaN, Accuracy.EXACT), "queueing.steady.range");
        assertRefused(() -> new LongRun.Growing(-0.1), "queueing.growth.range");
        assertRefused(() -> new LongRun.Growing(Double.POSITIVE_INFINITY), "queueing.growth.range");
        assertRefused(() -> new WaitTail(-0.1, 1, Accuracy.EXACT), "queueing.wait-probability.range");
        assertRefused(() -> new WaitTail(0.5, -1, Accuracy.EXACT), "queueing.wait.range");
        assertRefused(() -> new WaitTail(0.5, Double.POSITIVE_INFINITY, Accuracy.EXACT), "queueing.wait.range");
        assertRefused(() -> new BatchSize.Geometric(0.9), "queueing.batch.range");
        assertRefused(() -> new BatchSize.Geometric(2e6), "queueing.batch.range");
        assertRefused(() -> new SizeShares(List.of(0.5, 0.4)), "queueing.batch.shares");
        assertRefused(() -> new SizeShares(List.of(1.5, -0.5)), "queueing.batch.shares");
        assertRefused(() -> new SizeShares(List.of(-0.5, 1.5)), "queueing.batch.shares");
        assertRefused(() -> new ServiceTime(1, 2e12), "queueing.scv.range");
        assertRefused(() -> new MMc(1, 1, 2_000_000), "queueing.servers.range");
        assertRefused(() -> new MMc(1, 0.5, 1).waitTail().orElseThrow().quantile(-0.1), "queueing.quantile.range");
        assertRefused(() -> new Renewal.Hyperexponential(1, 0.9), "queueing.scv.range");
        assertRefused(() -> new Renewal.Hyperexponential(1, 2e6), "queueing.scv.range");
        assertRefused(() -> LittlesLaw.number(-1, 1), "queueing.littles-law.range");
        assertRefused(() -> LittlesLaw.number(1, Double.POSITIVE_INFINITY), "queueing.littles-law.range");
        assertRefused(() -> Failures.ofAvailability(1.1, HALF), "queueing.availability.range");
        assertRefused(() -> new Setups(HALF, 0.5), "queueing.setup.items");
        assertRefused(() -> new Setups(HALF, Double.POSITIVE_INFINITY), "queueing.setup.items");
    }
}
