package dev.valuestream.simulation.internal;

/**
 * The shifts of a stream whose steps do not all work when the stream does. Events then happen on a clock that does not stand still at night;
 * what is measured of items is in the stream's working time, what steps do in their own. Never changed once made.
 */
final class Shifts {

    /** When the stream works, and when each node does. */
    final Hours stream;

    final Hours[] of;

    /** Whether a node finishes in overtime what is in work when its shift ends. */
    final boolean[] finishes;

    Shifts(Hours stream, Hours[] of, boolean[] finishes) {
        this.stream = stream;
        this.of = of;
        this.finishes = finishes;
    }

    /** When work at a node is done that begins now, on the clock. */
    double ends(int node, double clock, double time) {
        return finishes[node] ? clock + time : worked(node, clock, time);
    }

    /** When a node has worked for so long from now on, on the clock. */
    double worked(int node, double clock, double time) {
        return Math.max(clock, of[node].clock(of[node].worked(clock) + time));
    }
}
