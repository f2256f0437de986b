package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a run is planned, followed and stopped. */
class SimulationRunTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SimulationPlan PLAN = SimulationPlan.of(3)
            .horizon(HOUR.multipliedBy(100))
            .warmUp(HOUR.multipliedBy(10))
            .replications(4);

    /** M/M/1 at load 0.8, an item a minute. */
    private static Simulation queue() {
        return Simulation.of(queue(0.8));
    }

    private static ValueStream queue(double minutes) {
        return ValueStream.builder("queue")
                .demand(d -> d.quantity(1).per(Duration.ofMinutes(1)).cv(1))
                .trigger("in")
                .step(
                        "desk",
                        s -> s.processTime(
                                TimeDistribution.exponential(Duration.ofMillis(Math.round(minutes * 60_000)))))
                .customer("out")
                .flow("in", "desk")
                .flow("desk", "out")
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void run_cancelled_reportsWhatWasRun(int threads) {
        AtomicInteger asked = new AtomicInteger();
        RunControl control = RunControl.NONE.withCancellation(() -> asked.incrementAndGet() > 12);

        SimulationReport report = queue().run(PLAN.threads(threads), control);

        assertThat(report.ending()).isEqualTo(RunEnding.CANCELLED);
        assertThat(report.findings()).anyMatch(f -> f.code().equals("simulation.partial"));
        assertThat(report.toString()).contains("CANCELLED");
    }

    @Test
    void run_cancelledAtOnce_hasNothingToReport() {
        assertThatThrownBy(() -> queue().run(PLAN, RunControl.NONE.withCancellation(() -> true)))
                .isInstanceOfSatisfying(
                        SimulationStoppedException.class,
                        e -> assertThat(e.ending()).isEqualTo(RunEnding.CANCELLED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void run_interrupted_stopsAndKeepsTheFlag(int threads) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> queue().run(PLAN.horizon(HOUR.multipliedBy(100_000))
                            .warmUp(HOUR.multipliedBy(99_000))
                            .threads(threads)))
                    .isInstanceOf(SimulationStoppedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void run_overItsLimits_isPartial() {
        SimulationPlan plan = PLAN.warmUp(Duration.ZERO);
        SimulationLimits fewEvents = new SimulationLimits(5_000, 1_000, Optional.empty());
        SimulationLimits fewItems = new SimulationLimits(1_000_000, 20, Optional.empty());

        assertThat(queue().run(plan.limits(fewEvents)).ending()).isEqualTo(RunEnding.EVENT_LIMIT);
        assertThat(Simulation.of(queue(2)).run(plan.limits(fewItems)).ending()).isEqualTo(RunEnding.ITEM_LIMIT);
    }

    @Test
    void run_overItsTime_isPartial() {
        AtomicLong clock = new AtomicLong();
        SimulationPlan plan =
                PLAN.warmUp(Duration.ZERO).limits(SimulationLimits.DEFAULT.withWallTime(Duration.ofNanos(10)));

        SimulationReport report = queue().run(plan, RunControl.NONE.withTicker(clock::incrementAndGet));

        assertThat(report.ending()).isEqualTo(RunEnding.TIME_LIMIT);
        assertThatThrownBy(() -> queue().run(plan)).hasMessageContaining("[simulation.limits.ticker]");
    }

    @Test
    void run_tellsHowFarItIs() {
        List<String> told = new ArrayList<>();

        queue().run(PLAN, RunControl.NONE.withProgress((done, all) -> told.add(done + "/" + all)));

        assertThat(told).containsExactly("1/4", "2/4", "3/4", "4/4");
    }

    @Test
    void run_ofOneReplication_hasNoInterval() {
        SimulationReport report = queue().run(PLAN.replications(1));

        assertThat(report.throughput().halfWidth()).isEmpty();
        assertThat(report.throughput().covers(1e9)).isTrue();
        assertThat(report.findings()).anyMatch(f -> f.code().equals("simulation.replications.one"));
    }

    @Test
    void run_toAPrecision_goesOnUntilItIsReached() {
        SimulationPlan plan = PLAN.replications(2).precision(0.1, 400);

        SimulationReport report = queue().run(plan);

        Estimate leadTime = report.leadTime().orElseThrow().mean();
        assertThat(report.replications()).isBetween(3, 400);
        assertThat(leadTime.halfWidth().orElseThrow() / leadTime.mean()).isLessThanOrEqualTo(0.1 / 1.1);
        assertThat(queue().run(plan.precision(0.001, 7)).replications()).isEqualTo(7);
        assertThat(queue().run(plan.replications(1).precision(0.001, 5)).replications())
                .isEqualTo(5);
    }

    @Test
    void run_findingItsWarmUp_tellsWhere() {
        SimulationReport steady = queue().run(PLAN.findWarmUp());
        SimulationReport growing = Simulation.of(queue(1.5)).run(PLAN.findWarmUp());

        assertThat(steady.warmUp()).isLessThan(HOUR.multipliedBy(50));
        assertThat(growing.warmUp()).isEqualTo(HOUR.multipliedBy(50));
        assertThat(growing.findings()).anyMatch(f -> f.code().equals("simulation.warm-up.not-settled"));
        SimulationLimits few = new SimulationLimits(3_000, 1_000, Optional.empty());
        assertThat(queue().run(PLAN.findWarmUp().limits(few)).warmUp()).isZero();
    }

    @Test
    void run_withoutHorizon_takesTwentyDays() {
        SimulationReport report = queue().run(SimulationPlan.of(1).replications(2));

        assertThat(report.horizon()).isEqualTo(HOUR.multipliedBy(160));
        assertThat(report.findings())
                .extracting(f -> f.code())
                .contains("simulation.horizon.default", "simulation.warm-up.none");
        assertThatThrownBy(() -> queue().run(PLAN.warmUp(HOUR.multipliedBy(100))))
                .hasMessage("The warm-up (100 h) must be shorter than the horizon (100 h), of which it is a part."
                        + " [simulation.warm-up.long]");
    }

    @Test
    void run_inACalendarWithoutWorkingTime_saysThatAndNotThatTheWarmUpIsLong() {
        ValueStream map = ValueStream.builder("closed")
                .calendar(c -> c.workingTimePerDay(Duration.ZERO))
                .demand(5, HOUR)
                .trigger("in")
                .step("a", s -> s.processTime(HOUR))
                .customer("out")
                .flow("in", "a")
                .flow("a", "out")
                .build();

        assertThatThrownBy(() -> Simulation.of(map).run(SimulationPlan.of(1)))
                .isInstanceOf(NotSimulableException.class)
                .hasMessageContaining("[simulation.step.no-time]");
    }

    @Test
    void missing_saysWhatToMeasure() {
        ValueStream map = ValueStream.builder("sketch")
                .team("nobody", t -> t.people(0))
                .trigger("in")
                .step("a", s -> {})
                .step("b", s -> s.processTime(HOUR).team("unknown"))
                .step("c", s -> s.processTime(HOUR).team("nobody").uptime(0))
                .step("d", s -> s.processTime(HOUR).calendar(c -> c.workingTimePerDay(Duration.ZERO)))
                .step("e", s -> s.processTime(HOUR).quantityPerCycle(5).wipLimit(3))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "e", f -> f.kind(dev.valuestream.model.FlowKind.FIFO).max(4))
                .flow("e", "out")
                .build();

        assertThat(Simulation.of(map).missing())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "simulation.time.missing",
                        "simulation.people.missing",
                        "simulation.people.none",
                        "simulation.uptime.none",
                        "simulation.step.no-time",
                        "simulation.room.batch",
                        "simulation.room.batch",
                        "simulation.demand.missing");
        assertThatThrownBy(() -> Simulation.of(map).run(PLAN))
                .isInstanceOfSatisfying(
                        NotSimulableException.class,
                        e -> assertThat(e.problems()).hasSize(8))
                .hasMessageContaining("Time one cycle of a station");
    }

    @Test
    void plan_outOfRange_isRefused() {
        SimulationPlan plan = SimulationPlan.of(1);

        assertThatThrownBy(() -> plan.horizon(Duration.ZERO)).hasMessageContaining("[simulation.horizon.range]");
        assertThatThrownBy(() -> plan.horizon(HOUR.negated())).hasMessageContaining("[simulation.horizon.range]");
        assertThatThrownBy(() -> plan.warmUp(HOUR.negated())).hasMessageContaining("[simulation.warm-up.range]");
        assertThatThrownBy(() -> plan.replications(0)).hasMessageContaining("[simulation.replications.range]");
        assertThatThrownBy(() -> plan.replications(1_000_001)).hasMessageContaining("from 1 to 1000000");
        assertThatThrownBy(() -> plan.confidence(95)).hasMessageContaining("divide it by 100");
        assertThatThrownBy(() -> plan.confidence(0)).hasMessageContaining("[simulation.confidence.range]");
        assertThatThrownBy(() -> plan.assumedCv(-1)).hasMessageContaining("[simulation.cv.range]");
        assertThatThrownBy(() -> plan.assumedCv(101)).hasMessageContaining("[simulation.cv.range]");
        assertThatThrownBy(() -> plan.threads(0)).hasMessageContaining("[simulation.threads.range]");
        assertThatThrownBy(() -> plan.looks(0)).hasMessageContaining("[simulation.looks.range]");
        assertThatThrownBy(() -> plan.precision(0, 5)).hasMessageContaining("[simulation.precision.range]");
        assertThatThrownBy(() -> plan.precision(5, 5)).hasMessageContaining("divide it by 100");
        assertThatThrownBy(() -> new SimulationLimits(0, 1, Optional.empty())).hasMessageContaining("limits.range");
        assertThatThrownBy(() -> new SimulationLimits(1, 0, Optional.empty())).hasMessageContaining("limits.range");
        assertThatThrownBy(() -> new SimulationLimits(1, 200_000_000, Optional.empty()))
                .hasMessageContaining("limits.range");
        assertThatThrownBy(() -> SimulationLimits.DEFAULT.withWallTime(HOUR.negated()))
                .hasMessageContaining("[simulation.limits.time]");
    }

    @Test
    void plan_sameFields_areEqual() {
        assertThat(PLAN.confidence(0.9).looks(7).assumedCv(0.5))
                .isEqualTo(PLAN.looks(7).assumedCv(0.5).confidence(0.9))
                .hasSameHashCodeAs(PLAN.looks(9))
                .isNotEqualTo(PLAN)
                .isNotEqualTo("plan");
        assertThat(PLAN.equals(PLAN)).isTrue();
        assertThat(PLAN.toString()).isEqualTo("simulation of PT100H, warm-up PT10H, 4 replications, seed 3");
        assertThat(SimulationPlan.of(1).toString()).contains("20 days");
        assertThat(PLAN.threads(2).threads()).isEqualTo(2);
        assertThat(PLAN.limits(SimulationLimits.DEFAULT).limits()).isEqualTo(SimulationLimits.DEFAULT);
        assertThat(PLAN.precision(0.1, 2).mostReplications()).isEqualTo(4);
    }

    @Test
    void estimate_outOfRange_isRefused() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, OptionalDouble.empty(), 0.9, 1))
                .hasMessageContaining("[estimate.range]");
        assertThatThrownBy(() -> new Estimate(1, OptionalDouble.of(-1), 0.9, 1)).hasMessageContaining("estimate");
        assertThatThrownBy(() -> new Estimate(1, OptionalDouble.of(Double.NaN), 0.9, 1))
                .hasMessageContaining("estimate");
        assertThatThrownBy(() -> new Estimate(1, OptionalDouble.empty(), 1, 1)).hasMessageContaining("estimate");
        assertThatThrownBy(() -> new Estimate(1, OptionalDouble.empty(), 0, 1)).hasMessageContaining("estimate");
        assertThatThrownBy(() -> new Estimate(1, OptionalDouble.empty(), 0.9, 0))
                .hasMessageContaining("estimate");
    }
}
