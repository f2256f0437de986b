package dev.valuestream.simulation;

/** What is in the stream when a run begins. */
public enum StartFrom {
    /** Nothing. */
    EMPTY,
    /**
     * The inventories that the map states on its flows, by quantity, else by wait times rate (Little's law), rounded and shared
     * among the families by what they ask of the flow. They wait in front of their steps since the start; as nobody knows when they
     * came, they are in no lead time. Left out, as the report says: what waits before a step that takes its items from a supplier
     * when it can, before an AND-join, at a customer, and what is more than a lane or a step has room for.
     */
    AS_FOUND
}
