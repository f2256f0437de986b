package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.minutes;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Shipments: items wait for the next multiple of a rhythm, half of it on the mean, and come together. */
class PredictedShipmentsTest {

    private static ValueStreamBuilder van(double everyMinutes) {
        return requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(7)))
                .flow("request", "a")
                .flow("a", "b", f -> f.kind(FlowKind.SHIPMENT).every(minutes(everyMinutes)))
                .flow("b", "done");
    }

    /** M/M/1 of 10 min, half an hour for the hourly van with a way of 15 min, and a customer who is served at once. */
    @Test
    void shipment_isWaitedForHalfItsRhythm() {
        PredictedMaps map = PredictedMaps.of(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .flow("request", "a")
                .flow(
                        "a",
                        "done",
                        f -> f.kind(FlowKind.SHIPMENT)
                                .every(Duration.ofHours(1))
                                .transferTime(TimeDistribution.constant(minutes(15)))));
        double all = 600 + 1800 + 900;
        map.is("lead-time.predicted", all).is("work-in-process.predicted", 6 / 3600.0 * all);
        assertThat(map.analysis().explain(PredictedLeadTime.KEY).assumptions())
                .contains("a shipment leaves at the multiples of its rhythm with all that waits for it: a->done");
    }

    /** Van loads of six and more: the queue behind within 10 % of the simulation, where without them it would be 16 min. */
    @Test
    void stepBehindTheVan_nearTheSimulation() {
        SimulationReport run = Simulation.of(van(60).build())
                .run(SimulationPlan.of(3)
                        .horizon(Duration.ofHours(2000))
                        .warmUp(Duration.ofHours(200))
                        .replications(6));
        PredictedMaps map = PredictedMaps.of(van(60));
        assertThat(map.value("step.wait.predicted[b]"))
                .isCloseTo(run.step("b").orElseThrow().waitTime().orElseThrow().mean(), withinPercentage(10));
        assertThat(map.value("lead-time.predicted"))
                .isCloseTo(run.leadTime().orElseThrow().mean().mean(), withinPercentage(5));
        assertThat(map.analysis().get(StepWaitPredicted.KEY).steps().get("b").confidence())
                .isEqualTo(Confidence.LOW);
    }

    /** So is the queue of the step after that, of which the prediction says more than is simulated (478 s for 342). */
    @Test
    void secondStepBehindTheVan_isDoubted() {
        PredictedMaps map = PredictedMaps.of(van(60).removeFlow("b->done")
                .step("c", s -> s.processTime(exponential(5)))
                .flow("b", "c")
                .flow("c", "done"));
        StepPrediction c = map.analysis().get(StepWaitPredicted.KEY).steps().get("c");
        assertThat(c.confidence()).isEqualTo(Confidence.LOW);
        assertThat(c.reasons())
                .containsExactly("items came in batches further upstream, which are spread out sooner than predicted");
    }

    /** A van every minute hardly ever carries two: it only delays, by half a minute. */
    @Test
    void rhythmFasterThanItems_onlyDelays() {
        PredictedMaps.of(van(1)).is("lead-time.predicted", 600 + 30 + 1400);
    }

    /** A rhythm is one of shipments; a flow of another kind has none. */
    @Test
    void pushWithARhythm_isNoShipment() {
        PredictedMaps.of(van(60).editFlow("a->b", f -> f.kind(FlowKind.PUSH))).is("lead-time.predicted", 600 + 1400);
    }

    /** What a supplier ships is there when the step asks for it. */
    @Test
    void shipmentsOfASupplier_delayNothing() {
        PredictedMaps.of(ValueStream.builder("map")
                        .calendar(c -> c.workingTimePerDay(PredictedMaps.DAY).daysPerWeek(5))
                        .demand(d -> d.quantity(6).per(Duration.ofHours(1)).cv(1))
                        .supplier("mill")
                        .step("a", s -> s.processTime(exponential(5)))
                        .customer("done")
                        .flow("mill", "a", f -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(8)))
                        .flow("a", "done"))
                .is("lead-time.predicted", 300);
    }
}
