package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Answers;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Changeovers without a batch, and turns of families, by traces without chance and a closed form; the unit of time is a minute. */
class SimulatedChangeoversTest {

    private static TimeDistribution constant(double minutes) {
        return TimeDistribution.constant(minutes(minutes));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    /** Two families that come so often, to one step. */
    private static ValueStreamBuilder two(double everyA, double everyB, double cv, Consumer<StepBuilder> step) {
        return ValueStream.builder("two")
                .demand(d -> d.family("A").quantity(1).per(minutes(everyA)).cv(cv))
                .demand(d -> d.family("B").quantity(1).per(minutes(everyB)).cv(cv))
                .trigger("in")
                .customer("out")
                .step("s", step)
                .flow("in", "s")
                .flow("s", "out");
    }

    private static List<String> trace(ValueStreamBuilder map, TraceEvent.Kind kind, double until) {
        List<String> seen = new ArrayList<>();
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(minutes(until)).replications(2).follow(Followed.values());
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(e -> {
            if (e.kind() == kind && !e.element().equals("in")) {
                seen.add(e.family().orElse("") + Math.round(e.seconds() / 6) / 10.0);
            }
        }));
        return seen;
    }

    @Test
    void run_changeoverWithoutBatch_isDueWheneverTheFamilyChanges() {
        // A at 3, 6, 9, 12, 15, 18; B at 7, 14; an item takes 1, a changeover 0.5
        List<String> finished = trace(
                two(3, 7, 0, s -> s.processTime(constant(1)).changeover(constant(0.5))), TraceEvent.Kind.FINISHED, 20);

        assertThat(finished).containsExactly("A4.0", "A7.0", "B8.5", "A10.5", "A13.0", "B15.5", "A17.0", "A19.0");
    }

    private static List<String> atTwoStations(Consumer<StepBuilder> rule) {
        return trace(
                two(3, 4, 0, s -> {
                    s.processTime(constant(0.5)).changeover(constant(2)).stations(2);
                    rule.accept(s);
                }),
                TraceEvent.Kind.FINISHED,
                10);
    }

    @Test
    void run_severalStations_takeTheOneThatIsSetUpElseOneThatIsSetUpForNothing() {
        // A at 3, 6, 9; B at 4, 8: B begins on the station that has served none yet, and each finds the one that it had
        // before
        assertThat(atTwoStations(s -> {})).containsExactly("A3.5", "B4.5", "A6.5", "B8.5", "A9.5");
    }

    @Test
    void run_severalStationsInBatches_leaveASetUpAloneWhileOneIsSetUpForNothing() {
        // the same, as two of A and one of B are no batch of five, after which a changeover is due in any case
        assertThat(atTwoStations(s -> s.batch(Batch.ofItems(5))))
                .containsExactly("A3.5", "B4.5", "A6.5", "B8.5", "A9.5");
    }

    /** Coins are tossed for the family: the next is another one every second time, of whatever came before (Pollaczek–Khinchine). */
    @Test
    void run_changeoverOfCoinTosses_isAnExactQueue() {
        ValueStream map = two(4, 4, 1, s -> s.processTime(constant(1)).changeover(constant(0.5)))
                .build();
        SimulationPlan plan = SimulationPlan.of(7)
                .horizon(minutes(22_000))
                .warmUp(minutes(2_000))
                .replications(10)
                .follow(Followed.CHANGEOVERS)
                .confidence(0.999);

        SimulationReport report = Simulation.of(map).run(plan);

        double mean = 1 + 0.5 / 2;
        double square = (1 + 1.5 * 1.5) / 2;
        double wait = 0.5 * square / (2 * (1 - 0.5 * mean));
        assertThat(report.leadTime().orElseThrow().mean().covers((wait + mean) * 60))
                .isTrue();
        assertThat(report.step("s").orElseThrow().utilization().covers(0.5 * mean))
                .isTrue();
        assertThat(report.assumptions()).anyMatch(a -> a.startsWith("A changeover whenever another family comes"));
    }

    private static ValueStreamBuilder inTurns() {
        return two(
                10,
                10,
                0,
                s -> s.processTime(constant(2)).changeover(constant(5)).batch(Batch.every(minutes(60))));
    }

    @Test
    void run_everyPartEveryHour_makesWhatHasComeInTurns() {
        List<String> finished = trace(inTurns(), TraceEvent.Kind.FINISHED, 160);

        // until 60 five of each have come: A from 60, set up; then 5 for B
        assertThat(finished.subList(0, 10))
                .containsExactly(
                        "A62.0", "A64.0", "A66.0", "A68.0", "A70.0", "B77.0", "B79.0", "B81.0", "B83.0", "B85.0");
        // until 120 six of each more, a changeover for either
        assertThat(finished.subList(10, 22))
                .startsWith("A127.0", "A129.0", "A131.0", "A133.0", "A135.0", "A137.0", "B144.0")
                .endsWith("B154.0");
    }

    @Test
    void run_turnsLongerThanTheInterval_beginAnewWhenTheyAreOver() {
        List<String> starts = trace(
                two(
                        10,
                        10,
                        0,
                        s -> s.processTime(constant(4.5))
                                .changeover(constant(16))
                                .batch(Batch.every(minutes(60)))),
                TraceEvent.Kind.STARTED,
                200);

        // the turns of 60 take 22.5 + 16 + 22.5 = 61 minutes; then seven of A have come from 60 to 120
        assertThat(starts.subList(0, 6)).containsExactly("A60.0", "A64.5", "A69.0", "A73.5", "A78.0", "B82.5");
        assertThat(starts.subList(10, 18))
                .containsExactly("A121.0", "A141.5", "A146.0", "A150.5", "A155.0", "A159.5", "A164.0", "B168.5");
    }

    @Test
    void run_turns_takeTheirTimeOfTheStep() {
        SimulationPlan plan = SimulationPlan.of(1)
                .horizon(minutes(6 * 60 * 10))
                .warmUp(minutes(120))
                .replications(2)
                .follow(Followed.CHANGEOVERS);

        SimulationReport report = Simulation.of(inTurns().build()).run(plan);

        // 12 items of 2 and 2 changeovers of 5 in 60 minutes
        assertThat(report.step("s").orElseThrow().utilization().mean()).isCloseTo(34 / 60.0, within(1e-9));
        // A comes 60 to 10 before its turn, mean 35; it is the first to the sixth of its turn, B comes after all A
        double a = 35 + 5 + 2 * 3.5;
        double b = 35 + 17 + 5 + 2 * 3.5;
        assertThat(report.families().get(0).leadTime().orElseThrow().mean().mean())
                .isCloseTo(a * 60, within(1e-6));
        assertThat(report.families().get(1).leadTime().orElseThrow().mean().mean())
                .isCloseTo(b * 60, within(1e-6));
    }

    private static ValueStreamBuilder one() {
        return ValueStream.builder("one")
                .demand(d -> d.quantity(1).per(minutes(10)).cv(0))
                .trigger("in")
                .customer("out")
                .step(
                        "s",
                        s -> s.processTime(constant(2)).changeover(constant(5)).batch(Batch.every(minutes(60))))
                .flow("in", "s")
                .flow("s", "out");
    }

    /** What is made in between is not on the map, but the step is set up for this family once an interval all the same. */
    @Test
    void run_everyPartEveryHourOfOneFamily_isSetUpOnceAnHour() {
        List<String> finished = trace(one(), TraceEvent.Kind.FINISHED, 190);

        assertThat(finished.subList(0, 11))
                .containsExactly(
                        "62.0", "64.0", "66.0", "68.0", "70.0", "127.0", "129.0", "131.0", "133.0", "135.0", "137.0");
        assertThat(finished).hasSize(13).endsWith("187.0", "189.0");
    }

    /** A every 40 minutes, B every 60, 12 each and 5 to change over. */
    @Test
    void run_intervalsOfTheirOwn_areMadeWhenTheyAreDue() {
        ValueStreamBuilder map = two(
                20,
                60,
                0,
                s -> s.processTime(constant(12))
                        .changeover(constant(5))
                        .batch(Batch.every(minutes(40)))
                        .families("B", f -> f.batch(Batch.every(minutes(60)))));

        List<String> finished = trace(map, TraceEvent.Kind.FINISHED, 260);

        assertThat(finished)
                .containsExactly(
                        "A52.0",
                        "B77.0",
                        "A97.0",
                        "A109.0",
                        // at 120 both are due; A is set up for anew, though nothing else was made since 80
                        "A137.0",
                        "A149.0",
                        "B166.0",
                        // A was due at 160, and begins when these turns are over, with what is there then
                        "A183.0",
                        "A195.0",
                        "A207.0",
                        // B was due at 180 and A at 200: in the order of the map
                        "A224.0",
                        "A236.0",
                        "B253.0");
    }

    /** {@code step.load} = running ÷ (1 − changeovers), and a station runs and is changed over for as long as that counts. */
    @Test
    void run_turns_takeTheTimeThatLoadCounts() {
        assertTakesTheTimeOfLoad(one().build());
        assertTakesTheTimeOfLoad(inTurns().build());
        assertTakesTheTimeOfLoad(two(
                        20,
                        60,
                        0,
                        s -> s.processTime(constant(3))
                                .changeover(constant(5))
                                .batch(Batch.every(minutes(40)))
                                .families("B", f -> f.batch(Batch.every(minutes(60)))))
                .build());
    }

    private static void assertTakesTheTimeOfLoad(ValueStream map) {
        SimulationPlan plan = SimulationPlan.of(1)
                .horizon(minutes(120 * 50))
                .warmUp(minutes(240))
                .replications(2)
                .follow(Followed.CHANGEOVERS);
        Answers answers = Answers.of(map);

        double used = Simulation.of(map)
                .run(plan)
                .step("s")
                .orElseThrow()
                .utilization()
                .mean();

        double runs = answers.value("step.load.without-changeover[s]");
        assertThat(runs / (1 - (used - runs))).isCloseTo(answers.value("step.load[s]"), within(1e-9));
    }

    @Test
    void run_intervalOfSomeFamiliesOnly_slowsEvenly() {
        ValueStreamBuilder map = two(
                100,
                100,
                0,
                s -> s.processTime(constant(2))
                        .changeover(constant(5))
                        .families("B", f -> f.batch(Batch.every(minutes(60)))));

        List<String> assumed = Simulation.of(map.build())
                .run(SimulationPlan.of(1).horizon(minutes(1000)).replications(2).follow(Followed.CHANGEOVERS))
                .assumptions();

        assertThat(assumed)
                .anyMatch(a ->
                        a.startsWith("Changeovers of a batch of every so often slow the step evenly where not all"));
    }

    /** Customers take from a supermarket of 3 of each; what they take is made in the next hour. */
    @Test
    void run_turnsBeforeASupermarket_fillItUp() {
        ValueStreamBuilder map = ValueStream.builder("stock")
                .demand(d -> d.family("A").quantity(1).per(minutes(40)).cv(0))
                .demand(d -> d.family("B").quantity(1).per(minutes(40)).cv(0))
                .supplier("in")
                .customer("out")
                .step(
                        "s",
                        s -> s.processTime(constant(2)).changeover(constant(5)).batch(Batch.every(minutes(60))))
                .flow("in", "s")
                .flow("s", "out", f -> f.kind(FlowKind.PULL).max(6));

        List<String> starts = trace(map, TraceEvent.Kind.STARTED, 318);

        // filled up in the beginning, three of each; orders at 40, 80, 120, 160, 200, 240, 280
        assertThat(starts)
                .containsExactly(
                        "A0.0", "A2.0", "A4.0", "B6.0", "B13.0", "B15.0", "A60.0", "B67.0", "A120.0", "B127.0",
                        "A180.0", "A187.0", "B189.0", "B196.0", "A240.0", "B247.0", "A300.0", "A307.0", "B309.0",
                        "B316.0");
    }
}
