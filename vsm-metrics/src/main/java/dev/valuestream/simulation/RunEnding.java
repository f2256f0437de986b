package dev.valuestream.simulation;

/** Why a simulation ended; anything but {@link #COMPLETE} makes its report partial. */
public enum RunEnding {
    /** All replications ran to their horizon. */
    COMPLETE,
    /** It was cancelled, or its thread interrupted. */
    CANCELLED,
    /** A replication had as many events as were allowed. */
    EVENT_LIMIT,
    /** More items were in the stream than were allowed. */
    ITEM_LIMIT,
    /** It took as long as was allowed. */
    TIME_LIMIT,
    /** Every station of some steps was blocked by another of them, so that nothing moved on. */
    DEADLOCK,
    /** Nothing was to happen any more, and yet there were items in the stream. */
    STANDSTILL
}
