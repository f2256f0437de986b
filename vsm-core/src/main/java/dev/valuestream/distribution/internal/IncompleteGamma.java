package dev.valuestream.distribution.internal;

/**
 * The regularised incomplete gamma functions P and Q by power series and continued fraction.
 *
 * <p>Sources: NIST DLMF 8.11.4 (series), 8.9.2 (fraction), evaluated by Lentz's method as in Press et al., <i>Numerical
 * Recipes</i>, 3rd ed., section 6.2; the factor in front as in Loader, <i>Fast and Accurate Computation of Binomial
 * Probabilities</i> (2000). Takes about 9·√a terms near x = a, fewer elsewhere.
 */
final class IncompleteGamma {

    private static final double SQRT_TWO_PI = 2.5066282746310002;
    private static final double TINY = 1e-300;
    private static final double CLOSE = 1e-16;
    private static final int MOST_TERMS = 100_000;

    private IncompleteGamma() {}

    /** P(a, x) for a > 0, x > 0. */
    static double lower(double a, double x) {
        double front = front(a, x);
        if (front == 0) {
            return x < a ? 0 : 1;
        }
        return x < a + 1 ? front * series(a, x) : 1 - front * a * fraction(a, x);
    }

    /** Q(a, x) = 1 − P(a, x). */
    static double upper(double a, double x) {
        double front = front(a, x);
        if (front == 0) {
            return x < a ? 1 : 0;
        }
        return x < a + 1 ? 1 - front * series(a, x) : front * a * fraction(a, x);
    }

    /** x^a · e^−x ÷ Γ(a + 1). */
    static double front(double a, double x) {
        if (a < LogGamma.SERIES_FROM) {
            return StrictMath.exp(a * StrictMath.log(x) - x - LogGamma.ofOnePlus(a));
        }
        double exponent = a * excessOverLog((x - a) / a) + LogGamma.stirlingError(a);
        return StrictMath.exp(-exponent) / (SQRT_TWO_PI * StrictMath.sqrt(a));
    }

    /** d − ln(1 + d) for d > −1, without losing digits near 0. */
    static double excessOverLog(double d) {
        if (Math.abs(d) > 0.5) {
            return d - StrictMath.log1p(d);
        }
        // ln(1 + d) = 2·artanh(r) with r = d/(2 + d), and 2·r − d = −r·d
        double r = d / (2 + d);
        double square = r * r;
        double sum = 0;
        double power = square;
        for (int k = 3; power > 1e-19 && k < 60; k += 2) {
            sum += power / k;
            power *= square;
        }
        return r * (d - 2 * sum);
    }

    private static double series(double a, double x) {
        double sum = 1;
        double term = 1;
        for (int n = 1; n < MOST_TERMS && term > CLOSE * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …))). */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > CLOSE; n++) {
            double numerator = n * (a - n);
            b += 2;
            d = 1 / awayFromZero(numerator * d + b);
            c = awayFromZero(b + numerator / c);
            change = c * d;
            value *= change;
        }
        return value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
