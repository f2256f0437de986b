package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /** A shipment an hour to a step that fills a supermarket, from which customers take. */
    private static ValueStreamBuilder stocked(
            double every, double cv, double process, int most, Consumer<StepBuilder> step) {
        return ValueStream.builder("stocked")
                .demand(d -> d.quantity(1).per(minutes(every)).cv(cv))
                .supplier("steel")
                .customer("out")
                .step("s", s -> step.accept(s.processTime(TimeDistribution.constant(minutes(process)))))
                .flow(
                        "steel",
                        "s",
                        f -> f.kind(FlowKind.SHIPMENT).every(HOUR).inventory(2).transferBatch(4))
                .flow("s", "out", f -> f.kind(FlowKind.PULL).max(most));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    private static final SimulationPlan FOLLOWED = SimulationPlan.of(1)
            .horizon(MINUTE.multipliedBy(250))
            .replications(2)
            .follow(Followed.SHIPMENTS);

    @Test
    void run_shipmentsForCards_bringAsManyAsCardsAreOnTheBoard() {
        ValueStreamBuilder map = stocked(20, 0, 2, 5, s -> {});

        // 5 cards at first; orders at 20, 40 and 60 wait, and take what is made at 62, 64, 66; two are left for 80 and
        // 100
        assertThat(times(map, FOLLOWED, TraceEvent.Kind.ENTERED))
                .containsExactly(
                        60.0,
                        60.0,
                        60.0,
                        60.0,
                        60.0,
                        120.0,
                        120.0,
                        120.0,
                        120.0,
                        120.0,
                        // the order of 120 waits until 122; those of 140 and 160 come before the shipment of 180
                        180.0,
                        180.0,
                        180.0,
                        240.0,
                        240.0,
                        240.0);
        assertThat(times(map, FOLLOWED, TraceEvent.Kind.DELIVERED))
                .containsExactly(62.0, 64.0, 66.0, 80.0, 100.0, 122.0, 140.0, 160.0, 180.0, 200.0, 220.0, 240.0);
        assertThat(Simulation.of(map.build()).run(FOLLOWED).assumptions()).noneMatch(a -> a.contains("shipments"));
    }

    @Test
    void run_shipmentsForCards_countWhatIsThere() {
        ValueStreamBuilder map = stocked(20, 0, 2, 3, s -> {});

        // two found take cards at once; what the orders of 20 and 40 took is asked for, and the third card
        assertThat(times(map, FOLLOWED.start(StartFrom.AS_FOUND), TraceEvent.Kind.STARTED))
                .startsWith(0.0, 2.0, 60.0, 62.0, 64.0, 120.0);
    }

    /** One at a time at the step, the others of the shipment stay at the dock, and stand for cards all the same. */
    @Test
    void run_shipmentsForCards_countWhatHasNoRoom() {
        ValueStreamBuilder map = stocked(70, 0, 50, 3, s -> s.wipLimit(1));

        assertThat(times(map, FOLLOWED, TraceEvent.Kind.ENTERED)).startsWith(60.0, 60.0, 60.0, 120.0, 180.0);
        assertThat(times(map, FOLLOWED, TraceEvent.Kind.STARTED)).containsExactly(60.0, 110.0, 160.0, 210.0);
    }

    /** Each family has cards of its own: 4 of A, 2 of B, by demand. */
    @Test
    void run_shipmentsForCardsOfFamilies_bringEach() {
        ValueStreamBuilder map = ValueStream.builder("two")
                .demand(d -> d.family("A").quantity(1).per(minutes(50)).cv(0))
                .demand(d -> d.family("B").quantity(1).per(minutes(100)).cv(0))
                .supplier("steel")
                .customer("out")
                .step("s", s -> s.processTime(TimeDistribution.constant(MINUTE)))
                .flow("steel", "s", f -> f.kind(FlowKind.SHIPMENT).every(HOUR))
                .flow("s", "out", f -> f.kind(FlowKind.PULL).max(6));
        List<String> entered = new ArrayList<>();
        Simulation.of(map.build()).run(FOLLOWED, RunControl.NONE.withTrace(e -> {
            if (e.kind() == TraceEvent.Kind.ENTERED) {
                entered.add(e.family().orElse("") + Math.round(e.seconds() / 60));
            }
        }));

        // orders of A at 50, 100, 150, 200, of B at 100, 200: that of B was to come first
        assertThat(entered)
                .containsExactly(
                        "A60", "A60", "A60", "A60", "B60", "B60", "A120", "A120", "B120", "A180", "B240", "A240");
    }

    /** Periodic review: what customers took since the last shipment is missing, half of λT on average (the most, 30, is hardly ever). */
    @Test
    void run_shipmentsForCardsOfPoissonDemand_leaveTheStockOfAPeriodicReview() {
        SimulationPlan plan = SimulationPlan.of(5)
                .horizon(HOUR.multipliedBy(2_000))
                .warmUp(HOUR.multipliedBy(10))
                .replications(10)
                .confidence(0.999)
                .follow(Followed.SHIPMENTS);

        SimulationReport report =
                Simulation.of(stocked(10, 1, 0, 30, s -> {}).build()).run(plan);

        assertThat(report.supermarkets().get(0).stock().covers(30 - 6 / 2.0)).isTrue();
        assertThat(report.throughput().covers(48)).isTrue();
    }
}
