package dev.valuestream.queueing.network.internal;

/**
 * The latest of several independent times of which mean and scv are known, as a mean and a variance.
 *
 * <p>Each is fitted by its two moments: exponential at scv 1, hyperexponential with balanced means above, a constant and an exponential part
 * below (mean·√scv of it exponential). E max = ∫ 1 − Π F(t) dt and E max² = ∫ 2t(1 − Π F(t)) dt, beyond the longest constant part by the
 * exp-sinh rule, within about 1e-11. O(number of times).
 */
public final class LatestOf {

    private static final double STEP = 1.0 / 16;
    private static final int POINTS = 64;

    /** Of the rule for a scale of 1: its points, exp(π/2·sinh u), and what each counts, as a share of its point. */
    private static final double[] OFFSETS = new double[2 * POINTS + 1];

    private static final double[] WIDTHS = new double[OFFSETS.length];

    static {
        for (int k = 0; k < OFFSETS.length; k++) {
            double u = (k - POINTS) * STEP;
            OFFSETS[k] = StrictMath.exp(StrictMath.PI / 2 * StrictMath.sinh(u));
            WIDTHS[k] = STEP * StrictMath.PI / 2 * StrictMath.cosh(u);
        }
    }

    private final double[] constant;
    private final double[] weight;
    private final double[] fast;
    private final double[] slow;
    private double mean;
    private double square;

    private LatestOf(int count) {
        constant = new double[count];
        weight = new double[count];
        fast = new double[count];
        slow = new double[count];
    }

    /**
     * The latest of some times.
     *
     * @param means their means, 0 or more, at least one of them
     * @param scvs their squared coefficients of variation
     * @return the mean and the variance of the latest
     */
    public static double[] of(double[] means, double[] scvs) {
        LatestOf latest = new LatestOf(means.length);
        double start = 0;
        double scale = 0;
        for (int i = 0; i < means.length; i++) {
            latest.fit(i, means[i], scvs[i]);
            start = Math.max(start, latest.constant[i]);
            scale = Math.max(scale, means[i]);
        }
        latest.mean = start;
        latest.square = start * start;
        latest.integrate(start, scale);
        return new double[] {latest.mean, Math.max(0, latest.square - latest.mean * latest.mean)};
    }

    private void fit(int i, double mean, double scv) {
        if (scv > 1) {
            weight[i] = (1 + StrictMath.sqrt((scv - 1) / (scv + 1))) / 2;
            fast[i] = 2 * weight[i] / mean;
            slow[i] = 2 * (1 - weight[i]) / mean;
        } else {
            double random = mean * StrictMath.sqrt(scv);
            constant[i] = mean - random;
            weight[i] = 1;
            fast[i] = Math.min(Double.MAX_VALUE, 1 / random);
        }
    }

    /** Adds what lies beyond the start: t = start + scale·exp(π/2·sinh u). */
    private void integrate(double start, double scale) {
        for (int k = 0; scale > 0 && k < OFFSETS.length; k++) {
            double offset = scale * OFFSETS[k];
            double width = WIDTHS[k] * offset;
            double open = open(start + offset);
            if (open > 0) {
                mean += width * open;
                square += width * open * 2 * (start + offset);
            }
        }
    }

    /** P(latest &gt; t), without cancellation where it is small. */
    private double open(double t) {
        double logAllDone = 0;
        for (int i = 0; i < constant.length; i++) {
            logAllDone += StrictMath.log1p(-open(i, t));
        }
        return -StrictMath.expm1(logAllDone);
    }

    private double open(int i, double t) {
        double since = t - constant[i];
        if (since < 0) {
            return 1;
        }
        double open = weight[i] * StrictMath.exp(-fast[i] * since);
        return weight[i] == 1 ? open : open + (1 - weight[i]) * StrictMath.exp(-slow[i] * since);
    }
}
