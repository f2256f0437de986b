package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suppliers who ship on a rhythm, by hand and in closed form; the unit of time is a minute. */
class SimulatedShipmentsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static ValueStreamBuilder shipped(double cv) {
        return ValueStream.builder("dock")
                .demand(d -> d.quantity(1).per(MINUTE.multipliedBy(10)).cv(cv))
                .supplier("steel")
                .customer("out")
                .step("s", s -> s.processTime(TimeDistribution.constant(MINUTE.multipliedBy(2))))
                .flow("steel", "s", f -> f.kind(FlowKind.SHIPMENT).every(HOUR))
                .flow("s", "out");
    }

    private static List<Double> times(ValueStreamBuilder map, SimulationPlan plan, TraceEvent.Kind kind) {
        List<Double> times = new ArrayList<>();
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(e -> {
            if (e.kind() == kind) {
                times.add(e.seconds() / 60);
            }
        }));
        return times;
    }

    @Test
    void run_shipmentsFollowed_comeTogether() {
        SimulationPlan plan =
                SimulationPlan.of(1).horizon(MINUTE.multipliedBy(125)).replications(2);

        // asked for at 10, 20 ... 50 and 60 ... 110: what is asked for at 60 has missed the shipment
        assertThat(times(shipped(0), plan.follow(Followed.SHIPMENTS), TraceEvent.Kind.ENTERED))
                .containsExactly(60.0, 60.0, 60.0, 60.0, 60.0, 120.0, 120.0, 120.0, 120.0, 120.0, 120.0);
        assertThat(times(shipped(0), plan.follow(Followed.SHIPMENTS), TraceEvent.Kind.FINISHED))
                .containsExactly(62.0, 64.0, 66.0, 68.0, 70.0, 122.0, 124.0);
        assertThat(times(shipped(0), plan, TraceEvent.Kind.ENTERED)).startsWith(10.0, 20.0, 30.0);
    }

    @Test
    void run_shipmentIntoAFullStream_waitsOutside() {
        SimulationPlan plan = SimulationPlan.of(1)
                .horizon(MINUTE.multipliedBy(125))
                .replications(2)
                .follow(Followed.SHIPMENTS);

        assertThat(times(shipped(0).wipLimit(2), plan, TraceEvent.Kind.ENTERED))
                .containsExactly(60.0, 60.0, 62.0, 64.0, 66.0, 120.0, 120.0, 122.0, 124.0);
    }

    /** A Poisson number of items an hour with mean 6: an item waits for all before it in its shipment, 2 · (E[N²] / E[N] − 1) / 2. */
    @Test
    void run_shipmentsOfPoissonDemand_waitForThoseBeforeThem() {
        SimulationPlan plan = SimulationPlan.of(3)
                .horizon(HOUR.multipliedBy(2_000))
                .replications(10)
                .confidence(0.999)
                .follow(Followed.SHIPMENTS);

        SimulationReport report = Simulation.of(shipped(1).build()).run(plan);

        assertThat(report.leadTime().orElseThrow().mean().covers((2 + 6) * 60)).isTrue();
        assertThat(report.throughput().covers(48)).isTrue();
        assertThat(report.assumptions()).noneMatch(a -> a.contains("shipments"));
        assertThat(Simulation.of(shipped(1).build()).run(plan.follow()).assumptions())
                .anyMatch(a -> a.contains("the rhythm of their shipments is not followed"));
    }

    @Test
    void run_averaged_asInTheTimeOfTheFirstRule() {
        SimulationReport report = Simulation.of(shipped(0).build())
                .run(SimulationPlan.of(1).horizon(HOUR.multipliedBy(10)).replications(2));

        assertThat(report.leadTime().orElseThrow().mean().mean()).isCloseTo(120, within(1e-9));
    }
}
