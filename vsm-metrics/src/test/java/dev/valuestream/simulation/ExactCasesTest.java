package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems with known answers, inside their 99.9 % intervals; seeds are fixed, the unit of time is a minute. */
class ExactCasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final SimulationPlan PLAN = SimulationPlan.of(7)
            .horizon(MINUTE.multipliedBy(10_000))
            .warmUp(MINUTE.multipliedBy(2_000))
            .replications(16)
            .confidence(0.999);

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    private static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(minutes(minutes));
    }

    private static TimeDistribution constant(double minutes) {
        return TimeDistribution.constant(minutes(minutes));
    }

    /** A map to which one item comes a minute, at random. */
    private static ValueStreamBuilder arriving() {
        return ValueStream.builder("case")
                .demand(d -> d.quantity(1).per(MINUTE).cv(1))
                .trigger("in")
                .customer("out");
    }

    private static void assertCovers(Estimate estimate, double expected) {
        assertThat(estimate.covers(expected))
                .as("%s covers %s", estimate, expected)
                .isTrue();
        // an interval so wide that it tells nothing would be no evidence
        assertThat(estimate.halfWidth().orElseThrow()).isLessThan(0.25 * expected);
    }

    private static void assertLeadTime(SimulationReport report, double minutes) {
        assertCovers(report.leadTime().orElseThrow().mean(), 60 * minutes);
    }

    private static SimulationReport run(ValueStreamBuilder map) {
        return Simulation.of(map.build()).run(PLAN);
    }

    /** A line whose first step never lacks work, with lanes of so many places between its steps. */
    private static SimulationReport saturated(int steps, int places, Consumer<StepBuilder> each) {
        ValueStreamBuilder map = ValueStream.builder("line")
                .demand(100, MINUTE)
                .supplier("in")
                .customer("out")
                .step("s1", each)
                .flow("in", "s1");
        for (int i = 2; i <= steps; i++) {
            map.step("s" + i, each)
                    .flow("s" + (i - 1), "s" + i, f -> f.kind(FlowKind.FIFO).max(places));
        }
        return run(map.flow("s" + steps, "out"));
    }

    /** Items a minute, of items in a day of 8 hours. */
    private static void assertThroughput(SimulationReport report, double aMinute) {
        assertCovers(report.throughput(), 480 * aMinute);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0.6666666666666667",
        "2, 1, 0.75",
        "2, 2, 0.8",
        "3, 0, 0.5641025641025641",
        "4, 0, 0.5147754893181528"
    })
    void run_saturatedLineWithFiniteLanes_hasHuntsThroughput(int steps, int places, double expected) {
        SimulationReport report = saturated(steps, places, s -> s.processTime(exponential(1)));

        assertThroughput(report, expected);
        StepResult first = report.step("s1").orElseThrow();
        // never starved: it works or is blocked
        assertThat(first.starved().mean()).isLessThan(1e-3);
        assertCovers(first.utilization(), expected);
        assertCovers(first.blocked(), 1 - expected);
    }

    @Test
    void run_benchModel_hasJacksonsTimeInSystem() {
        SimulationReport report = run(arriving()
                .step("a", s -> s.processTime(exponential(0.8)))
                .step("b", s -> s.processTime(exponential(0.8)))
                .step("c", s -> s.processTime(exponential(0.72)))
                .step("d", s -> s.processTime(exponential(0.72)))
                .step("e", s -> s.processTime(exponential(0.72)))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "e")
                .flow("e", "c", f -> f.probability(0.1))
                .flow("e", "out", f -> f.probability(0.9)));

        assertLeadTime(report, 20);
        assertCovers(report.workInProcess(), 20);
        assertCovers(report.step("d").orElseThrow().queue(), 3.2);
    }

    @Test
    void run_dm1_hasTheRootOfSigmasWait() {
        ValueStream map = ValueStream.builder("dm1")
                .demand(d -> d.quantity(1).per(MINUTE).cv(0))
                .trigger("in")
                .customer("out")
                .step("desk", s -> s.processTime(exponential(0.8)))
                .flow("in", "desk")
                .flow("desk", "out")
                .build();

        SimulationReport report = Simulation.of(map).run(PLAN);

        assertCovers(report.step("desk").orElseThrow().waitTime().orElseThrow(), 60 * 0.8 * 1.692730839919863);
    }

    @Tag("slow")
    @Test
    void run_forkOfTwoQueues_hasFlattoAndHahnsTime() {
        // (12 − ρ)/8 · 1/(μ − λ), Flatto & Hahn 1984; Nelson & Tantawi 1988
        double expected = (12 - 0.8) / 8 * 4;

        assertLeadTime(run(fork().flow("a", "out").flow("b", "out")), expected);
        assertLeadTime(
                run(fork().step("join", s -> s.processTime(constant(0)).join(Join.ALL))
                        .flow("a", "join")
                        .flow("b", "join")
                        .flow("join", "out")),
                expected);
    }

    private static ValueStreamBuilder fork() {
        return arriving()
                .step("a", s -> s.processTime(exponential(0.8)))
                .step("b", s -> s.processTime(exponential(0.8)))
                .flow("in", "a")
                .flow("in", "b");
    }

    @Tag("slow")
    @Test
    void run_teamOfOneAtTwoSteps_isOneQueue() {
        // First come first served with one exponential time for all: product form, W = 2 visits · 0.4/(1 − 0.8)
        SimulationReport report = run(arriving()
                .team("clerk", t -> t.people(1))
                .step("a", s -> s.processTime(exponential(0.4)).team("clerk"))
                .step("b", s -> s.processTime(exponential(0.4)).team("clerk"))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out"));

        assertLeadTime(report, 4);
        assertCovers(report.teams().get(0).utilization(), 0.8);
        assertCovers(report.step("a").orElseThrow().utilization(), 0.4);
    }

    @Test
    void run_failuresWhileWorking_haveThePollaczekKhinchineWait() {
        // Factory Physics ch. 8: t0 = 1, c0² = 0.25, mttf 60, mttr 4 exponential: te = 1.0667, ce² = 0.71875; items
        // every 4/3
        double te = 16.0 / 15;
        double expected = 0.8 * te * (1 + 0.71875) / 2 / 0.2;
        SimulationReport report = Simulation.of(ValueStream.builder("failing")
                        .demand(d -> d.quantity(3).per(MINUTE.multipliedBy(4)).cv(1))
                        .trigger("in")
                        .customer("out")
                        .step(
                                "s",
                                s -> s.processTime(TimeDistribution.gamma(MINUTE, 0.5))
                                        .uptime(0.9375)
                                        .meanTimeToRepair(exponential(4)))
                        .flow("in", "s")
                        .flow("s", "out")
                        .build())
                .run(PLAN);

        assertCovers(report.step("s").orElseThrow().waitTime().orElseThrow(), 60 * expected);
        assertCovers(report.step("s").orElseThrow().utilization(), 0.8);
    }

    @Test
    void run_saturatedStep_losesUptimeAndChangeovers() {
        assertThroughput(saturated(1, 0, s -> s.processTime(constant(1)).uptime(0.8)), 0.8);
        assertThroughput(
                saturated(1, 0, s -> s.processTime(constant(1)).uptime(0.8).meanTimeToRepair(exponential(5))), 0.8);
    }

    @Tag("slow")
    @Test
    void run_saturatedStepWithoutChance_takesItsTimes() {
        // 10 items and a changeover of 5 in 15
        assertItems(
                saturated(
                        1,
                        0,
                        s -> s.processTime(constant(1)).changeover(constant(5)).batch(Batch.ofItems(10))),
                10.0 / 15);
        // 3 items in a cycle of 6
        assertItems(saturated(1, 0, s -> s.processTime(constant(6)).quantityPerCycle(3)), 0.5);
        // an item takes two cycles
        assertItems(saturated(1, 0, s -> s.processTime(constant(1)).quantityPerCycle(0.5)), 0.5);
    }

    /** Of 8,000 minutes measured at most one batch falls before or after their ends. */
    private static void assertItems(SimulationReport report, double aMinute) {
        assertThat(report.throughput().mean() / 480 * 8_000).isCloseTo(aMinute * 8_000, within(10.0));
    }

    @Test
    void run_yield_scrapsItsShare() {
        SimulationReport report = run(arriving()
                .step("s", s -> s.processTime(exponential(0.5)).yield(0.75))
                .flow("in", "s")
                .flow("s", "out"));

        assertThroughput(report, 0.75);
    }

    @Test
    void run_itemsCarriedTogether_waitForEachOther() {
        // Items come at random, one a minute: the first of 3 waits for 2 more, the second for 1
        SimulationReport batches = run(arriving()
                .step("s", s -> s.processTime(constant(0)))
                .flow("in", "s")
                .flow("s", "out", f -> f.transferBatch(3).transferTime(constant(2))));
        assertLeadTime(batches, 1 + 2);

        // A truck every hour: half an hour on average
        SimulationReport truck = run(arriving()
                .step("s", s -> s.processTime(constant(0)))
                .flow("in", "s")
                .flow("s", "out", f -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(1))));
        assertLeadTime(truck, 30);
    }

    @Test
    void run_processLongerThanItsCycle_isInTheLeadTimeAndHoldsNoStation() {
        SimulationReport report = run(arriving()
                .step("oven", s -> s.cycleTime(exponential(0.5)).processTime(constant(10)))
                .flow("in", "oven")
                .flow("oven", "out"));

        // M/M/1: 0.5/(1 − 0.5) in the cycle, then the rest of the process
        assertLeadTime(report, 1 + 9.5);
        assertCovers(report.step("oven").orElseThrow().utilization(), 0.5);
    }

    @Test
    void run_loopOfFullLanes_isFoundDead() {
        ValueStreamBuilder map = arriving()
                .step("a", s -> s.processTime(exponential(0.8)))
                .step("b", s -> s.processTime(exponential(0.8)))
                .flow("in", "a", f -> f.kind(FlowKind.FIFO).max(1))
                .flow("a", "b", f -> f.kind(FlowKind.FIFO).max(1))
                .flow("b", "a", f -> f.kind(FlowKind.FIFO).max(1).probability(0.5))
                .flow("b", "out", f -> f.probability(0.5));

        SimulationReport report = Simulation.of(map.build()).run(PLAN.warmUp(Duration.ZERO));

        assertThat(report.ending()).isEqualTo(RunEnding.DEADLOCK);
        assertThat(report.findings()).anySatisfy(f -> assertThat(f.message()).contains("Steps a, b block each other"));
    }
}
