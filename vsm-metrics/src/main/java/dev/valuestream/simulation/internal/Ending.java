package dev.valuestream.simulation.internal;

/** Why a replication ended. */
public enum Ending {
    /** It ran to its horizon. */
    COMPLETE,
    /** It was cancelled, or its thread interrupted. */
    CANCELLED,
    /** It had as many events as were allowed. */
    EVENT_LIMIT,
    /** More items were in the stream than were allowed. */
    ITEM_LIMIT,
    /** It took as long as was allowed. */
    TIME_LIMIT,
    /** Every station of some steps was blocked by another of them. */
    DEADLOCK,
    /** Nothing was to happen any more, and yet there were items in the stream. */
    STANDSTILL;

    /** Whether no other replication is to be run after this. */
    boolean endsAll() {
        return this == CANCELLED || this == TIME_LIMIT;
    }
}
