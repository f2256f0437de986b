package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Queues whose answers are known, inside their 99.9 % intervals; seeds are fixed. One item a minute is asked for. */
class SimulationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final SimulationPlan PLAN = SimulationPlan.of(2)
            .horizon(MINUTE.multipliedBy(7_000))
            .warmUp(MINUTE.multipliedBy(2_000))
            .replications(12)
            .confidence(0.999);

    /** One step of a mean time in minutes. */
    private static ValueStream queue(TimeDistribution time, int stations, double cv) {
        return ValueStream.builder("queue")
                .demand(d -> d.quantity(1).per(MINUTE).cv(cv))
                .trigger("door")
                .step("desk", s -> s.processTime(time).stations(stations))
                .customer("street")
                .flow("door", "desk")
                .flow("desk", "street")
                .build();
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    private static double waitInMinutes(SimulationReport report, double expected) {
        Estimate wait = report.step("desk").orElseThrow().waitTime().orElseThrow();
        assertThat(wait.covers(60 * expected))
                .as("%s covers %s", wait, 60 * expected)
                .isTrue();
        return wait.mean() / 60;
    }

    @Test
    void run_mm1_coversTheClosedForm() {
        SimulationReport report = Simulation.of(queue(TimeDistribution.exponential(minutes(0.8)), 1, 1))
                .run(PLAN);

        waitInMinutes(report, 3.2);
        StepResult desk = report.step("desk").orElseThrow();
        assertThat(desk.utilization().covers(0.8)).isTrue();
        assertThat(desk.queue().covers(3.2)).isTrue();
        assertThat(report.leadTime().orElseThrow().mean().covers(60 * 4.0)).isTrue();
        assertThat(report.workInProcess().covers(4.0)).isTrue();
        assertThat(report.throughput().covers(480)).isTrue();
        // Sojourn of M/M/1 is exponential of mean 4: quantile 4·ln(1/(1 − p))
        assertThat(report.leadTime().orElseThrow().quantiles().get(0.85).covers(60 * 4 * Math.log(1 / 0.15)))
                .isTrue();
        assertThat(report.ending()).isEqualTo(RunEnding.COMPLETE);
    }

    @Test
    void run_md1AndMm3_coverTheClosedForms() {
        // Pollaczek–Khinchine: λ s² / (2(1 − ρ)) = 0.64 / 0.4
        waitInMinutes(
                Simulation.of(queue(TimeDistribution.constant(minutes(0.8)), 1, 1))
                        .run(PLAN),
                1.6);
        // Erlang C for a = 2.4, c = 3 is 0.6472; wait = C·s/(c − a) with s = 2.4
        waitInMinutes(
                Simulation.of(queue(TimeDistribution.exponential(minutes(2.4)), 3, 1))
                        .run(PLAN),
                0.6471910112359549 * 2.4 / 0.6);
    }

    @Test
    void run_sameSeed_isTheSameOnAnyNumberOfThreads() {
        Simulation simulation = Simulation.of(queue(TimeDistribution.exponential(minutes(0.8)), 1, 1));
        SimulationPlan plan = PLAN.horizon(MINUTE.multipliedBy(3_000)).replications(5);

        SimulationReport one = simulation.run(plan);

        assertThat(simulation.run(plan.threads(3)).measures()).isEqualTo(one.measures());
        assertThat(simulation.run(plan.threads(8)).queueBuildUp()).isEqualTo(one.queueBuildUp());
    }
}
