package dev.valuestream.simulation;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Unit;
import java.util.Optional;

/**
 * A figure of two simulations that were run with the same chance. Immutable.
 *
 * @param id what it measures, such as {@code lead-time.simulated}
 * @param element the element it is about, empty for the whole stream
 * @param family the item family it is about, empty for all items together
 * @param before its value in the first
 * @param after its value in the second
 * @param difference after − before, replication by replication: what chance did to both alike is not in its half-width
 * @param unit its unit
 */
public record SimulatedChange(
        String id,
        Optional<String> element,
        Optional<String> family,
        Estimate before,
        Estimate after,
        Estimate difference,
        Unit unit) {

    /**
     * The full name, as measures of an analysis have it.
     *
     * @return such as {@code step.queue.simulated[weld-1]}
     */
    public String name() {
        return new SimulatedMeasure(id, element, family, after, unit).name();
    }

    /**
     * Which way it gets better.
     *
     * @return higher for throughput, neither way for how busy and how idle a step or team is, else lower
     */
    public Direction better() {
        if (id.startsWith("throughput")) {
            return Direction.HIGHER;
        }
        return id.startsWith("step.utilization")
                        || id.startsWith("team.utilization")
                        || id.startsWith("step.starved")
                        || id.startsWith("step.throughput")
                ? Direction.NEUTRAL
                : Direction.LOWER;
    }

    /**
     * Whether it differs for sure: whether 0 lies outside the confidence interval of the difference, by more than rounding.
     *
     * @return true if it does; never of one replication
     */
    public boolean isSignificant() {
        double rounding = 1e-9 * Math.max(Math.abs(before.mean()), Math.abs(after.mean()));
        return difference.halfWidth().isPresent()
                && Math.abs(difference.mean()) > difference.halfWidth().getAsDouble() + rounding;
    }
}
