package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every figure of a report by its name, where nothing varies and each can be reckoned by hand. */
class SimulatedMeasuresTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static TimeDistribution minutes(int minutes) {
        return TimeDistribution.constant(MINUTE.multipliedBy(minutes));
    }

    private static SimulationReport run(ValueStream map, int replications) {
        return Simulation.of(map)
                .run(SimulationPlan.of(1)
                        .horizon(Duration.ofHours(50))
                        .warmUp(Duration.ofHours(2))
                        .replications(replications)
                        .looks(30));
    }

    private static Map<String, Double> figures(SimulationReport report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        report.measures().forEach(m -> figures.put(m.name(), m.estimate().mean()));
        return figures;
    }

    /**
     * An item of A every 4 minutes for a step of 1, one of B every 12 for a step of 5: nobody waits, 120 and 40 a day come through,
     * and 1/4 + 5/12 of an item is inside. Two clerks share the steps: one in two works 1/4 and 5/12 of the time, 1/3 on average.
     * B was promised within 3 minutes and is always late.
     */
    private static ValueStream twoFamilies() {
        return ValueStream.builder("counters")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.family("A").interarrival(minutes(4)).promise(MINUTE.multipliedBy(3)))
                .demand(d -> d.family("B").interarrival(minutes(12)).promise(MINUTE.multipliedBy(3)))
                .team("clerks", t -> t.people(2))
                .trigger("in")
                .step("a", s -> s.processTime(minutes(1)).team("clerks").stations(1))
                .step("b", s -> s.processTime(minutes(5)).team("clerks").stations(1))
                .customer("out")
                .flow("in", "a", f -> f.family("A"))
                .flow("in", "b", f -> f.family("B"))
                .flow("a", "out", f -> f.family("A"))
                .flow("b", "out", f -> f.family("B"))
                .build();
    }

    @Test
    void measures_ofTwoFamilies_areThoseByHand() {
        Map<String, Double> figures = figures(run(twoFamilies(), 3));

        assertThat(figures.keySet())
                .containsExactly(
                        "lead-time.simulated",
                        "lead-time.simulated.p50",
                        "lead-time.simulated.p85",
                        "lead-time.simulated.p95",
                        "throughput.simulated",
                        "work-in-process.simulated",
                        "unfinished.simulated",
                        "lead-time.simulated{A}",
                        "lead-time.simulated.p50{A}",
                        "lead-time.simulated.p85{A}",
                        "lead-time.simulated.p95{A}",
                        "late-share.simulated{A}",
                        "throughput.simulated{A}",
                        "lead-time.simulated{B}",
                        "lead-time.simulated.p50{B}",
                        "lead-time.simulated.p85{B}",
                        "lead-time.simulated.p95{B}",
                        "late-share.simulated{B}",
                        "throughput.simulated{B}",
                        "step.utilization.simulated[a]",
                        "step.queue.simulated[a]",
                        "step.wait.simulated[a]",
                        "step.throughput.simulated[a]",
                        "step.blocked.simulated[a]",
                        "step.starved.simulated[a]",
                        "step.utilization.simulated[b]",
                        "step.queue.simulated[b]",
                        "step.wait.simulated[b]",
                        "step.throughput.simulated[b]",
                        "step.blocked.simulated[b]",
                        "step.starved.simulated[b]",
                        "team.utilization.simulated[clerks]");
        assertIs(figures, "lead-time.simulated", (3 * 60 + 1 * 300) / 4.0);
        assertIs(figures, "throughput.simulated", 160);
        assertIs(figures, "work-in-process.simulated", 2.0 / 3);
        assertIs(figures, "lead-time.simulated{A}", 60);
        assertIs(figures, "lead-time.simulated.p95{A}", 60);
        assertIs(figures, "late-share.simulated{A}", 0);
        assertIs(figures, "throughput.simulated{A}", 120);
        assertIs(figures, "lead-time.simulated{B}", 300);
        assertIs(figures, "lead-time.simulated.p50{B}", 300);
        assertIs(figures, "late-share.simulated{B}", 1);
        assertIs(figures, "throughput.simulated{B}", 40);
        assertIs(figures, "step.utilization.simulated[a]", 0.25);
        assertIs(figures, "step.utilization.simulated[b]", 5.0 / 12);
        assertIs(figures, "step.throughput.simulated[b]", 40);
        assertIs(figures, "step.starved.simulated[a]", 0.75);
        assertIs(figures, "team.utilization.simulated[clerks]", 1.0 / 3);
    }

    /** Within 0.2 %: at both ends of 48 hours an item of A or B may be inside. */
    private static void assertIs(Map<String, Double> figures, String name, double expected) {
        assertThat(figures.get(name)).as(name).isCloseTo(expected, within(0.002 * expected));
    }

    /** What is true of each of several equal runs is true of them together. */
    @Test
    void measures_ofOneRun_areThoseOfThree() {
        assertThat(figures(run(twoFamilies(), 1))).isEqualTo(figures(run(twoFamilies(), 3)));
    }

    /**
     * A stock of 2, an order every 4 minutes and a machine that takes 3: one is taken, and 3 of 4 minutes it is being made, so 1.25
     * are there on average, there is always one, and no order waits.
     */
    @Test
    void measures_ofASupermarket_areThoseByHand() {
        ValueStream map = ValueStream.builder("shop")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(minutes(4)).promise(MINUTE.multipliedBy(3)))
                .supplier("from")
                .step("make", s -> s.processTime(minutes(3)))
                .customer("to")
                .flow("from", "make")
                .flow("make", "to", f -> f.kind(FlowKind.PULL).max(2))
                .build();

        Map<String, Double> figures = figures(run(map, 2));

        assertThat(figures)
                .containsKeys("late-share.simulated", "orders-waiting.simulated", "order-wait.simulated")
                .containsKeys("unfinished.simulated", "step.blocked.simulated[make]");
        assertIs(figures, "flow.stock.simulated[make->to]", 1.25);
        assertThat(figures.get("flow.empty.simulated[make->to]")).isZero();
        assertThat(figures.get("orders-waiting.simulated")).isZero();
        assertThat(figures.get("order-wait.simulated")).isZero();
        assertThat(figures.get("late-share.simulated")).isZero();
        assertIs(figures, "step.utilization.simulated[make]", 0.75);
    }

    @Test
    void measure_hasItsUnit_andTellsWhoseItIs() {
        SimulatedMeasure measure = run(twoFamilies(), 2).measures().stream()
                .filter(m -> m.name().equals("throughput.simulated{B}"))
                .findFirst()
                .orElseThrow();

        assertThat(measure.unit()).isEqualTo(Unit.ITEMS_PER_DAY);
        assertThat(measure.family()).isEqualTo(Optional.of("B"));
        assertThat(measure.element()).isEmpty();
        assertThat(measure.estimate().replications()).isEqualTo(2);
    }

    @Test
    void change_betterIsMoreComingThrough_andLessOfWhatWaits() {
        SimulationComparison comparison = SimulationComparison.of(run(twoFamilies(), 2), run(twoFamilies(), 2));

        assertThat(comparison.before().replications()).isEqualTo(2);
        assertThat(comparison.after().valueStream().id()).isEqualTo("counters");
        assertThat(comparison.change("throughput.simulated").orElseThrow().better())
                .isEqualTo(Direction.HIGHER);
        assertThat(comparison
                        .change("step.throughput.simulated[a]")
                        .orElseThrow()
                        .better())
                .isEqualTo(Direction.NEUTRAL);
        assertThat(comparison.change("lead-time.simulated{B}").orElseThrow().better())
                .isEqualTo(Direction.LOWER);
    }
}
