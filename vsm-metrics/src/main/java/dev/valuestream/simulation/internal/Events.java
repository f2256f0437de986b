package dev.valuestream.simulation.internal;

/** Events as numbers: what happens, and to whom. */
final class Events {

    /** The next item of an arrival is there. */
    static final int ARRIVAL = 0;

    /** A server has finished what it works on. */
    static final int FINISHED = 1;

    /** A part has reached the end of a flow. */
    static final int MOVED = 2;

    private static final int KIND_BITS = 3;

    private Events() {}

    static int of(int kind, int index) {
        return (index << KIND_BITS) | kind;
    }

    static int kind(int event) {
        return event & ((1 << KIND_BITS) - 1);
    }

    static int index(int event) {
        return event >>> KIND_BITS;
    }
}
