package dev.valuestream.simulation.internal;

/** A part of an open stream that can be run for a while on its own, once all is known that comes to it in that time. */
interface OpenBlock {

    /**
     * Runs to a time, that moment included.
     *
     * @return false if things happened at once whose order is not known here
     */
    boolean run(double end);
}
