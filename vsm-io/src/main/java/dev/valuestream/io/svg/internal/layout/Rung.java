package dev.valuestream.io.svg.internal.layout;

import java.util.OptionalDouble;

/**
 * A wait and the work behind it, as a ladder climbs them.
 *
 * @param cell the cell whose column it stands under
 * @param waitsAt the id of the flow or node that the wait is told of
 * @param names whose times these are
 * @param waiting seconds; empty where it is not known
 * @param step whether there is work behind the wait; not so in front of a customer
 * @param working seconds; empty where it is not known
 * @param adds whether the customer would pay for the work, or nobody has said
 */
record Rung(
        int cell,
        String waitsAt,
        String names,
        OptionalDouble waiting,
        boolean step,
        OptionalDouble working,
        boolean adds) {

    /** What is known of its time, in seconds. */
    double seconds() {
        return waiting.orElse(0) + working.orElse(0);
    }

    /** Whether some of its time is not known. */
    boolean isOpen() {
        return waiting.isEmpty() || (step && working.isEmpty());
    }
}
