package dev.valuestream.metrics.network;

/** What becomes of the items that come to a step. */
enum Standing {
    /** How many come, or what the step can do, is not known. */
    UNKNOWN,
    /** More come than the step can do, or just as many: its queue has no average. */
    OVERLOADED,
    /** The step takes them from a supplier at its own pace. */
    PACED,
    /** They queue for a server, or for somebody of its team. */
    QUEUED,
    /** Nothing comes, or an item takes no time. */
    IDLE
}
