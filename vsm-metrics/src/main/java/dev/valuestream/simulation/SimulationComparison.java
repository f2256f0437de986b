package dev.valuestream.simulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.simulation.internal.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two simulations with the same chance found, figure by figure, such as those of the as-is and of the to-be. Immutable.
 *
 * <p>Both have to be of one plan. Chance is drawn from a stream of its own for each replication, element and purpose, found by the
 * element's id, so an element that is the same in both maps meets the same chance, and what the change does is seen almost by itself
 * (common random numbers). Intervals are those of the paired differences: Law, <i>Simulation Modeling and Analysis</i>, 5th ed.,
 * sections 10.2.1 and 11.2.
 */
public final class SimulationComparison {

    private final SimulationReport before;
    private final SimulationReport after;
    private final ImmutableList<SimulatedChange> changes;

    private SimulationComparison(SimulationReport before, SimulationReport after) {
        this.before = before;
        this.after = after;
        Map<String, Estimate> first = before.measures().stream()
                .collect(ImmutableMap.toImmutableMap(SimulatedMeasure::name, SimulatedMeasure::estimate));
        changes = after.measures().stream()
                .map(measure -> change(measure, first))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Compares two simulations.
     *
     * @param before what the first found
     * @param after what the second found
     * @return the comparison
     * @throws IllegalArgumentException if they were not run with the same seed and confidence
     */
    public static SimulationComparison of(SimulationReport before, SimulationReport after) {
        boolean alike = before.plan().seed() == after.plan().seed()
                && before.plan().confidence() == after.plan().confidence();
        if (!alike) {
            throw new IllegalArgumentException("The simulations (" + before.plan() + ") and (" + after.plan()
                    + ") must be of one plan, so that they meet the same chance. [simulation.comparison.plans]");
        }
        return new SimulationComparison(before, after);
    }

    private Optional<SimulatedChange> change(SimulatedMeasure measure, Map<String, Estimate> first) {
        double[] was = array(before.samples(measure.name()));
        double[] is = array(after.samples(measure.name()));
        if (was.length == 0 || is.length == 0) {
            return Optional.empty();
        }
        Estimate from = requireNonNull(first.get(measure.name()));
        Estimate to = measure.estimate();
        double together = besideMean(to, is) - besideMean(from, was);
        return Optional.of(new SimulatedChange(
                measure.id(),
                measure.element(),
                measure.family(),
                from,
                to,
                difference(was, is, together),
                measure.unit()));
    }

    /** What a figure of all replications together, such as a quantile, is more than the mean of those of each; 0 of a mean. */
    private static double besideMean(Estimate together, double[] each) {
        return together.mean() - Sample.of(each).mean();
    }

    private Estimate difference(double[] was, double[] is, double together) {
        int pairs = Math.min(was.length, is.length); // a precision to reach may have taken more of one
        Sample sample = Sample.ofDifferences(Arrays.copyOf(was, pairs), Arrays.copyOf(is, pairs));
        double confidence = after.plan().confidence();
        double mean = sample.mean() + together;
        return new Estimate(mean, sample.halfWidth(confidence, mean), confidence, pairs);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * What the first simulation found.
     *
     * @return its report
     */
    public SimulationReport before() {
        return before;
    }

    /**
     * What the second simulation found.
     *
     * @return its report
     */
    public SimulationReport after() {
        return after;
    }

    /**
     * Every figure that all replications of both have.
     *
     * @return the changes, in the order of the second simulation's measures
     */
    public List<SimulatedChange> changes() {
        return changes;
    }

    /**
     * One figure.
     *
     * @param name its full name, such as {@code lead-time.simulated}
     * @return the figure in both; empty if one has not got it
     */
    public Optional<SimulatedChange> change(String name) {
        return changes.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
