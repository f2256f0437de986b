package dev.valuestream.queueing.closed;

import java.util.List;
import java.util.OptionalInt;

/**
 * Throughput and cycle time of a line for every limit on its work in process, and which limit is best. Immutable.
 *
 * <p>Both rise with the limit: throughput ever more slowly towards the bottleneck's rate, cycle time ever more straight. The
 * best limit is the smallest that gives the throughput that is needed. Source: Spearman, Woodruff and Hopp, <i>CONWIP: a
 * pull alternative to kanban</i>, Int. J. Prod. Res. 28 (1990) 879–894; Hopp and Spearman, <i>Factory Physics</i>, ch. 10.
 */
public final class ConwipCurve {

    /** Rounding must not ask for one more item. */
    private static final double ROUNDING = 1e-12;

    private final List<ClosedSolution> points;

    private ConwipCurve(List<ClosedSolution> points) {
        this.points = List.copyOf(points);
    }

    /**
     * The curve of a line.
     *
     * @param network the line; every item that leaves its last station lets one in at the first
     * @param most the largest limit, within the bounds of {@link ClosedNetwork}
     * @return the curve for limits of 1 to {@code most}
     * @throws IllegalArgumentException if the limit is out of range
     */
    public static ConwipCurve of(ClosedNetwork network, int most) {
        return new ConwipCurve(network.solveUpTo(most));
    }

    /**
     * The points.
     *
     * @return for limits of 1, 2, …
     */
    public List<ClosedSolution> points() {
        return points;
    }

    /**
     * The smallest limit that gives a throughput.
     *
     * @param throughput items in a unit of time
     * @return the limit, or empty where no limit on the curve gives so much
     * @throws IllegalArgumentException if the throughput is no number
     */
    public OptionalInt leastFor(double throughput) {
        requireNumber(throughput, "throughput");
        return points.stream()
                .filter(p -> p.throughput() >= throughput * (1 - ROUNDING))
                .mapToInt(ClosedSolution::items)
                .findFirst();
    }

    /**
     * The largest limit under which an item takes no longer than so long.
     *
     * @param cycleTime the longest cycle time
     * @return the limit, or empty where even one item takes longer
     * @throws IllegalArgumentException if the time is no number
     */
    public OptionalInt mostWithin(double cycleTime) {
        requireNumber(cycleTime, "cycle time");
        return points.stream()
                .filter(p -> p.cycleTime() <= cycleTime * (1 + ROUNDING))
                .mapToInt(ClosedSolution::items)
                .max();
    }

    private static void requireNumber(double value, String what) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("The " + what + " must be a number. [conwip.number]");
        }
    }

    /**
     * The limit of highest power, throughput ÷ cycle time: beyond it cycle time grows by a larger share than throughput.
     * For a balanced line of n stations with one server it is n − 1. Source: Kleinrock,
     * <i>Power and deterministic rules of thumb</i>, ICC 1979.
     *
     * @return the smallest limit of highest power on the curve
     */
    public int highestPower() {
        ClosedSolution best = points.get(0);
        for (ClosedSolution point : points) {
            if (power(point) > power(best) * (1 + ROUNDING)) {
                best = point;
            }
        }
        return best.items();
    }

    private static double power(ClosedSolution point) {
        return point.throughput() / point.cycleTime();
    }
}
