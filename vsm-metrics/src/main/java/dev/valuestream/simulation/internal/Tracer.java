package dev.valuestream.simulation.internal;

/** Told what happens to parts, if somebody wants to know. */
@FunctionalInterface
public interface Tracer {

    /** Nobody wants to know. */
    Tracer NOBODY = (seconds, item, family, kind, node) -> {};

    /** It entered the stream. */
    int ENTERED = 0;

    /** It came to the queue of a step. */
    int QUEUED = 1;

    /** A step began to work on it. */
    int STARTED = 2;

    /** A step finished it. */
    int FINISHED = 3;

    /** It came to a customer. */
    int DELIVERED = 4;

    /** A step scrapped it. */
    int SCRAPPED = 5;

    /**
     * Something happened.
     *
     * @param seconds when
     * @param item the number of the whole item
     * @param family its family
     * @param kind what happened, one of the constants here
     * @param node where
     */
    void happened(double seconds, long item, int family, int kind, int node);
}
