package dev.valuestream.queueing.closed;

import java.util.OptionalDouble;

/**
 * The three laws of a line that holds w items: the best case, the worst case, and the practical worst case between. Immutable.
 *
 * <ul>
 *   <li>Best, where nothing varies: TH = min(w ÷ T0, r_b).
 *   <li>Practical worst, the balanced line of exponential single servers: TH = w ÷ (W0 + w − 1) · r_b, CT = T0 + (w − 1) ÷ r_b.
 *   <li>Worst, where all items move as one batch: TH = 1 ÷ T0, CT = w · T0.
 * </ul>
 *
 * <p>W0 = r_b · T0 is the critical work in process, at which the best line is as fast as it gets with no item waiting. Below
 * one item, as a mean may be, an item is alone whenever it is there: all three are w ÷ T0. Where W0 is below 1, a station is
 * held for longer than an item's whole process time; no law is then slower than min(w ÷ T0, r_b), and all three coincide.
 * Source: Hopp and Spearman, <i>Factory Physics</i>, ch. 7, laws of best, worst and practical worst-case performance.
 *
 * @param bottleneckRate r_b, the rate of the station of highest utilization, above 0, finite
 * @param rawProcessTime T0, the time of an item alone in the line, above 0, finite
 */
public record FactoryPhysicsLaws(double bottleneckRate, double rawProcessTime) {

    /**
     * Checks the numbers.
     *
     * @param bottleneckRate r_b
     * @param rawProcessTime T0
     * @throws IllegalArgumentException if one of them is not above 0 and finite
     */
    public FactoryPhysicsLaws {
        requirePositive(bottleneckRate, "bottleneck rate");
        requirePositive(rawProcessTime, "raw process time");
    }

    /**
     * The laws of a closed network: its slowest station and the sum of its demands.
     *
     * @param network the network, in which somebody waits for a server
     * @return the laws
     * @throws IllegalArgumentException if every item has a server of its own at each station, so that nothing sets a rate
     */
    public static FactoryPhysicsLaws of(ClosedNetwork network) {
        double rate =
                network.stations().stream().mapToDouble(Station::capacity).min().orElse(Double.POSITIVE_INFINITY);
        return new FactoryPhysicsLaws(
                rate, network.stations().stream().mapToDouble(Station::demand).sum());
    }

    private static void requirePositive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + value + ") must be above 0 and finite. [factory-physics.range]");
        }
    }

    /**
     * The critical work in process.
     *
     * @return W0 = r_b · T0
     */
    public double criticalWip() {
        return bottleneckRate * rawProcessTime;
    }

    /**
     * The best case.
     *
     * @return min(w ÷ T0, r_b)
     */
    public WipCurve best() {
        return this::fastest;
    }

    /**
     * The practical worst case: what a line does that is neither cleverly nor badly run. Lines below it can be improved by
     * better control alone.
     *
     * @return w ÷ (W0 + w − 1) · r_b
     */
    public WipCurve practicalWorst() {
        return items -> !(items > 1) || Double.isInfinite(items)
                ? fastest(items)
                : items / (Math.max(1, criticalWip()) + (items - 1)) * bottleneckRate;
    }

    /**
     * The worst case.
     *
     * @return 1 ÷ T0
     */
    public WipCurve worst() {
        return items -> fastest(Double.isInfinite(items) ? items : Math.min(1, items));
    }

    /**
     * The items with which the practical worst case gives a throughput.
     *
     * @param throughput items in a unit of time, 0 or more
     * @return TH · (W0 − 1) ÷ (r_b − TH), or TH · T0 where that is one item or less; empty where no number of items is enough
     */
    public OptionalDouble practicalWorstItemsFor(double throughput) {
        double alone = throughput * rawProcessTime;
        if (throughput <= bottleneckRate && (alone <= 1 || criticalWip() <= 1)) {
            return OptionalDouble.of(alone);
        }
        return throughput < bottleneckRate
                ? OptionalDouble.of(throughput * (criticalWip() - 1) / (bottleneckRate - throughput))
                : OptionalDouble.empty();
    }

    private double fastest(double items) {
        requirePositive(items, "work in process");
        return Math.min(items / rawProcessTime, bottleneckRate);
    }
}
