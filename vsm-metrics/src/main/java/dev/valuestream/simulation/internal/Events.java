package dev.valuestream.simulation.internal;

/** Events as numbers: what happens, and to whom. */
final class Events {

    /** The next item of an arrival is there. */
    static final int ARRIVAL = 0;

    /** A server has finished what it works on. */
    static final int FINISHED = 1;

    /** A part has reached the end of a flow. */
    static final int MOVED = 2;

    /** A part has done all that its step asks for after the cycle. */
    static final int STAYED = 3;

    /** What has been loaded on a flow departs. */
    static final int DEPARTURE = 4;

    /** A step looks whether it can begin something. */
    static final int WAKE = 5;

    /** The families of a step have their turns anew. */
    static final int TURNS = 6;

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
