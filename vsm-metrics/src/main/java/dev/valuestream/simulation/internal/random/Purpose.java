package dev.valuestream.simulation.internal.random;

/** What a stream of random numbers decides. Its number is part of every result and never changes. */
public enum Purpose {
    /** When items arrive. */
    ARRIVAL(1),
    /** How long a cycle takes. */
    WORK(2),
    /** Which flow of a choice is taken. */
    ROUTE(3),
    /** Whether an item is scrapped. */
    YIELD(4),
    /** How long a transfer takes. */
    TRANSFER(5),
    /** How long a changeover takes. */
    CHANGEOVER(6),
    /** When a station fails. */
    FAILURE(7),
    /** How long a repair takes. */
    REPAIR(8),
    /** How long an item stays after its cycle. */
    STAY(9);

    private final long number;

    Purpose(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}
