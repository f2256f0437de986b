package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StepQueueGrowthTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder map(double demand) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(demand, DAY)
                .customer("shop");
    }

    /** A cycle time that allows so many items a day. */
    private static Duration pace(double perDay) {
        return Duration.ofNanos(Math.round(DAY.toNanos() / perDay));
    }

    private static ValueStream twoSteps(double a, double b, double demand) {
        return map(demand)
                .supplier("store")
                .step("a", s -> s.cycleTime(pace(a)))
                .step("b", s -> s.cycleTime(pace(b)))
                .flow("store", "a")
                .flow("a", "b")
                .flow("b", "shop")
                .build();
    }

    private static Figure growth(Analysis analysis, String step) {
        return analysis.measure("step.queue.growth[" + step + "]").orElseThrow().figure();
    }

    private static double value(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure().number().orElseThrow();
    }

    private static void grows(Analysis analysis, String step, double perDay) {
        assertThat(growth(analysis, step).number().orElseThrow()).as(step).isCloseTo(perDay, within(1e-7));
    }

    private static Figure.Unknown unknown(Analysis analysis, String step) {
        return (Figure.Unknown) growth(analysis, step);
    }

    /** The textbook sub-optimization: A from 8 to 10 a day, B stays at 8, demand 10. */
    @Test
    void growth_upstreamImproved_buildsAQueueDownstreamAndDeliversNothingMore() {
        Analysis before = StandardMetrics.analyze(twoSteps(8, 8, 10));
        Analysis after = StandardMetrics.analyze(twoSteps(10, 8, 10));
        grows(before, "b", 0);
        grows(after, "b", 2);
        assertThat(value(before, "throughput")).isCloseTo(8, within(1e-9));
        assertThat(value(after, "throughput")).isCloseTo(8, within(1e-9));
        assertThat(unknown(after, "a").reason()).isEqualTo(Reason.NOT_APPLICABLE);
    }

    @Test
    void growth_firstStepFedByATrigger_hasAQueue() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("a", s -> s.cycleTime(pace(8)))
                .step("b", s -> s.cycleTime(pace(5)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "shop")
                .build());
        grows(analysis, "a", 2);
        grows(analysis, "b", 3);
    }

    /** x = 10 + 0.5 · 4 once the test holds back: of 12 that come, 4 are done, half of these come again. */
    @Test
    void growth_reworkLoop_comesBackOnlyAsFarAsItIsDone() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("build", s -> s.cycleTime(pace(100)))
                .step("test", s -> s.cycleTime(pace(4)))
                .flow("request", "build")
                .flow("build", "test")
                .flow("test", "build", f -> f.probability(0.5))
                .flow("test", "shop", f -> f.probability(0.5))
                .build());
        grows(analysis, "test", 8);
        grows(analysis, "build", 0);
    }

    /** A loop left with probability 1e-7, behind a step that holds back: 10 a day come, 8 go on, each 1e7 times. */
    @Test
    void growth_longReworkLoopBehindABottleneck_isSolved() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("first", s -> s.cycleTime(pace(8)))
                .step("build", s -> s.cycleTime(Duration.ofNanos(1)))
                .step("test", s -> s.cycleTime(Duration.ofNanos(1)))
                .flow("request", "first")
                .flow("first", "build")
                .flow("build", "test")
                .flow("test", "build", f -> f.probability(1 - 1e-7))
                .flow("test", "shop", f -> f.probability(1e-7))
                .build());
        grows(analysis, "first", 2);
        grows(analysis, "build", 0);
        grows(analysis, "test", 0);
    }

    @Test
    void growth_join_goesOnWithTheSlowerBranch() {
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
        grows(analysis, "slow", 4);
        grows(analysis, "fast", 1);
        grows(analysis, "join", 1);
    }

    /** The packing station can do 2 a day; its team of two gives the time that it cannot use to picking. */
    @Test
    void growth_teamWithAStepHeldUpByItsStation_givesItsTimeToTheOther() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .team("store", t -> t.people(2))
                .step("pick", s -> s.cycleTime(pace(8)).team("store"))
                .step("pack", s -> s.cycleTime(pace(2)).stations(1).team("store"))
                .flow("request", "pick")
                .flow("pick", "pack")
                .flow("pack", "shop")
                .build());
        // packing takes one person all day; the other one picks 8
        grows(analysis, "pick", 2);
        grows(analysis, "pack", 6);
    }

    @Test
    void growth_missingTime_isUnknownThereAndDownstreamOnly() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("a", s -> s.cycleTime(pace(8)))
                .step("b")
                .step("c", s -> s.cycleTime(pace(8)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "shop")
                .build());
        grows(analysis, "a", 2);
        assertThat(unknown(analysis, "b").text().message()).contains("step b").contains("cycleTime");
        assertThat(unknown(analysis, "c").text().message()).contains("step b").contains("cycleTime");
        assertThat(unknown(analysis, "c").reason()).isEqualTo(Reason.MISSING_INPUT);
    }

    @Test
    void growth_noDemand_namesDemand() {
        ValueStream map = twoSteps(8, 8, 10).toBuilder().clearDemand().build();
        assertThat(unknown(StandardMetrics.analyze(map), "b").text().message()).contains("demand");
    }

    @Test
    void growth_stepThatCanDoNothing_isAllThatComes() {
        Analysis analysis = StandardMetrics.analyze(map(10).trigger("request")
                .step("a", s -> s.cycleTime(pace(8)).uptime(0))
                .step("b", s -> s.cycleTime(pace(5)))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "shop")
                .build());
        grows(analysis, "a", 10);
        grows(analysis, "b", 0);
        assertThat(value(analysis, "throughput")).isZero();
    }

    @Tag("slow")
    @Test
    void growth_longChainOfOverloadedSteps_isOneStepsDifference() {
        // step i does 28,800 ÷ (100 + i) a day, in 100 + i seconds each, and 300 come
        int steps = 20_000;
        ValueStreamBuilder map = map(300).trigger("request");
        for (int i = 0; i < steps; i++) {
            Duration cycle = Duration.ofSeconds(100 + i);
            map.step("s" + i, s -> s.cycleTime(cycle));
            map.flow(i == 0 ? "request" : "s" + (i - 1), "s" + i);
        }
        Analysis analysis =
                StandardMetrics.analyze(map.flow("s" + (steps - 1), "shop").build());
        grows(analysis, "s0", 300 - 288);
        grows(analysis, "s900", 28_800 / 999.0 - 28_800 / 1000.0);
        grows(analysis, "s19999", 28_800 / 20_098.0 - 28_800 / 20_099.0);
    }
}
