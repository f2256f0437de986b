package dev.valuestream.simulation;

import dev.valuestream.metrics.Unit;
import java.util.Optional;

/**
 * A named figure of a simulation. Immutable.
 *
 * @param id what it measures, such as {@code lead-time.simulated.p85}
 * @param element the element it is about, empty for the whole stream
 * @param family the item family it is about, empty for all items together
 * @param estimate its value and how sure it is
 * @param unit its unit
 */
public record SimulatedMeasure(
        String id, Optional<String> element, Optional<String> family, Estimate estimate, Unit unit) {

    /**
     * The full name, as measures of an analysis have it.
     *
     * @return such as {@code step.queue.simulated[weld-1]} or {@code lead-time.simulated{LH}}
     */
    public String name() {
        return id
                + element.map(e -> "[" + e + "]").orElse("")
                + family.map(f -> "{" + f + "}").orElse("");
    }
}
