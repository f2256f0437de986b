package dev.valuestream.metrics.simulated;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.simulation.Estimate;
import java.util.Map;
import java.util.Optional;

/**
 * A figure as it was simulated, for all it is about. Immutable.
 *
 * @param estimates mean and half-width of each measure, by its full name, such as {@code step.queue.simulated[weld-1]} or {@code
 *     lead-time.simulated.p85{LH}}; those that no replication had are not there
 */
public record SimulatedFigures(Map<String, Estimate> estimates) {

    /**
     * Copies the map.
     *
     * @param estimates mean and half-width of each measure
     */
    public SimulatedFigures {
        estimates = ImmutableMap.copyOf(estimates);
    }

    /**
     * One of the figures.
     *
     * @param name its full name
     * @return the estimate; empty if no replication had it
     */
    public Optional<Estimate> estimate(String name) {
        return Optional.ofNullable(estimates.get(name));
    }
}
