package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;

/**
 * How long an item waits on a flow, and how that is known.
 *
 * @param figure the wait in seconds, or why it is not known
 * @param kind how it is known
 * @param origin the field it comes from, with the arithmetic
 */
public record Wait(Figure figure, Kind kind, String origin) {

    /** How a wait is known, in the order in which one stands above the other. */
    public enum Kind {
        /** The lead time of the step behind it, less the step's process time. */
        LEAD_TIME,
        /** A measured wait. */
        STATED,
        /** Items counted, divided by the flow's rate. */
        INVENTORY,
        /** Nothing is stated; waiting for the rest of one's own process batch. */
        BATCH,
        /** Nothing is stated, so no wait is assumed. */
        NONE
    }

    /**
     * The wait as far as it is known.
     *
     * @return seconds, 0 if unknown
     */
    public double seconds() {
        return figure.number().orElse(0);
    }
}
