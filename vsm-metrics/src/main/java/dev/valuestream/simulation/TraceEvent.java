package dev.valuestream.simulation;

import java.util.Optional;

/**
 * Something that happened to an item. Immutable.
 *
 * @param seconds when, from the start of the run
 * @param item the item's number, from 0 in the order of entering; the parts of an item that is split share it
 * @param family its family, empty where the map knows none
 * @param kind what happened
 * @param element the node where it happened
 */
public record TraceEvent(double seconds, long item, Optional<String> family, Kind kind, String element) {

    /** What can happen to an item. */
    public enum Kind {
        /** It entered the stream at a source, or was taken from a supplier. */
        ENTERED,
        /** It came to the queue of a step. */
        QUEUED,
        /** A step began to work on it. */
        STARTED,
        /** A step finished it. */
        FINISHED,
        /** It came to a customer. */
        DELIVERED,
        /** A step scrapped it. */
        SCRAPPED
    }
}
