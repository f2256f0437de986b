package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Finding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that wait for each other, on maps on which that can be seen by hand: an item every ten minutes, steps without chance. */
class DeadlockTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.of(1).horizon(Duration.ofHours(40)).replications(2);

    private static TimeDistribution constant(int minutes) {
        return TimeDistribution.constant(Duration.ofMinutes(minutes));
    }

    private static ValueStreamBuilder map() {
        return ValueStream.builder("map")
                .demand(d -> d.quantity(1).per(Duration.ofMinutes(10)).cv(0))
                .trigger("in")
                .customer("out");
    }

    private static ValueStreamBuilder branches(int slow) {
        return map().step("s", x -> x.processTime(constant(0)))
                .step("a", x -> x.processTime(constant(1)))
                .step("b", x -> x.processTime(constant(slow)))
                .flow("in", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("j", "out");
    }

    private static SimulationReport run(ValueStreamBuilder map) {
        return Simulation.of(map.build()).run(PLAN);
    }

    private static Finding deadlock(SimulationReport report) {
        assertThat(report.ending()).isEqualTo(RunEnding.DEADLOCK);
        return report.findings().stream()
                .filter(f -> f.code().equals("simulation.deadlock"))
                .findFirst()
                .orElseThrow();
    }

    /** Three parts of a wait at the join, as many as may be there, long before the first of b would come. */
    @Test
    void run_joinFullOfOneBranch_isNamedAsSoonAsNothingMoreCanCome() {
        SimulationReport report = run(branches(100)
                .step("j", x -> x.processTime(constant(1)).join(Join.ALL).wipLimit(3))
                .flow("a", "j")
                .flow("b", "j"));

        Finding found = deadlock(report);
        assertThat(found.element()).isEqualTo("j");
        assertThat(found.message())
                .startsWith("Steps a, j wait for each other: what waits before j is not enough to begin with");
        assertThat(report.throughput().mean()).isZero();
        // after 41 minutes a has finished its fourth
        assertThat(report.unfinished().mean()).isEqualTo(4);
    }

    /** The lane of a is full and a held up most of the time, but b brings what the join waits for. */
    @Test
    void run_joinThatWaitsForASlowBranch_isNone() {
        SimulationReport report = run(branches(100)
                .step("j", x -> x.processTime(constant(1)).join(Join.ALL))
                .flow("a", "j", f -> f.kind(FlowKind.FIFO).max(2))
                .flow("b", "j", f -> f.kind(FlowKind.FIFO).max(2)));

        assertThat(report.ending()).isEqualTo(RunEnding.COMPLETE);
        // b ends every 100 minutes from 110 to 2,310
        List<Double> left = report.cumulativeFlow().left();
        assertThat(left.get(left.size() - 1)).isEqualTo(23);
    }

    /** What is scrapped in b would free the join of the counterparts: nobody can say that it never moves. */
    @Test
    void run_joinFullOfOneBranchThatMayBeScrapped_isNotJudged() {
        SimulationReport report = run(branches(100)
                .editStep("b", x -> x.yield(0.5))
                .step("j", x -> x.processTime(constant(1)).join(Join.ALL).wipLimit(3))
                .flow("a", "j")
                .flow("b", "j"));

        assertThat(report.ending()).isEqualTo(RunEnding.COMPLETE);
    }

    /** Two of a family are made at once, and one of each has come to a step that takes no more than two. */
    @Test
    void run_cycleThatLacksItsSecondItem_isNamed() {
        ValueStreamBuilder map = ValueStream.builder("pairs")
                .demand(d ->
                        d.family("A").quantity(1).per(Duration.ofMinutes(10)).cv(0))
                .demand(d ->
                        d.family("B").quantity(1).per(Duration.ofMinutes(15)).cv(0))
                .trigger("in")
                .customer("out")
                .step("s", x -> x.processTime(constant(1)))
                .step(
                        "pair",
                        x -> x.processTime(constant(1)).quantityPerCycle(2).wipLimit(2))
                .flow("in", "s")
                .flow("s", "pair")
                .flow("pair", "out");

        Finding found = deadlock(run(map));

        assertThat(found.element()).isEqualTo("pair");
        assertThat(found.message()).startsWith("Steps s, pair wait for each other");
    }

    /** Batches of ten wait on the lane, and the stream lets no more than five in. */
    @Test
    void run_streamFullOfLeftovers_namesWhereTheyWait() {
        SimulationReport report = run(map().wipLimit(5)
                .step("s", x -> x.processTime(constant(1)))
                .step("pair", x -> x.processTime(constant(1)).quantityPerCycle(4))
                .flow("in", "s")
                .flow("s", "pair", f -> f.probability(0.5).transferBatch(3))
                .flow("s", "out", f -> f.probability(0.5).transferBatch(4))
                .flow("pair", "out"));

        assertThat(report.ending()).isEqualTo(RunEnding.STANDSTILL);
        assertThat(report.findings())
                .filteredOn(f -> f.code().equals("simulation.standstill"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("wait for others", "s->"));
    }
}
