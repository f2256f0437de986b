package dev.valuestream.simulation.internal.statistics;

/**
 * Where a run that started empty has settled, by the rule MSER-5: the numbers are put together by fives; of all cuts d that leave
 * at least half of these means, the one that makes Σ(x − mean)² ÷ (n − d)² of the rest smallest: the rest is then as even, and as
 * much, as can be had at once.
 *
 * <p>Source: White, Cobb and Spratt, <i>A comparison of five steady-state truncation heuristics for simulation</i>, Proc. Winter
 * Simulation Conference (2000) 755–760. A smallest value at the last cut means that the run is too short to tell. Cost: linear.
 */
public final class WarmUp {

    private static final int BATCH = 5;

    private WarmUp() {}

    /**
     * How many numbers to leave out at the beginning.
     *
     * @param numbers what was observed, one after the other
     * @return the count, a multiple of five and at most half of the numbers; 0 for fewer than ten numbers
     */
    public static int length(double[] numbers) {
        double[] means = means(numbers);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        Sample rest = new Sample();
        for (int cut = means.length - 1; cut >= 0; cut--) {
            rest.add(means[cut]);
            double error = error(rest);
            if (cut <= means.length / 2 && error <= least) {
                least = error;
                best = cut;
            }
        }
        return best * BATCH;
    }

    /**
     * Whether the numbers go on to settle until their middle, so that they are too few to tell where they have settled.
     *
     * @param numbers what was observed, one after the other
     * @return true if the rule would leave out as much as it may
     */
    public static boolean isTooShort(double[] numbers) {
        int batches = numbers.length / BATCH;
        return batches < 2 || length(numbers) == batches / 2 * BATCH;
    }

    private static double error(Sample rest) {
        long n = rest.count();
        return n < 2 ? Double.POSITIVE_INFINITY : rest.variance().orElseThrow() * (n - 1) / ((double) n * n);
    }

    private static double[] means(double[] numbers) {
        double[] means = new double[numbers.length / BATCH];
        for (int i = 0; i < means.length; i++) {
            for (int k = 0; k < BATCH; k++) {
                means[i] += numbers[i * BATCH + k] / BATCH;
            }
        }
        return means;
    }
}
