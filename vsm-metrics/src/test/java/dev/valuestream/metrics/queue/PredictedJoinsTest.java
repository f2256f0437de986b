package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts of an item that wait for each other, against closed forms and our own simulation. */
class PredictedJoinsTest {

    /** Requests that go to a and b at once, each M/M/1 of load 0.8. */
    private static ValueStreamBuilder twoQueues() {
        return requests(2.4)
                .step("a", s -> s.processTime(exponential(20)))
                .step("b", s -> s.processTime(exponential(20)))
                .flow("request", "a")
                .flow("request", "b");
    }

    /** Flatto and Hahn: (12 − ρ)/8 of the time of one. Parts that are delivered wait no more. */
    @Test
    void customer_takesTheLastOfTwoQueues() {
        PredictedMaps map = PredictedMaps.of(twoQueues().flow("a", "done").flow("b", "done"));
        map.is("lead-time.predicted", 11.2 / 8 * 6000).is("work-in-process.predicted", 8);
    }

    /** The same before a step that takes no time: each of two parts is there for the whole time. */
    @Test
    void join_holdsThePartsUntilTheLastHasCome() {
        PredictedMaps map = PredictedMaps.of(joined(twoQueues()).flow("a", "d").flow("b", "d"));
        map.is("lead-time.predicted", 8400)
                .is("work-in-process.predicted", 2 * 2.4 / 3600 * 8400)
                .is("step.wait.predicted[d]", 0);
        PredictedLeadTime.Result result = map.analysis().get(PredictedLeadTime.KEY);
        assertThat(result.waiting()).isEqualTo(Duration.ofSeconds(4800 + 2400));
        assertThat(result.confidence()).isEqualTo(Confidence.GOOD);
        assertThat(result.reasons())
                .containsExactly("the last of parallel branches is found from means and variances of their times");
        assertThat(map.analysis().explain(PredictedLeadTime.KEY).toText())
                .contains("last of the branches from request", "wait at a join");
    }

    private static ValueStreamBuilder joined(ValueStreamBuilder map) {
        return map.step("d", s -> s.processTime(Duration.ZERO).join(Join.ALL)).flow("d", "done");
    }

    /** Ways of exponential length know nothing of each other: a + b − 1/(1/a + 1/b). */
    @Test
    void ways_ofIndependentLength_closedForm() {
        double last = 60 * (30 + 10 - 1 / (1 / 30.0 + 1 / 10.0));
        PredictedMaps map = PredictedMaps.of(joined(requests(2))
                .step("x", s -> s.processTime(Duration.ZERO))
                .flow("request", "x")
                .flow("x", "d", f -> f.transferTime(exponential(30)))
                .flow("x", "d2", f -> f.transferTime(exponential(10)))
                .step("d2", s -> s.processTime(Duration.ZERO))
                .flow("d2", "d"));
        map.is("lead-time.predicted", last).is("work-in-process.predicted", 2 * 2 / 3600.0 * last);
    }

    /** Two suppliers, whose steps have no queue: the later of two exponential times. */
    @Test
    void suppliers_thatMeet_waitForEachOther() {
        double last = 60 * (20 + 15 - 1 / (1 / 20.0 + 1 / 15.0));
        PredictedMaps map = PredictedMaps.of(joined(ValueStream.builder("map")
                        .calendar(c -> c.workingTimePerDay(PredictedMaps.DAY).daysPerWeek(5))
                        .demand(d -> d.quantity(0.3).per(Duration.ofHours(1)).cv(1))
                        .supplier("mill")
                        .supplier("foundry")
                        .customer("done"))
                .step("a", s -> s.processTime(exponential(20)))
                .step("b", s -> s.processTime(exponential(15)))
                .flow("mill", "a")
                .flow("foundry", "b")
                .flow("a", "d")
                .flow("b", "d"));
        map.is("lead-time.predicted", last);
        assertThat(map.value("work-in-process.predicted")).isCloseTo(2 * 0.3 / 3600 * last, within(1e-12));
    }

    /** A split within a branch, its join straight before that of the whole: 2 + 5, 1, 4 minutes that never vary. */
    @Test
    void nestedSplits_ofConstantTimes() {
        PredictedMaps map = PredictedMaps.of(
                joined(requests(1))
                        .step("s", s -> s.processTime(Duration.ZERO))
                        .step("i", s -> s.processTime(Duration.ZERO).join(Join.ALL))
                        .flow("request", "s", f -> f.transferTime(minutes(1)))
                        .flow("request", "d", f -> f.transferTime(minutes(4)))
                        .flow("s", "i", f -> f.transferTime(minutes(2)))
                        .step("t", s -> s.processTime(Duration.ZERO))
                        .flow("s", "t", f -> f.transferTime(minutes(5)))
                        .flow("t", "i")
                        .flow("i", "d"),
                AnalysisOptions.DEFAULT.withAssumedCv(0));
        map.is("lead-time.predicted", 360).is("work-in-process.predicted", (6 + 1 + 2 * 5) / 60.0);
    }

    /** Rework in a branch, a choice in the other, a step behind: the whole within 5 % of the simulation, or inside its interval. */
    @Tag("slow")
    @Test
    void branchesWithReworkAndChoice_nearTheSimulation() {
        ValueStream map = requests(2)
                .step("b", s -> s.processTime(exponential(18)))
                .step("c", s -> s.processTime(exponential(20)))
                .step("e", s -> s.processTime(exponential(30)))
                .step("d", s -> s.processTime(exponential(15)).join(Join.ALL))
                .flow("request", "b")
                .flow("request", "c")
                .flow("b", "b", f -> f.probability(0.1))
                .flow("b", "d", f -> f.probability(0.9))
                .flow("c", "e", f -> f.probability(0.5))
                .flow("c", "d", f -> f.probability(0.5))
                .flow("e", "d")
                .flow("d", "done")
                .build();
        PredictedMaps predicted = PredictedMaps.of(map.toBuilder());
        SimulationReport run = Simulation.of(map)
                .run(SimulationPlan.of(7)
                        .horizon(Duration.ofHours(3000))
                        .warmUp(Duration.ofHours(300))
                        .replications(10));
        assertThat(predicted.value("lead-time.predicted"))
                .isCloseTo(run.leadTime().orElseThrow().mean().mean(), withinPercentage(5));
    }
}
