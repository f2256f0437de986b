package dev.valuestream.simulation.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.simulation.internal.random.TimeDraws;
import java.util.Arrays;

/**
 * A step of a tandem, through which a block of items passes. Each begins when it has come and the one before it is finished: D(k) =
 * max(A(k), D(k − 1)) + S(k). As max and sum go together, what a lane of items makes of the time D at which the step is free for its first
 * is max(D + s, m), where s is the sum of its work and m is when it would be finished if the step were free from the beginning. So each lane
 * is passed twice: once as if the step were free, and once when it is known from the lanes before it when it is.
 *
 * <p>The later of two times a and b is taken as a + (d + |d|) / 2 with d = b − a, which is exact where neither is more than twice the other: fewer
 * instructions than {@link Math#max(double, double)}, which asks for NaN and signs of zero.
 */
final class TandemStep {

    private static final int LANES = TimeDraws.LANES;

    /** Before any item; of two infinite times there is no difference. */
    private static final double BEFORE_ALL = -Double.MAX_VALUE;

    final int node;

    /** By lane, the sums of its items' waits and of the work on them. */
    final double[] waits = new double[LANES];

    final double[] work = new double[LANES];

    private final TimeDraws draws;
    private final double stretch;
    private final double[] free = new double[LANES];

    TandemStep(Network network, int node, Chance chance) {
        this.node = node;
        draws = requireNonNull(chance.work[node]);
        stretch = requireNonNull(network.work[node]).stretch();
    }

    /**
     * Passes a block.
     *
     * @param came when items come, by row and lane
     * @param left filled with when they are finished
     * @param times room for the times of the work
     * @param freeFrom when the item before them was finished
     */
    void pass(double[][] came, double[][] left, double[][] times, double freeFrom) {
        draws.fill(times);
        Arrays.fill(waits, 0);
        Arrays.fill(work, 0);
        Arrays.fill(free, BEFORE_ALL);
        for (int row = 0; row < times.length; row++) {
            passAlone(came[row], times[row], stretch, free, work, LANES);
        }
        double next = freeFrom;
        for (int lane = 0; lane < LANES; lane++) {
            double alone = free[lane];
            free[lane] = next;
            double worked = next + work[lane];
            next = worked > alone ? worked : alone;
        }
        for (int row = 0; row < times.length; row++) {
            pass(came[row], times[row], free, waits, left[row], LANES);
        }
    }

    private static void passAlone(
            double[] came, double[] times, double stretch, double[] free, double[] work, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            double comes = came[lane];
            double time = stretch * times[lane];
            times[lane] = time;
            free[lane] = comes + beyond(free[lane] - comes) + time;
            work[lane] += time;
        }
    }

    private static void pass(double[] came, double[] times, double[] free, double[] waits, double[] left, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            double comes = came[lane];
            double waited = beyond(free[lane] - comes);
            double finished = comes + waited + times[lane];
            waits[lane] += waited;
            free[lane] = finished;
            left[lane] = finished;
        }
    }

    /** A difference as far as it is above zero. */
    private static double beyond(double difference) {
        return 0.5 * (difference + Math.abs(difference));
    }
}
