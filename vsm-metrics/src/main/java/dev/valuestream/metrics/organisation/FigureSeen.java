package dev.valuestream.metrics.organisation;

import java.util.OptionalInt;

/**
 * A figure behind the lead time, and what stands behind the figure.
 *
 * @param field the field it is, such as {@code steps[weld-1].processTime}
 * @param element the id of the step or flow that it is a figure of
 * @param standing how it was found
 * @param samples how many items were timed, if that is stated
 * @param seconds what it adds to the time of an item on all its branches, as expected; of several families the most
 */
public record FigureSeen(String field, String element, Standing standing, OptionalInt samples, double seconds) {

    /** How a figure was found. This list may grow. */
    public enum Standing {
        /** Seen and timed by somebody who walked the process. */
        WALKED("walked"),
        /** Read out of a system that records the work. */
        SYSTEM_DATA("read from a system"),
        /** Somebody's estimate. */
        ESTIMATE("an estimate"),
        /** There is no observation, or it does not say its source. */
        UNOBSERVED("no observation says how it was found"),
        /** The map does not state the figure at all. */
        MISSING("not stated");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Whether somebody looked.
     *
     * @return true if the figure was walked or read from a system
     */
    public boolean isEvidence() {
        return standing == Standing.WALKED || standing == Standing.SYSTEM_DATA;
    }
}
