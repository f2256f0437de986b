package dev.valuestream.queueing.network;

/** What a node of the network does with the items that come. */
enum NodeKind {
    /** They queue at a station and are served. */
    VISIT,
    /** Each takes its time at once, however many there are. */
    DELAY,
    /** Each goes on along every branch. */
    FORK,
    /** The branches of one item wait for each other. */
    JOIN
}
