package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Direction;
import dev.valuestream.simulation.internal.statistics.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationComparisonTest {

    private static final String LEAD_TIME = "lead-time.simulated";

    private static final SimulationPlan PLAN = SimulationPlan.of(20)
            .horizon(Duration.ofHours(80))
            .warmUp(Duration.ofHours(8))
            .looks(2)
            .confidence(0.999)
            .replications(50);

    private static final SimulationReport AS_IS = run(PLAN, false);
    private static final SimulationReport TO_BE = run(PLAN, true);

    private static SimulationReport run(SimulationPlan plan, boolean toBe) {
        return Simulation.of(toBe ? BenchMap.toBe() : BenchMap.asIs()).run(plan);
    }

    private static double variance(List<Double> sample) {
        return Sample.of(array(sample)).variance().orElseThrow();
    }

    /**
     * The third step at load 0.72 instead of 0.8 has 0.72 ÷ 0.28 instead of 4 items, a seventh of a minute and 3/7 fewer: 1.4286
     * minutes less of 20, by Little's law.
     */
    @Test
    void change_ofTheBenchPair_holdsTheExactDifference() {
        SimulationComparison comparison = SimulationComparison.of(AS_IS, TO_BE);
        SimulatedChange lead = comparison.change(LEAD_TIME).orElseThrow();

        assertThat(lead.difference().covers(60 * (0.72 / 0.28 - 4))).isTrue();
        assertThat(lead.isSignificant()).isTrue();
        assertThat(lead.better()).isEqualTo(Direction.LOWER);
        assertThat(lead.difference().mean())
                .isCloseTo(lead.after().mean() - lead.before().mean(), within(1e-9));
        assertThat(lead.before())
                .isEqualTo(comparison.before().leadTime().orElseThrow().mean());
        assertThat(comparison.changes()).extracting(SimulatedChange::name).contains("step.queue.simulated[s3]");
    }

    /** A quantile is that of all items together, and so is its difference. */
    @Test
    void change_ofAQuantile_isBetweenThoseOfAllItems() {
        SimulatedChange p95 = SimulationComparison.of(AS_IS, TO_BE)
                .change("lead-time.simulated.p95")
                .orElseThrow();

        assertThat(p95.before().mean()).isEqualTo(AS_IS.leadTimeShares().quantile(0.95));
        assertThat(p95.after().mean()).isEqualTo(TO_BE.leadTimeShares().quantile(0.95));
        assertThat(p95.difference().mean())
                .isCloseTo(
                        p95.after().mean() - p95.before().mean(),
                        within(1e-9 * p95.before().mean()));
    }

    /** Common random numbers shrink the variance of the difference at least 20 times; pairs of other replications do not. */
    @Test
    void difference_withTheSameChance_variesFarLess() {
        double apart = variance(AS_IS.samples(LEAD_TIME)) + variance(TO_BE.samples(LEAD_TIME));
        List<Double> others = new ArrayList<>(TO_BE.samples(LEAD_TIME));
        Collections.rotate(others, 1);

        double paired = Sample.ofDifferences(array(AS_IS.samples(LEAD_TIME)), array(TO_BE.samples(LEAD_TIME)))
                .variance()
                .orElseThrow();
        double planted = Sample.ofDifferences(array(AS_IS.samples(LEAD_TIME)), array(others))
                .variance()
                .orElseThrow();

        assertThat(apart / paired).isGreaterThan(20);
        assertThat(apart / planted).isLessThan(3);
    }

    private static double[] array(List<Double> sample) {
        return sample.stream().mapToDouble(x -> x).toArray();
    }

    @Test
    void change_ofAMapWithItself_isNone() {
        SimulationReport asIs = run(PLAN.replications(3), false);

        assertThat(SimulationComparison.of(asIs, run(PLAN.replications(3), false))
                        .changes())
                .allSatisfy(c -> {
                    assertThat(c.difference().mean()).isZero();
                    assertThat(c.isSignificant()).isFalse();
                });
    }

    @Test
    void change_ofOneReplication_isNeverSure() {
        SimulationComparison comparison =
                SimulationComparison.of(run(PLAN.replications(1), false), run(PLAN.replications(1), true));

        assertThat(comparison.changes()).isNotEmpty().noneMatch(SimulatedChange::isSignificant);
    }

    @Test
    void samples_areTheFigureOfEachReplication() {
        assertThat(AS_IS.samples(LEAD_TIME)).hasSize(50);
        assertThat(AS_IS.samples(LEAD_TIME).stream()
                        .mapToDouble(x -> x)
                        .average()
                        .orElseThrow())
                .isCloseTo(AS_IS.leadTime().orElseThrow().mean().mean(), within(1e-9));
        assertThat(AS_IS.samples("nothing")).isEmpty();
        assertThat(run(PLAN.replications(2), false).samples(LEAD_TIME))
                .isEqualTo(AS_IS.samples(LEAD_TIME).subList(0, 2));
    }

    @Test
    void change_ofMoreReplicationsOfOne_isOfThoseThatBothHave() {
        SimulationComparison comparison = SimulationComparison.of(AS_IS, run(PLAN.replications(5), true));

        assertThat(comparison.change(LEAD_TIME).orElseThrow().difference().replications())
                .isEqualTo(5);
        assertThat(comparison.change(LEAD_TIME).orElseThrow().before().replications())
                .isEqualTo(50);
    }

    @Test
    void of_otherChance_isRefused() {
        SimulationReport one = run(PLAN.replications(1), false);
        SimulationReport other = run(SimulationPlan.of(4).replications(1).horizon(Duration.ofHours(9)), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulationComparison.of(one, other))
                .withMessageContaining("must be of one plan");
    }
}
