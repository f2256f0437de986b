package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long metrics take, told by a clock that the test moves on. */
@Timeout(60)
class TimedMetricsTest {

    private static final MetricKey<Double> SLOW = OneMetric.key("slow");
    private static final MetricKey<Double> NEXT = OneMetric.key("next");
    private static final MetricKey<Double> GOOD = OneMetric.key("good");
    private static final OneMetric SOUND = OneMetric.of("good", c -> 7.0);

    private long now = -5;

    private void pass(int seconds) {
        now += seconds * 1_000_000_000L;
    }

    private double work(int seconds) {
        pass(seconds);
        return seconds;
    }

    private Analysis timed(AnalysisOptions options, Metric<?>... metrics) {
        return Analysis.of(MetricCatalog.of(List.of(metrics)), OneMetric.map(), options);
    }

    private AnalysisOptions ticking() {
        return AnalysisOptions.DEFAULT.withTicker(() -> now);
    }

    private Metric<?> next() {
        return OneMetric.of("next", c -> work(2) + c.get(SLOW) + work(1));
    }

    @Test
    void evaluationTimes_ofMetricThatAsksForAnother_areItsOwn() {
        Analysis analysis = timed(ticking(), next(), OneMetric.of("slow", c -> work(10)), SOUND);

        assertThat(analysis.evaluationTimes()).isEmpty();
        assertThat(analysis.get(NEXT)).isEqualTo(13.0);
        assertThat(analysis.evaluationTimes())
                .containsExactly(entry(NEXT, Duration.ofSeconds(3)), entry(SLOW, Duration.ofSeconds(10)));
        pass(100);
        analysis.measures();
        assertThat(analysis.evaluationTimes())
                .containsExactly(
                        entry(NEXT, Duration.ofSeconds(3)),
                        entry(SLOW, Duration.ofSeconds(10)),
                        entry(GOOD, Duration.ZERO));
    }

    @Test
    void evaluationTimes_ofMetricThatFails_areThereToo() {
        Analysis analysis = timed(ticking(), OneMetric.of("slow", c -> {
            pass(4);
            throw new IllegalStateException("in the end");
        }));

        assertThat(analysis.result(SLOW)).isInstanceOf(MetricResult.Unavailable.class);
        assertThat(analysis.evaluationTimes()).containsExactly(entry(SLOW, Duration.ofSeconds(4)));
    }

    @Test
    void evaluationTimes_withoutTicker_areUnknown() {
        Analysis analysis = timed(AnalysisOptions.DEFAULT, SOUND);
        analysis.measures();
        assertThat(analysis.evaluationTimes()).isEmpty();
    }

    @Test
    void evaluationTimes_ofClockThatGoesBack_areNotNegative() {
        Analysis analysis = timed(ticking(), OneMetric.of("slow", c -> work(-10)));
        analysis.measures();
        assertThat(analysis.evaluationTimes()).containsExactly(entry(SLOW, Duration.ZERO));
    }

    /** As a real stack ends: anywhere, and so also while what runs is noted or put back. */
    @Test
    void result_whereTheStackEndsWhileTheClockIsRead_isComputedWhenAskedAnew() {
        for (int fatal = 1; fatal <= 8; fatal++) {
            AtomicInteger left = new AtomicInteger(fatal);
            AnalysisOptions ending = AnalysisOptions.DEFAULT.withTicker(() -> {
                if (left.decrementAndGet() == 0) {
                    throw new StackOverflowError("no room for the clock");
                }
                return now;
            });
            Analysis analysis = timed(ending, next(), OneMetric.of("slow", c -> work(10)));

            assertThat(catchThrowable(() -> analysis.get(NEXT)))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            full -> assertThat(full).hasStackTraceContaining("no room for the clock"));
            assertThat(analysis.get(SLOW)).as("fatal reading %s", fatal).isEqualTo(10.0);
        }
    }

    @Test
    void timeLimit_metricThatNeverEnds_isGivenUpByNameAndHarmsNoOther() {
        OneMetric endless = OneMetric.answering("slow", c -> {
            while (true) {
                pass(1);
                c.checkCancelled();
            }
        });
        Analysis analysis = timed(ticking().withTimeLimit(Duration.ofMillis(4500)), next(), endless, SOUND);

        assertFailed(analysis, SLOW);
        assertFailed(analysis, NEXT);
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
        assertThat(analysis.evaluationTimes())
                .containsExactly(
                        entry(NEXT, Duration.ofSeconds(2)),
                        entry(SLOW, Duration.ofSeconds(5)),
                        entry(GOOD, Duration.ZERO));
    }

    private static void assertFailed(Analysis analysis, MetricKey<?> key) {
        MetricResult.Unavailable<?> failed = (MetricResult.Unavailable<?>) analysis.result(key);
        assertThat(failed.reason()).isEqualTo(Reason.FAILED);
        assertThat(failed.text().toString())
                .isEqualTo("The metric slow was given up: it works for longer than 4.5 s. [metric.time-limit]");
    }

    @Test
    void timeLimit_metricThatAsksForASlowOne_isNotBlamedForIt() {
        Metric<?> asks = OneMetric.of("next", c -> {
            double slow = c.get(SLOW);
            c.checkCancelled();
            return slow;
        });
        Analysis analysis =
                timed(ticking().withTimeLimit(Duration.ofSeconds(4)), asks, OneMetric.of("slow", c -> work(10)));
        assertThat(analysis.get(NEXT)).as("slow never lets itself be given up").isEqualTo(10.0);
    }

    @Test
    void timeLimit_threadsOfAMetric_areToldToo() {
        AtomicReference<Throwable> told = new AtomicReference<>();
        Analysis analysis = timed(ticking().withTimeLimit(Duration.ofSeconds(4)), OneMetric.of("slow", c -> {
            pass(5);
            told.set(CompletableFuture.supplyAsync(() -> catchThrowable(c::checkCancelled))
                    .join());
            return 1.0;
        }));
        analysis.measures();
        assertThat(told.get()).isInstanceOf(CancellationException.class).hasMessageContaining("The metric slow");
    }

    @Test
    void timeLimit_wrong_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticking().withTimeLimit(Duration.ofSeconds(-1)))
                .withMessageContaining("The time limit (-1 s) must be 0 or more. [options.time-limit.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnalysisOptions.DEFAULT.withTimeLimit(Duration.ofSeconds(1)))
                .withMessageContaining("[options.time-limit.ticker]");
    }

    @Test
    void result_thatIsKnown_isGivenWhileAnotherMetricIsBusy() {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Analysis analysis = timed(ticking(), SOUND, OneMetric.of("slow", c -> {
            busy.countDown();
            await(asked);
            return 1.0;
        }));
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
        CompletableFuture<Double> slow = CompletableFuture.supplyAsync(() -> analysis.get(SLOW));
        await(busy);
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
        assertThat(analysis.measures(GOOD)).hasSize(1);
        asked.countDown();
        assertThat(slow.join()).isEqualTo(1.0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
