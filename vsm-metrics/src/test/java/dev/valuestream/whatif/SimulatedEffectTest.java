package dev.valuestream.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.StepCapacity;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line of two exponential steps, one item in two minutes: M/M/1 both, so that it is known what is better. */
class SimulatedEffectTest {

    private static final SimulationPlan PLAN = SimulationPlan.of(5)
            .horizon(Duration.ofHours(40))
            .warmUp(Duration.ofHours(4))
            .looks(2)
            .replications(10);

    private static ValueStream line(double first, double second) {
        return ValueStream.builder("line")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(d -> d.interarrival(TimeDistribution.exponential(Duration.ofMinutes(2))))
                .trigger("in")
                .step("a", s -> s.processTime(TimeDistribution.exponential(Duration.ofMillis((long) (first * 60_000)))))
                .step(
                        "b",
                        s -> s.processTime(TimeDistribution.exponential(Duration.ofMillis((long) (second * 60_000)))))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out")
                .build();
    }

    private static SubOptimization judged(ValueStream asIs, ValueStream toBe, SimulationPlan plan) {
        Comparison comparison = Comparison.of(StandardMetrics.analyze(asIs), StandardMetrics.analyze(toBe));
        return SubOptimization.of(
                comparison,
                SimulationComparison.of(
                        Simulation.of(asIs).run(plan), Simulation.of(toBe).run(plan)));
    }

    /** At load 0.8 an item takes 8 minutes, at 0.5 it takes 2. */
    @Test
    void judge_aFasterStep_isDecidedByTheSimulatedLeadTime() {
        SystemEffect whole = judged(line(1.6, 1), line(1, 1), PLAN).together();

        assertThat(whole.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(whole.decidedBy()).contains("lead-time.simulated");
        assertThat(whole.measure("lead-time.simulated").orElseThrow().change().orElseThrow())
                .isBetween(-9 * 60.0, -3 * 60.0);
    }

    @Test
    void judge_aSlowerStep_isWorseAndTheQueueBuildsThere() {
        SystemEffect whole = judged(line(1, 1), line(1, 1.6), PLAN).together();

        assertThat(whole.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(whole.queueBuildsAt()).contains("b");
    }

    /** Without predicted queues only the simulation tells where items wait longer. */
    @Test
    void judge_whereNoQueueIsPredicted_theQueueBuildsWhereTheSimulationSays() {
        MetricCatalog few = MetricCatalog.of(
                List.of(new LeadTime(), new Throughput(), new StepCapacity(), new StepQueueGrowth(), new StepVisits()));
        ValueStream asIs = line(1, 1);
        ValueStream toBe = line(1, 1.6);

        SystemEffect whole = SubOptimization.of(
                        Comparison.of(Analysis.of(few, asIs), Analysis.of(few, toBe)),
                        SimulationComparison.of(
                                Simulation.of(asIs).run(PLAN),
                                Simulation.of(toBe).run(PLAN)))
                .together();

        assertThat(whole.queueBuildsAt()).contains("b");
        assertThat(whole.decidedBy()).contains("lead-time.simulated");
    }

    /** One item more in a thousand minutes of work is less than chance moves one short run. */
    @Test
    void judge_whatOneRunCannotTell_isTheSame() {
        SystemEffect whole =
                judged(line(1, 1), line(0.999, 1), PLAN.replications(1)).together();

        assertThat(whole.verdict()).isEqualTo(Verdict.SAME);
        assertThat(whole.decidedBy()).isEmpty();
    }

    /** Demand is 30 an hour and the slower line does 25: throughput is exact without a simulation. */
    @Test
    void judge_throughput_staysWithTheFluidBasis() {
        SystemEffect whole = judged(line(2.4, 1), line(1, 1), PLAN).together();

        assertThat(whole.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(whole.decidedBy()).contains("throughput");
    }

    @Test
    void verdict_ofAFigureOfNeitherWay_isUnknown() {
        SimulationComparison both = SimulationComparison.of(
                Simulation.of(line(1.6, 1)).run(PLAN), Simulation.of(line(1, 1)).run(PLAN));

        assertThat(SubOptimization.verdict(
                        both.change("step.utilization.simulated[a]").orElseThrow()))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(SubOptimization.verdict(
                        both.change("step.blocked.simulated[a]").orElseThrow()))
                .isEqualTo(Verdict.SAME);
        assertThat(SubOptimization.verdict(
                        both.change("step.queue.simulated[a]").orElseThrow()))
                .isEqualTo(Verdict.BETTER);
    }
}
