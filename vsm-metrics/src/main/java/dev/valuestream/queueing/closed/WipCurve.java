package dev.valuestream.queueing.closed;

/** How throughput and cycle time of a line follow from the work in process held in it. Immutable. */
@FunctionalInterface
public interface WipCurve {

    /**
     * The throughput.
     *
     * @param items the items in the line, above 0; not necessarily whole, as a mean is not
     * @return items in a unit of time
     * @throws IllegalArgumentException if the items are not above 0, or infinite
     */
    double throughput(double items);

    /**
     * The time of one item in the line: items ÷ throughput, by Little's law.
     *
     * @param items the items in the line, above 0
     * @return the cycle time
     * @throws IllegalArgumentException if the items are not above 0, or infinite
     */
    default double cycleTime(double items) {
        return items / throughput(items);
    }
}
