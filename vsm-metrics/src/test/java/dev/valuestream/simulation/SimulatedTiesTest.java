package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Items that come at the very same time: one from the north and one from the south each hour, without chance. */
class SimulatedTiesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static ValueStreamBuilder pairs() {
        return ValueStream.builder("map")
                .demand(d -> d.at("north").quantity(1).per(HOUR).cv(0))
                .demand(d -> d.at("south").quantity(1).per(HOUR).cv(0))
                .trigger("north")
                .trigger("south")
                .customer("out");
    }

    private static SimulationReport run(ValueStreamBuilder map, int hours) {
        return Simulation.of(map.build())
                .run(SimulationPlan.of(1)
                        .horizon(HOUR.multipliedBy(hours))
                        .warmUp(Duration.ZERO)
                        .replications(1));
    }

    private static double minutes(SimulationReport report) {
        return report.leadTime().orElseThrow().mean().mean() / 60;
    }

    private static ValueStreamBuilder desk(int stations) {
        return pairs().step("desk", s -> s.processTime(constant(2)).stations(stations))
                .flow("north", "desk")
                .flow("south", "desk")
                .flow("desk", "out");
    }

    private static TimeDistribution constant(int minutes) {
        return TimeDistribution.constant(Duration.ofMinutes(minutes));
    }

    /** One takes 2 minutes, the other waits for it and takes 4. */
    @Test
    void run_twoAtOnceAtOneServer_waitForEachOther() {
        assertThat(minutes(run(desk(1), 200))).isCloseTo(3, within(1e-9));
    }

    @Test
    void run_twoAtOnceAtTwoServers_doNotWait() {
        assertThat(minutes(run(desk(2), 200))).isCloseTo(2, within(1e-9));
    }

    /** They go through two steps in a row one behind the other: 2 + 3 and 2 + 3 + 3 minutes. */
    @Test
    void run_twoAtOnceThroughTwoSteps_keepTheirDistance() {
        ValueStreamBuilder map = desk(1).step("check", s -> s.processTime(constant(3)))
                .removeFlow("desk->out")
                .flow("desk", "check")
                .flow("check", "out");

        assertThat(minutes(run(map, 200))).isCloseTo(6.5, within(1e-9));
    }

    /** In a loop of two steps each item is seen twice at the second on average: 2 · 2 · 1 minute of each 60. */
    @Test
    void run_twoAtOnceIntoALoop_areAllServed() {
        ValueStreamBuilder map = pairs().step("work", s -> s.processTime(constant(1)))
                .step("check", s -> s.processTime(constant(1)))
                .flow("north", "work")
                .flow("south", "check")
                .flow("work", "check")
                .flow("check", "work", f -> f.probability(0.5).rework(true))
                .flow("check", "out", f -> f.probability(0.5));

        SimulationReport report = run(map, 4_000);

        assertThat(report.step("check").orElseThrow().utilization().mean()).isCloseTo(4 / 60.0, within(0.003));
        assertThat(report.throughput().mean()).isCloseTo(16, within(0.02)); // 2 an hour, a day of 8 hours
    }

    /** Both come in where the loop begins: the same number, one after the other. */
    @Test
    void run_twoAtOnceAtOneStepOfALoop_areAllServed() {
        ValueStreamBuilder map = pairs().step("work", s -> s.processTime(constant(1)))
                .step("check", s -> s.processTime(constant(1)))
                .flow("north", "work")
                .flow("south", "work")
                .flow("work", "check")
                .flow("check", "work", f -> f.probability(0.5).rework(true))
                .flow("check", "out", f -> f.probability(0.5));

        SimulationReport report = run(map, 4_000);

        assertThat(report.step("work").orElseThrow().utilization().mean()).isCloseTo(4 / 60.0, within(0.003));
        assertThat(report.throughput().mean()).isCloseTo(16, within(0.02));
    }

    /** A step that comes back to itself alone, with two at once: 2 visits each. */
    @Test
    void run_twoAtOnceAtAStepThatRepeats_areAllServed() {
        ValueStreamBuilder map = pairs().step("work", s -> s.processTime(constant(1)))
                .flow("north", "work")
                .flow("south", "work")
                .flow("work", "work", f -> f.probability(0.5).rework(true))
                .flow("work", "out", f -> f.probability(0.5));

        assertThat(run(map, 4_000).step("work").orElseThrow().utilization().mean())
                .isCloseTo(4 / 60.0, within(0.003));
    }
}
