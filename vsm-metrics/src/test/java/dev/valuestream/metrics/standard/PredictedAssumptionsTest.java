package dev.valuestream.metrics.standard;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.queue.StepWaitPredicted;
import dev.valuestream.model.Batch;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a prediction takes for granted: of a map that says all, only that work goes on; of each thing left open, that too, and no more. */
class PredictedAssumptionsTest {

    private static final String ALWAYS =
            "work goes on as soon as it is done, first come first served unless a priority says otherwise: schedules and"
                    + " kanban are not followed";

    private static final TimeDistribution TIME = TimeDistribution.exponential(min(6));

    private static ValueStreamBuilder map(
            Consumer<? super DemandBuilder> demand,
            Consumer<? super StepBuilder> step,
            Consumer<? super FlowBuilder> flow) {
        return ways(
                ValueStream.builder("office")
                        .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5)),
                demand,
                step,
                flow);
    }

    private static ValueStreamBuilder ways(
            ValueStreamBuilder map,
            Consumer<? super DemandBuilder> demand,
            Consumer<? super StepBuilder> step,
            Consumer<? super FlowBuilder> flow) {
        return map.demand(demand::accept)
                .trigger("ask")
                .step("write", s -> s.processTime(TIME))
                .step("send", step::accept)
                .customer("out")
                .flow("ask", "write")
                .flow("write", "send", flow::accept)
                .flow("send", "out");
    }

    private static void demand(DemandBuilder demand) {
        demand.quantity(3).per(Duration.ofHours(1)).cv(1);
    }

    private static void step(StepBuilder step) {
        step.processTime(TIME);
    }

    private static void assertAssumed(ValueStreamBuilder map, String... more) {
        List<String> expected = new ArrayList<>(List.of(more));
        expected.add(ALWAYS);
        assertThat(StandardMetrics.analyze(map.build())
                        .explain(StepWaitPredicted.KEY)
                        .assumptions())
                .containsExactlyElementsOf(expected);
    }

    private static ValueStreamBuilder withStep(Consumer<? super StepBuilder> step) {
        return map(PredictedAssumptionsTest::demand, s -> step.accept(s.processTime(TIME)), f -> {});
    }

    private static ValueStreamBuilder withFlow(Consumer<? super FlowBuilder> flow) {
        return map(PredictedAssumptionsTest::demand, PredictedAssumptionsTest::step, flow);
    }

    @Test
    void assumed_ofAMapThatSaysAll_isThatWorkGoesOn() {
        assertAssumed(withStep(s -> {}));
    }

    @Test
    void assumed_withoutACalendar_isAUsualOne() {
        assertAssumed(
                ways(
                        ValueStream.builder("office"),
                        PredictedAssumptionsTest::demand,
                        PredictedAssumptionsTest::step,
                        f -> {}),
                "a working day of 8 h and a week of 5 d: the map has no calendar");
    }

    @Test
    void assumed_ofDemand_isHowItVaries() {
        assertAssumed(
                map(d -> d.quantity(3).per(Duration.ofHours(1)), PredictedAssumptionsTest::step, f -> {}),
                "times between arrivals with a coefficient of variation of 1 where none is stated: demand");
    }

    @Test
    void assumed_ofTimes_isHowTheyVary() {
        assertAssumed(
                map(PredictedAssumptionsTest::demand, s -> s.processTime(min(6)), f -> f.transferTime(min(1))),
                "process times with a coefficient of variation of 1 where none is stated: send",
                "transfer times with a coefficient of variation of 1 where none is stated: write->send");
        assertAssumed(
                withStep(s -> s.uptime(0.9).meanTimeToRepair(min(20))),
                "repair times with a coefficient of variation of 1 where none is stated: send");
        assertAssumed(withStep(s -> s.uptime(0.9).meanTimeToRepair(TIME)));
    }

    @Test
    void assumed_ofStopsWithoutRepairTimes_isThatTheyAreShort() {
        assertAssumed(
                withStep(s -> s.uptime(0.9)),
                "many short stops, which slow the work and add no variability, where no meanTimeToRepair is stated: send");
        assertAssumed(withStep(s -> s.uptime(1)));
    }

    @Test
    void assumed_ofBatchesAndCycles_isHowItemsComeAndGo() {
        assertAssumed(
                withStep(s -> s.batch(Batch.ofItems(20)).changeover(min(10))),
                "changeovers with a coefficient of variation of 1 where none is stated: send",
                "items of a process batch come and go one by one: send");
        assertAssumed(
                withStep(s -> s.batch(Batch.every(Duration.ofHours(16))).changeover(min(10))),
                "changeovers of an EPE interval only take time; the rhythm of the interval is not followed: send");
        assertAssumed(withStep(s -> s.batch(Batch.every(Duration.ofHours(16)))));
        assertAssumed(withStep(s -> s.quantityPerCycle(2)), "a cycle begins when all its items have come: send");
        assertAssumed(withFlow(f -> f.transferBatch(4)), "a transfer batch leaves when it is full: write->send");
        assertAssumed(withFlow(f -> f.transferBatch(1)));
    }

    @Test
    void assumed_ofOneTeamAtBothSteps_isThatItsWorkSpacesNothingOut() {
        assertAssumed(
                withStep(s -> s.team("pair")).team("pair", t -> t.people(2)).editStep("write", s -> s.team("pair")),
                "items that go on to another step of the same team come there as if by chance: that the team's own work spaces"
                        + " them out is not counted: write->send");
    }

    @Test
    void assumed_ofParallelBranches_isTheLast() {
        assertAssumed(
                withStep(s -> s.join(Join.ALL))
                        .step("print", PredictedAssumptionsTest::step)
                        .flow("write", "print")
                        .flow("print", "send"),
                "parts wait at a join for the last of their item; times of branches are independent but for arrivals they share,"
                        + " and this wait is not in that of the step: send");
    }
}
