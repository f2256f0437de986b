package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

/**
 * What would have to go with a change so that the whole gains from it.
 *
 * @param step the id of the step that holds the gain back
 * @param capacity the items a day that it would have to take in
 */
public record Companion(String step, double capacity) {

    /**
     * Checks the step.
     *
     * @param step the id of the step
     * @param capacity the items a day
     */
    public Companion {
        requireNonNull(step);
    }
}
