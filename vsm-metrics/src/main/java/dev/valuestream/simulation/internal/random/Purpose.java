package dev.valuestream.simulation.internal.random;

/** What a stream of random numbers decides. The order is part of every result: a new purpose comes at the end. */
public enum Purpose {
    /** When items arrive. */
    ARRIVAL,
    /** How long a cycle takes. */
    WORK,
    /** Which flow of a choice is taken. */
    ROUTE,
    /** Whether an item is scrapped. */
    YIELD,
    /** How long a transfer takes. */
    TRANSFER,
    /** How long a changeover takes. */
    CHANGEOVER,
    /** When a station fails. */
    FAILURE,
    /** How long a repair takes. */
    REPAIR
}
