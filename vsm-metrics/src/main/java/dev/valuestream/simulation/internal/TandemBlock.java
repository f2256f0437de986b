package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeDraws;
import java.util.Arrays;

/**
 * A block of items that come one after the other, and their way through the steps of a tandem. Items stand in lanes: those of a lane follow
 * each other, one a row, so that one loop over a row passes an item of each lane at once, which a virtual machine turns into vector
 * instructions. A block is made anew again and again.
 */
final class TandemBlock extends ItemTimes {

    static final int LANES = TimeDraws.LANES;
    static final int ROWS = TimeDraws.ROWS;

    private final TimeDraws arrivals;
    private final TandemStep[] steps;

    /** By level and row. */
    private final double[][][] came;

    private final double[][] times = new double[ROWS][LANES];
    private final double[] sums = new double[LANES];

    /** By lane, the sum of the times its items were in the stream. */
    final double[] stays = new double[LANES];

    TandemBlock(Network network, Tandem tandem, Chance chance) {
        super(tandem.steps.length + 1);
        arrivals = chance.arrival[0];
        steps = Arrays.stream(tandem.steps)
                .mapToObj(node -> new TandemStep(network, node, chance))
                .toArray(TandemStep[]::new);
        came = new double[steps.length + 1][ROWS][LANES];
    }

    @Override
    int count() {
        return TimeDraws.BLOCK;
    }

    @Override
    double came(int level, int item) {
        return came[level][item % ROWS][item / ROWS];
    }

    TandemStep step(int which) {
        return steps[which];
    }

    /** Lets the next items come, and passes them through all steps. */
    void advance() {
        for (int level = 0; level < before.length; level++) {
            before[level] = lastCame(level);
        }
        enter();
        for (int i = 0; i < steps.length; i++) {
            steps[i].pass(came[i], came[i + 1], times, before[i + 1]);
        }
    }

    /** When the last item came to a level: 0 before there was one. */
    double lastCame(int level) {
        return came[level][ROWS - 1][LANES - 1];
    }

    private void enter() {
        arrivals.fill(times);
        Arrays.fill(sums, 0);
        for (double[] row : times) {
            addUp(row, sums, LANES);
        }
        double start = before[0];
        for (int lane = 0; lane < LANES; lane++) {
            double length = sums[lane];
            sums[lane] = start;
            start += length;
        }
        for (int row = 0; row < ROWS; row++) {
            sum(times[row], sums, came[0][row], LANES);
        }
    }

    /** How many lanes have left the stream at a time, with all their items. */
    int lanesLeft(double time) {
        double[] last = came[steps.length][ROWS - 1];
        int lanes = 0;
        while (lanes < LANES && last[lanes] <= time) {
            lanes++;
        }
        return lanes;
    }

    /** Finds how long items were in the stream, by row and lane, and adds it up. */
    double[][] leadTimes() {
        Arrays.fill(stays, 0);
        for (int row = 0; row < ROWS; row++) {
            differ(came[steps.length][row], came[0][row], times[row], LANES);
            addUp(stays, times[row]);
        }
        return times;
    }

    private static void addUp(double[] sums, double[] row) {
        for (int lane = 0; lane < LANES; lane++) {
            sums[lane] += row[lane];
        }
    }

    /** Each lane's sum so far, with this row. */
    private static void addUp(double[] row, double[] sums, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            double sum = sums[lane] + row[lane];
            sums[lane] = sum;
            row[lane] = sum;
        }
    }

    private static void sum(double[] a, double[] b, double[] sum, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            sum[lane] = a[lane] + b[lane];
        }
    }

    private static void differ(double[] a, double[] b, double[] difference, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            difference[lane] = a[lane] - b[lane];
        }
    }
}
