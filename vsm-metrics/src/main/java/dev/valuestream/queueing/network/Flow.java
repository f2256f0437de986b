package dev.valuestream.queueing.network;

/**
 * What flows from one point of a {@link FlowGraph} to another, as a part of the arrivals there: share · (passed · I + added) is what it
 * contributes to the index of dispersion of these arrivals, where I is that of the departures of its origin.
 *
 * @param from where it comes from
 * @param to where it goes
 * @param share its part of the arrivals
 * @param passed how much of the index comes through: a part p of a flow, split off at random, has p·I + 1 − p; batches of n multiply by n,
 *     gathering them divides
 * @param added what random splitting adds
 * @param calm what {@code passed} would be if items came one by one
 * @param calmAdded what {@code added} would be then
 */
record Flow(int from, int to, double share, double passed, double added, double calm, double calmAdded) {

    private static final double WHOLE = 1e-9;

    /** Whether all that leaves its origin goes this way, one by one. */
    boolean isWhole() {
        return !isBatched() && passed > 1 - WHOLE && added < WHOLE;
    }

    boolean isBatched() {
        return passed != calm || added != calmAdded;
    }
}
