package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

/**
 * What an improvement is expected to do to a measure.
 *
 * @param measure the full name of the measure, such as {@code lead-time} or {@code step.load[weld-1]}
 * @param change by how much it is expected to change, with its sign
 */
public record Expectation(String measure, StatedValue change) {

    /**
     * Checks that nothing is null.
     *
     * @param measure the full name of the measure
     * @param change by how much it is expected to change
     */
    public Expectation {
        requireNonNull(measure);
        requireNonNull(change);
    }
}
