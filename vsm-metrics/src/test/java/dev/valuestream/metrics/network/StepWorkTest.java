package dev.valuestream.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The effective process time of a cycle with setups: mean t₀ + t_s ÷ N, variance σ₀² + σ_s² ÷ N + (N − 1) ÷ N² · t_s²
 * (Hopp and Spearman), times in minutes.
 */
class StepWorkTest {

    private static StepWork work(Consumer<? super StepBuilder> step) {
        OneMap map = OneMap.of(
                OneMap.requests(1).step("a", step).flow("request", "a").flow("a", "done"), 0.5);
        return StepWork.of(
                        map.step("a"),
                        map.queues().step(map.step("a")).families().get(0),
                        map.options().assumedCv())
                .orElseThrow();
    }

    private static TimeDistribution time(double minutes, double cv) {
        return TimeDistribution.ofMeanAndCv(OneMap.minutes(minutes), cv);
    }

    private static void assertScv(StepWork work, double mean, double variance) {
        assertThat(work.scv()).isCloseTo(variance / (mean * mean), within(1e-12));
    }

    /** 12 items are 4 cycles of 10 ÷ 0.8 = 12.5 min; c² is that of the stated 10 min: σ₀² = 0.25 · 12.5². */
    @Test
    void stopsOfUnknownLength_slowTheWorkBetweenSetups() {
        StepWork work = work(s -> s.cycleTime(time(10, 0.5))
                .uptime(0.8)
                .quantityPerCycle(3)
                .changeover(time(30, 0.5))
                .batch(Batch.ofItems(12)));
        assertScv(work, 12.5 + 7.5, 0.25 * 12.5 * 12.5 + 225 / 4.0 + 3 / 16.0 * 900);
        assertThat(work.batch()).isEqualTo(3);
    }

    /** Two cycles of 10 min an item, each c² = 0.36: together 20 min of c² = 0.18. Setups behind every fifth item. */
    @Test
    void severalCyclesForAnItem_areOneTimeBetweenSetups() {
        StepWork work = work(s -> s.cycleTime(time(10, 0.6))
                .quantityPerCycle(0.5)
                .changeover(time(30, 0.5))
                .batch(Batch.ofItems(5)));
        assertScv(work, 20 + 6, 0.18 * 400 + 225 / 5.0 + 4 / 25.0 * 900);
        assertThat(work.batch()).isEqualTo(1);
    }

    @Test
    void changeoverOfNoTime_isNoSetup() {
        StepWork work =
                work(s -> s.cycleTime(time(10, 0.6)).changeover(time(0, 0)).batch(Batch.ofItems(5)));
        assertThat(work.scv()).isCloseTo(0.36, within(1e-12));
    }

    /** A half is assumed where no cv is stated. */
    @Test
    void unstatedVariability_isAsAssumed() {
        StepWork work = work(s -> s.cycleTime(OneMap.minutes(10)));
        assertThat(work.scv()).isEqualTo(0.25);
        assertThat(work.perItem()).isEqualTo(600);
    }
}
