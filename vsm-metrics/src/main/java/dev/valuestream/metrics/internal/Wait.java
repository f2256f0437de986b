package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import java.util.function.Supplier;

/**
 * How long an item waits on a flow, and how that is known.
 *
 * @param figure the wait in seconds, or why it is not known
 * @param seconds what it adds to the lead time as far as that is known: the wait; where the lead time of the step behind is
 *     known and its process time is not, that whole lead time
 * @param kind how it is known
 * @param source says where it comes from; asked only by who tells of it
 */
public record Wait(Figure figure, double seconds, Kind kind, Supplier<String> source) {

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

    /** A wait that is known, or of which nothing is. */
    static Wait of(Figure figure, Kind kind, Supplier<String> source) {
        return new Wait(figure, figure.number().orElse(0), kind, source);
    }

    /**
     * The field it comes from.
     *
     * @return the field, with the arithmetic
     */
    public String origin() {
        return source.get();
    }

    /**
     * Whether the process time of the step behind is in it, because only the sum of the two is known.
     *
     * @return true if the step states a lead time and no process time
     */
    public boolean holdsProcess() {
        return kind == Kind.LEAD_TIME && figure.number().isEmpty();
    }

    /**
     * Whether somebody looked: the wait, the step's lead time or the items were found on the way.
     *
     * @return false for one that only follows from the batch, and for none
     */
    public boolean isObserved() {
        return kind != Kind.BATCH && kind != Kind.NONE;
    }

    /**
     * The wait as far as it is known.
     *
     * @return seconds, 0 if unknown
     */
    public double known() {
        return figure.number().orElse(0);
    }
}
