package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules by which a map runs, by traces without chance and by systems with known answers; the unit of time is a minute. */
class SimulationRulesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final SimulationPlan PLAN = SimulationPlan.of(11)
            .horizon(MINUTE.multipliedBy(10_000))
            .warmUp(MINUTE.multipliedBy(2_000))
            .replications(12)
            .confidence(0.999);

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    private static TimeDistribution constant(double minutes) {
        return TimeDistribution.constant(minutes(minutes));
    }

    private static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(minutes(minutes));
    }

    /** A map to which items come like clockwork. */
    private static ValueStreamBuilder clockwork(double everyMinutes) {
        return ValueStream.builder("trace")
                .demand(d -> d.quantity(1).per(minutes(everyMinutes)).cv(0))
                .trigger("in")
                .customer("out");
    }

    private static List<TraceEvent> trace(ValueStreamBuilder map, double untilMinutes) {
        List<TraceEvent> events = new ArrayList<>();
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(minutes(untilMinutes)).replications(2);
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(events::add));
        return events;
    }

    private static List<Double> times(List<TraceEvent> events, TraceEvent.Kind kind, String element) {
        return events.stream()
                .filter(e -> e.kind() == kind && e.element().equals(element))
                .map(e -> e.seconds() / 60)
                .toList();
    }

    /** Ciw, tests/test_simulation.py, test_first_in_first_out. */
    @Test
    void run_overloadedQueue_goesOnAsCiwSays() {
        List<TraceEvent> events = trace(
                clockwork(1)
                        .step("desk", s -> s.processTime(constant(1.5)))
                        .flow("in", "desk")
                        .flow("desk", "out"),
                9);

        assertThat(times(events, TraceEvent.Kind.ENTERED, "in")).startsWith(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(times(events, TraceEvent.Kind.FINISHED, "desk")).containsExactly(2.5, 4.0, 5.5, 7.0, 8.5);
        assertThat(times(events, TraceEvent.Kind.DELIVERED, "out")).containsExactly(2.5, 4.0, 5.5, 7.0, 8.5);
    }

    /** Ciw, test_get_all_records_including_incomplete. */
    @Test
    void run_twoServers_goOnAsCiwSays() {
        List<TraceEvent> events = trace(
                clockwork(7)
                        .step("desk", s -> s.processTime(constant(10)).stations(2))
                        .flow("in", "desk")
                        .flow("desk", "out"),
                36);

        assertThat(times(events, TraceEvent.Kind.QUEUED, "desk")).containsExactly(7.0, 14.0, 21.0, 28.0, 35.0);
        assertThat(times(events, TraceEvent.Kind.STARTED, "desk")).containsExactly(7.0, 14.0, 21.0, 28.0, 35.0);
        assertThat(times(events, TraceEvent.Kind.FINISHED, "desk")).containsExactly(17.0, 24.0, 31.0);
    }

    /** Ciw, records of incomplete individuals: the second item starts at 19 after a wait of 5, the third still waits. */
    @Test
    void run_itemsUnfinished_areWhereCiwSays() {
        List<TraceEvent> events = trace(
                clockwork(7)
                        .step("desk", s -> s.processTime(constant(12)))
                        .flow("in", "desk")
                        .flow("desk", "out"),
                25);

        assertThat(times(events, TraceEvent.Kind.QUEUED, "desk")).containsExactly(7.0, 14.0, 21.0);
        assertThat(times(events, TraceEvent.Kind.STARTED, "desk")).containsExactly(7.0, 19.0);
        assertThat(times(events, TraceEvent.Kind.FINISHED, "desk")).containsExactly(19.0);
        assertThat(events.get(0)).isEqualTo(new TraceEvent(7 * 60, 0, Optional.empty(), TraceEvent.Kind.ENTERED, "in"));
    }

    @ParameterizedTest
    @CsvSource({"FIFO, a1", "DOWNSTREAM_FIRST, b0", "LONGEST_QUEUE, a1", "PRIORITY, a1"})
    void run_sharedTeam_servesByItsRule(ServiceRule rule, String second) {
        // Items at 0.6, 1.2, 1.8; at 1.6 item 0 is finished at a and waits for b, item 1 has waited for a since 1.2
        List<TraceEvent> events = trace(
                clockwork(0.6)
                        .team("one", t -> t.people(1).serves(rule))
                        .step("a", s -> s.processTime(constant(1)).team("one").stations(1))
                        .step("b", s -> s.processTime(constant(1)).team("one").stations(1))
                        .flow("in", "a")
                        .flow("a", "b")
                        .flow("b", "out"),
                3);

        List<String> starts = events.stream()
                .filter(e -> e.kind() == TraceEvent.Kind.STARTED)
                .map(e -> e.element() + e.item())
                .toList();
        assertThat(starts).startsWith("a0", second);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.125", "4, 0.2857142857142857", "8, 0.36363636363636365"})
    void run_conwip_isThePracticalWorstCaseOfPennyFab(int wip, double anHour) {
        // Factory Physics ch. 7: TH = w/(W0 + w − 1)·rb, CT = T0 + (w − 1)/rb; here an hour is a minute
        ValueStreamBuilder map = pennyFab(exponential(2)).wipLimit(wip);

        SimulationReport report = Simulation.of(map.build()).run(PLAN);

        assertThat(report.throughput().covers(480 * anHour)).isTrue();
        assertThat(report.leadTime().orElseThrow().mean().covers(60 * (8 + (wip - 1) / 0.5)))
                .isTrue();
        assertThat(report.workInProcess().mean()).isCloseTo(wip, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.125, 8", "4, 0.5, 8", "8, 0.5, 16"})
    void run_conwipWithoutChance_isTheBestCaseOfPennyFab(int wip, double anHour, double cycle) {
        ValueStreamBuilder map = pennyFab(constant(2)).wipLimit(wip);

        SimulationReport report = Simulation.of(map.build()).run(PLAN.replications(2));

        assertThat(report.throughput().mean()).isCloseTo(480 * anHour, within(0.1));
        assertThat(report.leadTime().orElseThrow().mean().mean()).isCloseTo(60 * cycle, within(1e-6));
    }

    private static ValueStreamBuilder pennyFab(TimeDistribution each) {
        ValueStreamBuilder map = ValueStream.builder("penny-fab")
                .demand(d -> d.quantity(100).per(MINUTE).cv(0))
                .supplier("in")
                .customer("out");
        for (String step : List.of("head", "tail", "rim", "deburr")) {
            map.step(step, s -> s.processTime(each));
        }
        return map.flow("in", "head")
                .flow("head", "tail")
                .flow("tail", "rim")
                .flow("rim", "deburr")
                .flow("deburr", "out");
    }

    @Test
    void run_conwipAtATrigger_letsNobodyInWhoFindsItFull() {
        List<TraceEvent> events = trace(
                clockwork(1)
                        .wipLimit(2)
                        .step("desk", s -> s.processTime(constant(3)))
                        .flow("in", "desk")
                        .flow("desk", "out"),
                11);

        // at 1 and 2 they come in; those of 3 and 4 wait outside until one leaves at 4 and 7
        assertThat(times(events, TraceEvent.Kind.ENTERED, "in")).containsExactly(1.0, 2.0, 4.0, 7.0, 10.0);
    }

    @Test
    void run_priorities_haveCobhamsWaits() {
        ValueStream map = ValueStream.builder("priorities")
                .demand(d -> d.family("high")
                        .quantity(3)
                        .per(MINUTE.multipliedBy(10))
                        .cv(1)
                        .priority(1))
                .demand(d ->
                        d.family("low").quantity(5).per(MINUTE.multipliedBy(10)).cv(1))
                .trigger("in")
                .customer("out")
                .step("desk", s -> s.processTime(exponential(1)))
                .flow("in", "desk")
                .flow("desk", "out")
                .build();

        SimulationReport report = Simulation.of(map).run(PLAN);

        // Cobham 1954
        LeadTimes high = report.families().get(0).leadTime().orElseThrow();
        LeadTimes low = report.families().get(1).leadTime().orElseThrow();
        assertThat(high.mean().covers(60 * (1 + 1.142857142857143))).isTrue();
        assertThat(low.mean().covers(60 * (1 + 5.714285714285716))).isTrue();
    }

    @Test
    void run_scheduleAboveCapacityForAWhile_buildsUpAndClearsAsTheFluidLawSays() {
        // 12 an hour for 3 hours, then 6 for 5; 10 an hour can be served: peak 6 at 3 h, clear at 4.5 h
        ValueStream map = ValueStream.builder("overload")
                .demand(d -> d.phase(Duration.ofHours(3), 36)
                        .phase(Duration.ofHours(5), 30)
                        .cv(0))
                .trigger("in")
                .customer("out")
                .step("desk", s -> s.processTime(constant(6)))
                .flow("in", "desk")
                .flow("desk", "out")
                .build();

        SimulationReport report = Simulation.of(map)
                .run(SimulationPlan.of(1)
                        .horizon(Duration.ofHours(16))
                        .looks(160)
                        .replications(2));

        QueueBuildUp desk = report.queueBuildUp().get(0);
        assertThat(desk.times().get(30)).isEqualTo(3 * 3600.0);
        assertThat(desk.median().get(30)).isCloseTo(6, within(1.0));
        assertThat(desk.median().get(15)).isCloseTo(3, within(1.0));
        assertThat(desk.median().get(47)).isLessThanOrEqualTo(1);
        assertThat(desk.median().get(79)).isLessThanOrEqualTo(1);
        // and again on the second day
        assertThat(desk.median().get(110)).isCloseTo(6, within(1.0));
        assertThat(report.unfinished().mean()).isBetween(0.0, 1.0);
    }

    /** Four in the first hour of two, evenly, and two in all of the two hours: each demand by its own schedule. */
    @Test
    void run_schedulesOfTwoDemands_areBothFollowed() {
        ValueStreamBuilder map = ValueStream.builder("two")
                .demand(d -> d.phase(MINUTE.multipliedBy(60), 4)
                        .phase(MINUTE.multipliedBy(60), 0)
                        .cv(0)
                        .at("north"))
                .demand(d -> d.phase(MINUTE.multipliedBy(120), 2).cv(0).at("south"))
                .trigger("in")
                .step("desk", s -> s.processTime(constant(1)))
                .customer("north")
                .customer("south")
                .flow("in", "desk")
                .flow("desk", "north", f -> f.probability(0.6))
                .flow("desk", "south", f -> f.probability(0.4));

        assertThat(times(trace(map, 190), TraceEvent.Kind.ENTERED, "in"))
                .extracting(Math::round)
                .containsExactly(15L, 30L, 45L, 60L, 60L, 120L, 135L, 150L, 165L, 180L, 180L);
    }

    @Test
    void run_scheduleByChance_bringsWhatItSays() {
        ValueStream map = ValueStream.builder("schedule")
                .demand(d -> d.phase(MINUTE, 0).phase(MINUTE, 1))
                .trigger("in")
                .customer("out")
                .step("desk", s -> s.processTime(constant(0)))
                .flow("in", "desk")
                .flow("desk", "out")
                .build();

        SimulationReport report = Simulation.of(map).run(PLAN);

        assertThat(report.throughput().covers(240)).isTrue();
    }

    @Test
    void run_timesBetweenArrivalsStated_areDrawn() {
        ValueStream map = ValueStream.builder("stated")
                .demand(d -> d.interarrival(TimeDistribution.hyperexponential(minutes(1.25), 2)))
                .trigger("in")
                .customer("out")
                .step("desk", s -> s.processTime(exponential(1)))
                .flow("in", "desk")
                .flow("desk", "out")
                .build();

        SimulationReport report = Simulation.of(map).run(PLAN.horizon(MINUTE.multipliedBy(40_000)));

        // H2/M/1 at load 0.8 and cv² 4
        assertThat(report.step("desk").orElseThrow().waitTime().orElseThrow().covers(60 * 9.819192771983388))
                .isTrue();
    }

    @Test
    void run_fromWhatWasFound_beginsWithIt() {
        ValueStream map = ValueStream.builder("found")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d ->
                        d.family("A").quantity(0.001).per(Duration.ofHours(8)).cv(0))
                .demand(d ->
                        d.family("B").quantity(0.003).per(Duration.ofHours(8)).cv(0))
                .trigger("in")
                .customer("out")
                .step("a", s -> s.processTime(constant(1)))
                .step("b", s -> s.processTime(constant(1)))
                .flow("in", "a", f -> f.inventory(10))
                .flow("a", "b", f -> f.wait(Duration.ofHours(8000)))
                .flow("b", "out", f -> f.inventory(5))
                .build();
        SimulationPlan plan = SimulationPlan.of(1)
                .horizon(MINUTE.multipliedBy(20))
                .looks(20)
                .replications(2)
                .start(StartFrom.AS_FOUND);

        SimulationReport report = Simulation.of(map).run(plan);

        // 10 items, one of them in work at once, the next a minute later; 0.004 a day for 1,000 days are 4
        assertThat(report.queueBuildUp().get(0).median()).startsWith(9.0, 8.0, 7.0, 6.0);
        assertThat(report.queueBuildUp().get(1).median().get(0)).isEqualTo(3.0);
        assertThat(report.throughput().mean()).isCloseTo(13 * 24, within(24.1));
        assertThat(report.leadTime()).isEmpty();
        assertThat(report.assumptions()).anyMatch(a -> a.contains("without the inventory found: b->out"));
        assertThat(Simulation.of(map)
                        .run(plan.start(StartFrom.EMPTY))
                        .unfinished()
                        .mean())
                .isZero();
    }

    @Test
    void run_failuresOnTheClock_loseTheSameShareOfABusyStep_andMeetAnIdleOneToo() {
        ValueStream map = ValueStream.builder("clock")
                .demand(d -> d.quantity(100).per(MINUTE))
                .supplier("in")
                .customer("out")
                .step(
                        "s",
                        s -> s.processTime(constant(1))
                                .uptime(0.8)
                                .meanTimeToRepair(exponential(5))
                                .failures(FailureBasis.TIME))
                .flow("in", "s")
                .flow("s", "out")
                .build();
        assertThat(Simulation.of(map).run(PLAN).throughput().covers(480 * 0.8)).isTrue();

        // Nearly no load: a fifth of the items find the step down, and wait for what is left of a repair, 5 on average
        ValueStream idle = ValueStream.builder("idle")
                .demand(d -> d.quantity(1).per(MINUTE.multipliedBy(100)).cv(1))
                .trigger("in")
                .customer("out")
                .step(
                        "s",
                        s -> s.processTime(constant(0))
                                .uptime(0.8)
                                .meanTimeToRepair(exponential(5))
                                .failures(FailureBasis.TIME))
                .flow("in", "s")
                .flow("s", "out")
                .build();
        Estimate wait = Simulation.of(idle)
                .run(PLAN.horizon(MINUTE.multipliedBy(200_000)))
                .step("s")
                .orElseThrow()
                .waitTime()
                .orElseThrow();
        assertThat(wait.covers(60)).as("%s", wait).isTrue();
    }

    @Test
    void run_promise_countsWhoIsLate() {
        // M/M/1: the time in the system is exponential of mean 4; more than 4·ln 4 takes a quarter of the items
        ValueStream map = ValueStream.builder("promise")
                .demand(d -> d.quantity(1).per(MINUTE).cv(1).promise(minutes(4 * Math.log(4))))
                .trigger("in")
                .customer("out")
                .step("desk", s -> s.processTime(exponential(0.8)))
                .flow("in", "desk")
                .flow("desk", "out")
                .build();

        SimulationReport report = Simulation.of(map).run(PLAN);

        assertThat(report.late().orElseThrow().covers(0.25)).isTrue();
        assertThat(report.measures()).anyMatch(m -> m.name().equals("late-share.simulated"));
    }
}
