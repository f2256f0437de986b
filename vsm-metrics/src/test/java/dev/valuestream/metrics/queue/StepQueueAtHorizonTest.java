package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Blocked;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Full;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.Result;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.StepQueue;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StepQueueAtHorizonTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final Offset<Double> CLOSE = within(1e-7);

    private static ValueStreamBuilder map(double demand) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(demand, DAY)
                .customer("shop");
    }

    private static Duration pace(double perDay) {
        return Duration.ofNanos(Math.round(DAY.toNanos() / perDay));
    }

    private static Figure figure(Analysis analysis, String step) {
        return analysis.measure("step.queue.at-horizon[" + step + "]")
                .orElseThrow()
                .figure();
    }

    private static double queue(Analysis analysis, String step) {
        return figure(analysis, step).number().orElseThrow();
    }

    private static double days(Duration time) {
        return time.toNanos() / (double) DAY.toNanos();
    }

    private static ValueStreamBuilder line(double a, double b, double demand) {
        return map(demand)
                .step("a", s -> s.cycleTime(pace(a)))
                .step("b", s -> s.cycleTime(pace(b)))
                .flow("b", "shop");
    }

    /** Published trap: A from 8 to 10 a day, B stays at 8: throughput +0, items before B +40, the newest waits 5 days more. */
    @Test
    void atHorizon_upstreamImproved_addsFortyItemsAndFiveDaysAndNoThroughput() {
        Analysis before = StandardMetrics.analyze(line(8, 8, 10)
                .supplier("store")
                .flow("store", "a")
                .flow("a", "b")
                .build());
        Analysis after = StandardMetrics.analyze(line(10, 8, 10)
                .supplier("store")
                .flow("store", "a")
                .flow("a", "b")
                .build());
        assertThat(queue(after, "b") - queue(before, "b")).isCloseTo(40, CLOSE);
        StepQueue b = after.get(StepQueueAtHorizon.KEY).of("b");
        assertThat(days(b.newestWaits().orElseThrow())).isCloseTo(5, CLOSE);
        assertThat(before.get(StepQueueAtHorizon.KEY).of("b").newestWaits()).contains(Duration.ZERO);
        assertThat(((Figure.Unknown) figure(after, "a")).reason()).isEqualTo(Reason.NOT_APPLICABLE);
    }

    @Test
    void atHorizon_itemsFoundOnTheMap_areInIt() {
        ValueStream map = line(10, 8, 10)
                .trigger("request")
                .flow("request", "a")
                .flow("a", "b", f -> f.inventory(25))
                .build();
        Analysis analysis = StandardMetrics.analyze(map);
        assertThat(queue(analysis, "b")).isCloseTo(25 + 2 * 20, CLOSE);
        assertThat(queue(StandardMetrics.analyze(map, AnalysisOptions.DEFAULT.withHorizon(DAY.multipliedBy(60))), "b"))
                .isCloseTo(25 + 2 * 60, CLOSE);
        assertThat(queue(StandardMetrics.analyze(map, AnalysisOptions.DEFAULT.withHorizon(Duration.ZERO)), "b"))
                .isEqualTo(25);
        assertThat(analysis.explain(StepQueueAtHorizon.KEY).toText())
                .contains("25 items", "inventory.quantity", "nothing waits at the start", "request->a");
    }

    /** A wait of 3 days at 10 items a day is 30 items; 12 a day are done, so they are gone after 15 days. */
    @Test
    void atHorizon_waitOnly_isItemsByLittlesLaw() {
        Analysis analysis = StandardMetrics.analyze(line(20, 12, 10)
                .trigger("request")
                .flow("request", "a")
                .flow("a", "b", f -> f.wait(DAY.multipliedBy(3)))
                .build());
        StepQueue b = analysis.get(StepQueueAtHorizon.KEY).of("b");
        assertThat(b.start()).isCloseTo(30, CLOSE);
        assertThat(b.queue()).isZero();
        assertThat(days(b.clearAfter().orElseThrow())).isCloseTo(15, CLOSE);
        assertThat(b.peakAfter()).isZero();
        assertThat(analysis.explain(StepQueueAtHorizon.KEY).toText()).contains("Little's law");
    }

    /** The lane takes 6 and has 2: full after 2 days; then A does 8, and before A 12 a day still come, of which 5 fit. */
    @Test
    void atHorizon_laneAndWipLimitFill_saysWhoIsHeldUpAndHowFarItSpreads() {
        Analysis analysis = StandardMetrics.analyze(map(12).trigger("request")
                .step("a", s -> s.cycleTime(pace(10)).wipLimit(18))
                .step("b", s -> s.cycleTime(pace(8)))
                .flow("request", "a")
                .flow("a", "b", f -> f.kind(FlowKind.FIFO).inventory(2).max(6))
                .flow("b", "shop")
                .build());
        Result result = analysis.get(StepQueueAtHorizon.KEY);
        assertThat(result.of("b").full()).hasSize(1);
        full(result.of("b").full().get(0), "a->b", 2);
        // before A: 2 · 2 until then, 4 a day from then on: 18 after 2 + 14 ÷ 4
        full(result.of("a").full().get(0), "a", 5.5);
        assertThat(result.blocked()).hasSize(2);
        blocked(result.blocked().get(0), "a", "b", 2);
        blocked(result.blocked().get(1), "request", "a", 5.5);
        assertThat(queue(analysis, "b")).isCloseTo(6, CLOSE);
        assertThat(queue(analysis, "a")).isCloseTo(18, CLOSE);
        assertThat(analysis.findings())
                .filteredOn(f -> f.text().code().equals("step.blocked"))
                .extracting(f -> f.text().message())
                .containsExactly(
                        "a is held up after 2 d: the place before b is full, so a can pass on 8 items a day only.",
                        "request is held up after 5.5 d: the place before a is full, so request can pass on 8 items a day only.");
    }

    /** Three containers of two hold as much as a lane of six. */
    @Test
    void atHorizon_cardsOfASupermarket_fillLikeALane() {
        Analysis analysis = StandardMetrics.analyze(line(10, 8, 12)
                .trigger("request")
                .flow("request", "a")
                .flow(
                        "a",
                        "b",
                        f -> f.kind(FlowKind.PULL).inventory(2).kanbanCards(3).kanbanQuantity(2))
                .build());
        full(analysis.get(StepQueueAtHorizon.KEY).of("b").full().get(0), "a->b", 2);
        assertThat(queue(analysis, "b")).isCloseTo(6, CLOSE);
    }

    private static void full(Full full, String element, double after) {
        assertThat(full.element()).isEqualTo(element);
        assertThat(days(full.after())).isCloseTo(after, CLOSE);
    }

    private static void blocked(Blocked blocked, String element, String by, double after) {
        assertThat(blocked.element()).isEqualTo(element);
        assertThat(blocked.by()).isEqualTo(by);
        assertThat(days(blocked.after())).isCloseTo(after, CLOSE);
        assertThat(blocked.itemsPerDay()).isCloseTo(8, CLOSE);
    }

    @Test
    void atHorizon_join_countsWholeSets() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("split", s -> s.cycleTime(pace(100)))
                .step("slow", s -> s.cycleTime(pace(6)))
                .step("fast", s -> s.cycleTime(pace(9)))
                .step("join", s -> s.cycleTime(pace(5)).join(Join.ALL))
                .flow("request", "split")
                .flow("split", "fast")
                .flow("split", "slow")
                .flow("fast", "join")
                .flow("slow", "join")
                .flow("join", "shop")
                .build());
        assertThat(queue(analysis, "join")).isCloseTo(20, CLOSE);
        assertThat(queue(analysis, "slow")).isCloseTo(80, CLOSE);
    }

    /** 90 items counted for two families that pass 6 and 3 a day: 60 and 30. */
    @Test
    void atHorizon_families_addUp() {
        Analysis analysis = StandardMetrics.analyze(ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.family("red").quantity(6).per(DAY))
                .demand(d -> d.family("blue").quantity(3).per(DAY))
                .customer("shop")
                .trigger("request")
                .step("a", s -> s.cycleTime(pace(6)))
                .flow("request", "a", f -> f.inventory(90))
                .flow("a", "shop")
                .build());
        // 3 a day too many, of both in proportion
        assertThat(queue(analysis, "a")).isCloseTo(90 + 60, CLOSE);
        assertThat(analysis.measure("step.queue.at-horizon[a]{red}")
                        .orElseThrow()
                        .figure()
                        .number()
                        .orElseThrow())
                .isCloseTo(100, CLOSE);
        assertThat(analysis.measure("step.queue.at-horizon[a]{blue}")
                        .orElseThrow()
                        .figure()
                        .number()
                        .orElseThrow())
                .isCloseTo(50, CLOSE);
    }

    @Test
    void atHorizon_noDemand_namesDemand() {
        Analysis analysis = StandardMetrics.analyze(line(8, 8, 10)
                .trigger("request")
                .flow("request", "a")
                .flow("a", "b")
                .clearDemand()
                .build());
        assertThat(((Figure.Unknown) figure(analysis, "b")).text().message()).contains("demand");
        assertThat(analysis.result(StepQueueAtHorizon.KEY).getClass().getSimpleName())
                .isEqualTo("Unavailable");
    }

    @Test
    void atHorizon_missingTime_isUnknownThereOnly() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("a", s -> s.cycleTime(pace(8)))
                .step("b")
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "shop")
                .build());
        assertThat(queue(analysis, "a")).isCloseTo(40, CLOSE);
        assertThat(((Figure.Unknown) figure(analysis, "b")).text().message()).contains("step b", "cycleTime");
        Result result = analysis.get(StepQueueAtHorizon.KEY);
        assertThat(result.steps()).extracting(StepQueue::step).isEqualTo(List.of("a"));
        assertThatThrownBy(() -> result.of("b"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("b");
    }
}
