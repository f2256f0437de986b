package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Items that are carried together: they wait for a full batch, and come as one. */
class PredictedTransfersTest {

    private static ValueStreamBuilder lorry(double stepMinutes) {
        return requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(stepMinutes)))
                .flow("request", "a")
                .flow(
                        "a",
                        "b",
                        f -> f.transferTime(TimeDistribution.constant(minutes(15)))
                                .transferBatch(4))
                .flow("b", "done");
    }

    /** Behind M/M/1 items come as a Poisson process: (4 − 1) ÷ (2 · 6/h) = 15 min until the lorry is full. */
    @Test
    void batch_waitsUntilItIsFull() {
        PredictedMaps map = PredictedMaps.of(lorry(8));
        double before = 600 + 900 + 900;
        double behind = map.value("step.wait.predicted[b]") + 480;
        map.is("lead-time.predicted", before + behind).is("work-in-process.predicted", 6 / 3600.0 * (before + behind));
        assertThat(map.analysis().explain(PredictedLeadTime.KEY).assumptions())
                .anyMatch(a -> a.startsWith("a transfer batch leaves when it is full"));
        assertThat(map.analysis().get(StepWaitPredicted.KEY).steps().get("b").confidence())
                .isEqualTo(Confidence.LOW);
    }

    /** Items that are carried one by one, in no time, have no way of their own. */
    @Test
    void batchOfOne_changesNothing() {
        ValueStreamBuilder map = requests(2.4)
                .step("a", s -> s.processTime(exponential(20)))
                .flow("request", "a", f -> f.transferBatch(1))
                .flow("a", "done");
        PredictedMaps.of(map).is("lead-time.predicted", 6000);
    }

    /** Near what many replications find, whose mean is itself known to 2 to 3 %. */
    @Test
    void stepBehindTheLorry_nearTheSimulation() {
        SimulationReport run = Simulation.of(lorry(8).build())
                .run(SimulationPlan.of(3)
                        .horizon(Duration.ofHours(2000))
                        .warmUp(Duration.ofHours(200))
                        .replications(60));
        PredictedMaps map = PredictedMaps.of(lorry(8));
        assertThat(map.value("step.wait.predicted[b]"))
                .isCloseTo(run.step("b").orElseThrow().waitTime().orElseThrow().mean(), withinPercentage(5));
        assertThat(map.value("lead-time.predicted"))
                .isCloseTo(run.leadTime().orElseThrow().mean().mean(), withinPercentage(3));
    }
}
