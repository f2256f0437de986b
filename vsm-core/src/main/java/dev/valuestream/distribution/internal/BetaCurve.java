package dev.valuestream.distribution.internal;

/**
 * The beta distribution on 0 to 1.
 *
 * <p>The regularised incomplete beta function by its continued fraction, NIST DLMF 8.17.22, on the side of the mean where it
 * is fast; Lentz's method as in Press et al., <i>Numerical Recipes</i>, 3rd ed., section 6.4.
 *
 * @param alpha the first parameter, from 1 to 5
 * @param beta the second parameter, from 1 to 5
 */
public record BetaCurve(double alpha, double beta) implements Curve {

    private static final double TINY = 1e-300;
    private static final double CLOSE = 1e-16;
    private static final int MOST_TERMS = 1_000;

    @Override
    public double below(double x) {
        if (!(x > 0 && x < 1)) {
            return x >= 1 ? 1 : 0;
        }
        return isLowerSide(x) ? tail(alpha, beta, x, 1 - x) : 1 - tail(beta, alpha, 1 - x, x);
    }

    @Override
    public double above(double x) {
        if (!(x > 0 && x < 1)) {
            return x >= 1 ? 0 : 1;
        }
        return isLowerSide(x) ? 1 - tail(alpha, beta, x, 1 - x) : tail(beta, alpha, 1 - x, x);
    }

    @Override
    public double slope(double x) {
        return x < 1 ? StrictMath.pow(x, alpha) * StrictMath.pow(1 - x, beta - 1) / complete() : 0;
    }

    /** The leading term of the nearer tail. */
    @Override
    public double guess(double p) {
        return p <= 0.5
                ? StrictMath.pow(p * alpha * complete(), 1 / alpha)
                : 1 - Math.min(0.9, StrictMath.pow((1 - p) * beta * complete(), 1 / beta));
    }

    private boolean isLowerSide(double x) {
        return x < (alpha + 1) / (alpha + beta + 2);
    }

    /** Euler's beta function, Γ(α)·Γ(β) ÷ Γ(α + β). */
    private double complete() {
        return StrictMath.exp(LogGamma.ofOnePlus(alpha) + LogGamma.ofOnePlus(beta) - LogGamma.ofOnePlus(alpha + beta))
                * (alpha + beta)
                / (alpha * beta);
    }

    private double tail(double a, double b, double x, double rest) {
        return StrictMath.pow(x, a) * StrictMath.pow(rest, b) / (a * complete()) * fraction(a, b, x);
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        double change = 0;
        for (int m = 1; m < MOST_TERMS && Math.abs(change - 1) > CLOSE; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            change = c * d;
            value *= change;
        }
        return value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
