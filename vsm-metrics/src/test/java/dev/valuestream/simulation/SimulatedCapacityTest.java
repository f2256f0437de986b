package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What steps can do that never lack work, and how items meet, without chance: the sums can be done by hand. */
class SimulatedCapacityTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(8);
    private static final SimulationPlan PLAN =
            SimulationPlan.of(1).horizon(DAY.multipliedBy(11)).warmUp(DAY).replications(2);

    private static TimeDistribution minutes(long minutes) {
        return TimeDistribution.constant(MINUTE.multipliedBy(minutes));
    }

    private static ValueStreamBuilder saturated() {
        return ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(DAY))
                .demand(d -> d.quantity(100).per(MINUTE).cv(0))
                .supplier("in")
                .customer("out");
    }

    private static double itemsADay(ValueStreamBuilder map) {
        return Simulation.of(map.build()).run(PLAN).throughput().mean();
    }

    private static double itemsADay(Consumer<StepBuilder> step) {
        return itemsADay(saturated()
                .team("half", t -> t.people(1).share(0.5))
                .step("s", step)
                .flow("in", "s")
                .flow("s", "out"));
    }

    @Test
    void run_calendarsSharesAndIntervals_setThePace() {
        assertThat(itemsADay(s -> s.processTime(minutes(1)))).isCloseTo(480, within(1.0));
        assertThat(itemsADay(s -> s.processTime(minutes(1)).calendar(c -> c.workingTimePerDay(Duration.ofHours(16)))))
                .isCloseTo(960, within(1.0));
        assertThat(itemsADay(s -> s.processTime(minutes(1)).team("half"))).isCloseTo(240, within(1.0));
        assertThat(itemsADay(s -> s.processTime(minutes(1)).stations(3))).isCloseTo(1440, within(3.0));
        // an hour of eight
        assertThat(itemsADay(
                        s -> s.processTime(minutes(1)).changeover(minutes(60)).batch(Batch.every(DAY))))
                .isCloseTo(420, within(1.0));
    }

    private static ValueStreamBuilder shared(double people, double crew) {
        return saturated()
                .team("pool", t -> t.people(people))
                .step(
                        "a",
                        s -> s.processTime(minutes(1)).team("pool").crew(crew).stations(2))
                .step(
                        "b",
                        s -> s.processTime(minutes(1)).team("pool").crew(crew).stations(2))
                .flow("in", "a")
                .flow("a", "b", f -> f.kind(FlowKind.FIFO).max(2))
                .flow("b", "out");
    }

    @Test
    void run_fractionsOfPeople_workAsMuch() {
        // two person-minutes an item
        assertThat(itemsADay(shared(1, 1))).isCloseTo(480 / 2.0, within(2.0));
        assertThat(itemsADay(shared(2.5, 1))).isCloseTo(480 * 2.5 / 2, within(6.0));
        // a crew of two where there is one: four person-minutes
        assertThat(itemsADay(shared(1, 2))).isCloseTo(480 / 4.0, within(2.0));
    }

    @Test
    void run_familiesWithABatch_takeTurns() {
        ValueStreamBuilder map = ValueStream.builder("turns")
                .calendar(c -> c.workingTimePerDay(DAY))
                .demand(d -> d.family("A").quantity(1).per(MINUTE).cv(0))
                .demand(d -> d.family("B").quantity(1).per(MINUTE).cv(0))
                .supplier("in")
                .customer("out")
                .step("s", s -> s.processTime(minutes(1)).changeover(minutes(5)).batch(Batch.ofItems(4)))
                .flow("in", "s")
                .flow("s", "out");
        List<TraceEvent> starts = new ArrayList<>();

        Simulation.of(map.build()).run(PLAN.replications(1), RunControl.NONE.withTrace(e -> {
            if (e.kind() == TraceEvent.Kind.STARTED) {
                starts.add(e);
            }
        }));

        List<String> families =
                starts.stream().map(e -> e.family().orElseThrow()).toList();
        assertThat(families.subList(1, 17)).isEqualTo(families.subList(9, 25));
        assertThat(String.join("", families)).contains("AAAABBBBAAAABBBB");
        // 8 items and two changeovers in 18 minutes
        assertThat(itemsADay(map)).isCloseTo(480 * 8 / 18.0, within(2.0));
    }

    @Test
    void run_suppliersThatMeet_startTogether() {
        ValueStreamBuilder map = ValueStream.builder("kit")
                .calendar(c -> c.workingTimePerDay(DAY))
                .demand(d -> d.quantity(1).per(MINUTE.multipliedBy(10)).cv(0))
                .supplier("left")
                .supplier("right")
                .customer("out")
                .step("l", s -> s.processTime(minutes(2)))
                .step("r", s -> s.processTime(minutes(3)).yield(0.5))
                .step("kit", s -> s.processTime(minutes(1)).join(Join.ALL))
                .flow("left", "l")
                .flow("right", "r")
                .flow("l", "kit")
                .flow("r", "kit")
                .flow("kit", "out");

        SimulationReport report = Simulation.of(map.build()).run(PLAN);

        assertThat(report.leadTime().orElseThrow().mean().mean()).isCloseTo(4 * 60, within(1e-6));
        // the left part waits a minute for the right one, which comes or is known to be scrap
        assertThat(report.step("kit").orElseThrow().queue().mean()).isBetween(0.01, 0.21);
        assertThat(report.unfinished().mean()).isLessThanOrEqualTo(1);
    }

    @Test
    void run_reworkToAStepOfASupplier_comesBeforeNewItems() {
        SimulationReport report = Simulation.of(saturated()
                        .step("a", s -> s.processTime(minutes(1)))
                        .step("b", s -> s.processTime(TimeDistribution.constant(Duration.ZERO)))
                        .flow("in", "a")
                        .flow("a", "b")
                        .flow("b", "a", f -> f.probability(0.5))
                        .flow("b", "out", f -> f.probability(0.5))
                        .build())
                .run(PLAN.replications(10).confidence(0.999));

        assertThat(report.throughput().covers(240)).isTrue();
    }

    @Test
    void missing_whatCannotRun_isNamed() {
        ValueStream triggers = ValueStream.builder("two")
                .demand(1, MINUTE)
                .trigger("one")
                .trigger("two")
                .step(
                        "s",
                        s -> s.processTime(minutes(1)).changeover(minutes(600)).batch(Batch.every(DAY)))
                .customer("out")
                .flow("one", "s")
                .flow("two", "s")
                .flow("s", "out")
                .build();

        assertThat(Simulation.of(triggers).missing())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("simulation.shares.unknown", "simulation.changeovers.all-time");
    }

    @Test
    void run_whatIsNotFollowed_isAssumed() {
        ValueStream map = ValueStream.builder("assumed")
                .demand(d -> d.quantity(1).per(DAY).at("in"))
                .demand(d -> d.phase(DAY, 1).at("door"))
                .trigger("in")
                .trigger("door")
                .customer("out")
                .step(
                        "s",
                        s -> s.processTime(MINUTE)
                                .changeover(MINUTE)
                                .atShiftEnd(ShiftEnd.FINISH)
                                .calendar(c -> c.workingTimePerDay(DAY)))
                .flow("in", "s", f -> f.kind(FlowKind.PULL).max(4).inventory(2))
                .flow("door", "s")
                .flow("s", "out")
                .build();

        List<String> assumed = Simulation.of(map).run(PLAN).assumptions();

        assertThat(assumed)
                .anyMatch(a -> a.startsWith("A supermarket that no step fills, or on a way back, is run as push")
                        && a.endsWith("in->s"))
                .anyMatch(a -> a.startsWith("The run starts without the inventory found"))
                .anyMatch(a -> a.startsWith("No changeover where no batch says how often"))
                .anyMatch(a -> a.startsWith("Work is not finished in overtime"))
                .anyMatch(a -> a.startsWith("A step with a calendar of its own works evenly"))
                .anyMatch(a -> a.startsWith("One station where none are stated"));
    }

    @Test
    void run_limitTooSmallForItsBatches_standsStill() {
        // two lanes that carry three at a time, and three items in the stream: one in the first leaves two in the
        // second
        SimulationReport report = Simulation.of(saturated()
                        .wipLimit(3)
                        .step("a", s -> s.processTime(minutes(1)))
                        .step("b", s -> s.processTime(minutes(1)))
                        .step("c", s -> s.processTime(minutes(1)))
                        .flow("in", "a")
                        .flow("a", "b", f -> f.probability(0.5).transferBatch(3))
                        .flow("a", "c", f -> f.probability(0.5).transferBatch(3))
                        .flow("b", "out")
                        .flow("c", "out")
                        .build())
                .run(PLAN.warmUp(Duration.ZERO));

        assertThat(report.ending()).isEqualTo(RunEnding.STANDSTILL);
        assertThat(report.findings()).anyMatch(f -> f.code().equals("simulation.standstill"));
    }

    @Test
    void run_whatACallerThrows_comesThrough() {
        Simulation simulation = Simulation.of(saturated()
                .step("s", s -> s.processTime(MINUTE))
                .flow("in", "s")
                .flow("s", "out")
                .build());
        RunControl failing = RunControl.NONE.withProgress((done, all) -> {
            throw new IllegalStateException("full");
        });
        RunControl broken = RunControl.NONE.withProgress((done, all) -> {
            throw new AssertionError("broken");
        });

        assertThatThrownBy(() -> simulation.run(PLAN.threads(2), failing)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> simulation.run(PLAN.threads(2), broken)).isInstanceOf(AssertionError.class);
    }
}
