package dev.valuestream.queueing.network.internal;

/**
 * How a queue forgets: what of the variability that comes in at one time scale makes its items wait, and what of it goes out again.
 *
 * <p>Both follow from reflected Brownian motion, the limit of a queue in heavy traffic, with the relaxation time
 * τ = ρ(c_a² + c_s²)/(λ(1 − ρ)²) as unit.
 *
 * <p><b>Seen.</b> The index that counts for the mean wait is the mean of I(τ·N²) over a standard normal N. To first order it is exact:
 * mean work is (σ²/2 + ∫ cov(u)·P(T &gt; u) du)/θ, where θ is the drift, cov the covariance of the input beyond white noise and T the time
 * until a stationary queue is empty, of Laplace transform 2/(1 + √(1 + 2sτ)); integrated by parts twice that is ∫ I(τx)φ(√x)/√x dx, the
 * density of N².
 *
 * <p><b>Passed on.</b> I_d(t) = w·I_a(t) + (1 − w)·I_s(ρt) with w = w*(t/τ), w*(t) = 1 − (1 − c*(t))/(2t) and c* the autocorrelation of
 * the motion, 2(1 − 2t − t²)Φᶜ(√t) + 2√t φ(√t)(1 + t): W. Whitt, W. You, <i>Heavy-traffic limit of the GI/GI/1 stationary departure process
 * and its variance function</i>, Stochastic Systems 8 (2018) 143–165, and <i>A robust queueing network analyzer based on indices of
 * dispersion</i>, Naval Research Logistics 69 (2022) 36–56; J. Abate, W. Whitt, <i>Transient behavior of regulated Brownian motion</i>, Adv.
 * Appl. Prob. 19 (1987) 560–631.
 */
public final class Relaxation {

    private static final int BEFORE = 40;
    private static final int AFTER = 16;
    private static final double[] SEEN = seen();
    private static final LogTable PASSED = LogTable.of(-16, 14, Relaxation::passed);

    private Relaxation() {}

    /** h·√x·φ(√x) at x = e^{jh}: the density of log N². What is nearer to 0 than the first counts there, so that all add up to 1. */
    private static double[] seen() {
        double[] weight = new double[BEFORE + AFTER + 1];
        double nearer = 1;
        for (int j = 0; j < weight.length; j++) {
            double root = StrictMath.exp((j - BEFORE) * TimeGrid.STEP / 2);
            weight[j] = TimeGrid.STEP * root * NormalTail.density(root);
            nearer -= weight[j];
        }
        weight[0] += nearer;
        return weight;
    }

    private static double passed(double t) {
        if (t < 1e-4) {
            return 4 * StrictMath.sqrt(t / (2 * StrictMath.PI)) * 2 / 3 - t / 2;
        }
        double root = StrictMath.sqrt(t);
        double kept = 2 * (1 - 2 * t - t * t) * NormalTail.beyond(root) + 2 * root * NormalTail.density(root) * (1 + t);
        return 1 - (1 - (t > 100 ? 0 : kept)) / (2 * t);
    }

    /**
     * The index of dispersion as a queue sees it.
     *
     * @param grid the times
     * @param index the index of the arrivals, by time
     * @param tau the relaxation time of the queue, above 0
     * @return the mean of the index over times τ·N²
     */
    public static double seen(TimeGrid grid, double[] index, double tau) {
        double at = (StrictMath.log(tau) - grid.first()) / TimeGrid.STEP;
        double floor = Math.floor(at);
        double upper = at - floor;
        double lower = 0;
        double higher = 0;
        for (int j = 0; j < SEEN.length; j++) {
            long i = (long) floor + j - BEFORE;
            lower += SEEN[j] * TimeGrid.at(index, i);
            higher += SEEN[j] * TimeGrid.at(index, i + 1);
        }
        return lower + upper * (higher - lower);
    }

    /**
     * The index of dispersion of what leaves a queue.
     *
     * @param grid the times
     * @param arrivals the index of the arrivals, by time
     * @param service the index of services in a row, by time
     * @param tau the relaxation time of the queue, above 0
     * @return a new index, by time
     */
    public static double[] passOn(TimeGrid grid, double[] arrivals, double[] service, double tau) {
        double[] index = new double[arrivals.length];
        PASSED.addTo(index, grid, 1 / tau, 1);
        for (int i = 0; i < index.length; i++) {
            index[i] = service[i] + index[i] * (arrivals[i] - service[i]);
        }
        return index;
    }
}
