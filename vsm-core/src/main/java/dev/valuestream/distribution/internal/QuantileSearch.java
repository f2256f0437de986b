package dev.valuestream.distribution.internal;

/**
 * Finds quantiles by Newton's method on logarithms, inside a bracket that only shrinks.
 *
 * <p>ln F against ln x, or ln(1 − F) in the upper half, is nearly straight in the tails, where Newton's method on F itself
 * would creep. A step that leaves the bracket is replaced by halving it, so the search always ends.
 */
public final class QuantileSearch {

    /** ln 1e-300: what is smaller counts as 0, before products of it underflow. */
    private static final double LN_LEAST = -690.7755278982137;

    private static final double LN_GREATEST = 709;
    private static final double CLOSE = 1e-15;
    private static final int MOST_STEPS = 200;

    private QuantileSearch() {}

    /**
     * Returns the quantile of a curve.
     *
     * @param curve the distribution
     * @param p the probability, from 0 and less than 1
     * @return x with F(x) = p to a relative 1e-12; 0 where x is below 1e-300
     */
    public static double find(Curve curve, double p) {
        if (p == 0) {
            return 0;
        }
        double low = LN_LEAST;
        double high = LN_GREATEST;
        double y = clamp(StrictMath.log(curve.guess(p)));
        for (int i = 0; i < MOST_STEPS; i++) {
            double x = StrictMath.exp(y);
            double excess = excess(curve, p, x);
            low = excess < 0 ? y : low;
            high = excess < 0 ? high : y;
            double next = inside(low, high, y - excess / logSlope(curve, p, x));
            if (Math.abs(next - y) <= CLOSE * Math.max(1, Math.abs(y))) {
                break;
            }
            y = next;
        }
        return y <= LN_LEAST + 1e-9 ? 0 : StrictMath.exp(y);
    }

    /** Negative below the quantile, positive above it. */
    private static double excess(Curve curve, double p, double x) {
        return p <= 0.5
                ? StrictMath.log(curve.below(x)) - StrictMath.log(p)
                : StrictMath.log1p(-p) - StrictMath.log(curve.above(x));
    }

    private static double logSlope(Curve curve, double p, double x) {
        return curve.slope(x) / (p <= 0.5 ? curve.below(x) : curve.above(x));
    }

    /** Newton's step where it stays within the bracket, else its middle; NaN and infinity never stay. */
    private static double inside(double low, double high, double step) {
        return step >= low && step <= high ? step : low + (high - low) / 2;
    }

    private static double clamp(double y) {
        return Math.max(LN_LEAST, Math.min(LN_GREATEST, Double.isNaN(y) ? 0 : y));
    }
}
