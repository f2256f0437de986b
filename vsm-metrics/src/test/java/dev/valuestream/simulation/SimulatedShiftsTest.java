package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.CalendarBuilder;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Shifts of steps, by hand; the stream works from 8 to 16 o'clock on five days, and the unit of time is one of its working hours. */
class SimulatedShiftsTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }

    private static TimeDistribution constant(double hours) {
        return TimeDistribution.constant(hours(hours));
    }

    private static Consumer<CalendarBuilder> from(LocalTime from, LocalTime to) {
        return c -> c.shift(from, to);
    }

    private static ValueStreamBuilder stream(double every) {
        return ValueStream.builder("shifts")
                .calendar(from(EIGHT, FOUR))
                .demand(d -> d.quantity(1).per(hours(every)).cv(0))
                .trigger("in")
                .customer("out");
    }

    private static ValueStreamBuilder one(double every, Consumer<StepBuilder> step) {
        return stream(every).step("s", step).flow("in", "s").flow("s", "out");
    }

    private static List<Double> times(ValueStreamBuilder map, TraceEvent.Kind kind, String element, double until) {
        List<Double> times = new ArrayList<>();
        SimulationPlan plan = SimulationPlan.of(1).horizon(hours(until)).replications(2);
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(e -> {
            if (e.kind() == kind && e.element().equals(element)) {
                times.add(e.seconds() / 3600);
            }
        }));
        return times;
    }

    @Test
    void run_workAtShiftEnd_pausesAndGoesOn() {
        // comes at 3 (Monday 11 o'clock) with 2 hours of work: one before noon, one on Tuesday from 8 to 9
        ValueStreamBuilder map = one(3, s -> s.processTime(constant(2)).calendar(from(EIGHT, NOON)));

        assertThat(times(map, TraceEvent.Kind.STARTED, "s", 20)).startsWith(3.0, 9.0, 11.0, 17.0);
        assertThat(times(map, TraceEvent.Kind.FINISHED, "s", 20)).containsExactly(9.0, 11.0, 17.0, 19.0);
    }

    @Test
    void run_workAtShiftEnd_isFinishedInOvertimeWhereTheStepSaysSo() {
        ValueStreamBuilder map = one(
                3, s -> s.processTime(constant(2)).calendar(from(EIGHT, NOON)).atShiftEnd(ShiftEnd.FINISH));

        // the second comes at 14 o'clock, when the shift is over; the fourth at noon on Tuesday, when it has just ended
        assertThat(times(map, TraceEvent.Kind.STARTED, "s", 20)).containsExactly(3.0, 8.0, 10.0, 16.0, 18.0);
        assertThat(times(map, TraceEvent.Kind.FINISHED, "s", 20)).containsExactly(5.0, 10.0, 12.0, 18.0, 20.0);
    }

    @Test
    void run_overtimeAfterTheStream_takesNoneOfItsTime() {
        // comes at 15 o'clock, is finished at 17; the next step takes it on Tuesday at 8
        ValueStreamBuilder map = stream(7)
                .step("a", s -> s.processTime(constant(2)).atShiftEnd(ShiftEnd.FINISH))
                .step("b", s -> s.processTime(constant(1)))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");

        assertThat(times(map, TraceEvent.Kind.FINISHED, "a", 12)).containsExactly(8.0);
        assertThat(times(map, TraceEvent.Kind.FINISHED, "b", 12)).containsExactly(9.0);
    }

    @Test
    void run_nightShift_worksWhileTheStreamRests() {
        // 5 hours from 14 o'clock on are over at 19; Friday's last, from 12, at 17, and the weekend counts for nothing
        ValueStreamBuilder map = one(6, s -> s.processTime(constant(5)).calendar(from(EIGHT, LocalTime.MIDNIGHT)));

        assertThat(times(map, TraceEvent.Kind.STARTED, "s", 45))
                .containsExactly(6.0, 12.0, 18.0, 24.0, 30.0, 36.0, 42.0);
        // 24 is the end of Wednesday: what comes then is begun at 16 o'clock and done at 21
        assertThat(times(map, TraceEvent.Kind.DELIVERED, "out", 45)).containsExactly(8.0, 16.0, 23.0, 24.0, 32.0, 40.0);
    }

    @Test
    void run_shiftsOfItsOwn_setLeadTimeQueueAndUtilization() {
        // at noon and at 16 o'clock an item of 1.5 hours: from 8 to 9:30 and to 11
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(hours(8 * 11)).warmUp(hours(8)).replications(2);

        SimulationReport report = Simulation.of(one(
                                4, s -> s.processTime(constant(1.5)).calendar(from(EIGHT, NOON)))
                        .build())
                .run(plan);

        StepResult step = report.step("s").orElseThrow();
        assertThat(step.utilization().mean()).isCloseTo(3 / 4.0, within(1e-9));
        assertThat(step.starved().mean()).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(step.waitTime().orElseThrow().mean()).isCloseTo((4 + 1.5) / 2 * 3600, within(1e-6));
        assertThat(step.queue().mean()).isCloseTo(2 / 8.0 * (4 + 1.5) / 2, within(1e-9));
        assertThat(report.leadTime().orElseThrow().mean().mean()).isCloseTo((5.5 + 3) / 2 * 3600, within(1e-6));
        assertThat(report.throughput().mean()).isCloseTo(2, within(1e-9));
        assertThat(report.assumptions())
                .anyMatch(a -> a.startsWith("Work that is not done when a shift ends is gone on with in the next"))
                .noneMatch(a -> a.contains("evenly"));
    }

    @Test
    void run_overtime_isTimeInWhichPeopleAreThere() {
        // two stations for 4 hours; an item a day takes 5 on one of them
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(hours(8 * 11)).warmUp(hours(8)).replications(2);

        StepResult step = Simulation.of(one(
                                8,
                                s -> s.processTime(constant(5))
                                        .stations(2)
                                        .calendar(from(EIGHT, NOON))
                                        .atShiftEnd(ShiftEnd.FINISH))
                        .build())
                .run(plan)
                .step("s")
                .orElseThrow();

        assertThat(step.utilization().mean()).isCloseTo(5 / 9.0, within(1e-9));
        assertThat(step.starved().mean()).isCloseTo(4 / 9.0, within(1e-9));
    }

    @Test
    void run_sharedTeam_worksInTheShiftsOfItsSteps() {
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(hours(8 * 11)).warmUp(hours(8)).replications(2);

        SimulationReport report = Simulation.of(stream(8)
                        .team("pair", t -> t.people(1))
                        .step("a", s -> s.processTime(constant(1)).team("pair").calendar(from(EIGHT, NOON)))
                        .step("b", s -> s.processTime(constant(2)).team("pair").calendar(from(EIGHT, NOON)))
                        .flow("in", "a")
                        .flow("a", "b")
                        .flow("b", "out")
                        .build())
                .run(plan);

        assertThat(report.teams().get(0).utilization().mean()).isCloseTo(3 / 4.0, within(1e-9));
    }

    private static SimulationReport random(Consumer<StepBuilder> more) {
        ValueStreamBuilder map = ValueStream.builder("shifts")
                .calendar(from(EIGHT, FOUR))
                .demand(d -> d.quantity(1).per(hours(1)).cv(1))
                .trigger("in")
                .customer("out")
                .step("s", s -> {
                    s.processTime(TimeDistribution.exponential(hours(0.5)))
                            .uptime(0.8)
                            .meanTimeToRepair(hours(2))
                            .failures(FailureBasis.TIME);
                    more.accept(s);
                })
                .flow("in", "s", f -> f.transferTime(TimeDistribution.exponential(hours(0.2))))
                .flow("s", "out");
        return Simulation.of(map.build())
                .run(SimulationPlan.of(5).horizon(hours(4_000)).replications(4));
    }

    /** The shifts of the stream, stated for a step again, change nothing. */
    @Test
    void run_sameShiftsAsTheStream_areNoShifts() {
        SimulationReport own = random(s -> s.calendar(from(EIGHT, FOUR)));
        SimulationReport none = random(s -> {});

        assertThat(own.leadTime().orElseThrow().mean().mean())
                .isCloseTo(none.leadTime().orElseThrow().mean().mean(), within(1e-3));
        assertThat(own.step("s").orElseThrow().utilization().mean())
                .isCloseTo(none.step("s").orElseThrow().utilization().mean(), within(1e-6));
    }

    @Test
    void run_shiftsOfWhichOneIsNotKnown_areTakenEvenly() {
        ValueStreamBuilder map = one(4, s -> s.processTime(constant(1)).calendar(c -> c.workingTimePerDay(hours(4))));

        assertThat(Simulation.of(map.build())
                        .run(SimulationPlan.of(1).horizon(hours(80)).replications(2))
                        .assumptions())
                .anyMatch(a -> a.startsWith("A step with a calendar of its own works evenly"));
    }
}
