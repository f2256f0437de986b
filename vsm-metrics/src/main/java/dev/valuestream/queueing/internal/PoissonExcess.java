package dev.valuestream.queueing.internal;

/**
 * How much more comes than expected, where arrivals are Poisson.
 *
 * <p>The probability of one number by C. Loader's saddle point, <i>Fast and Accurate Computation of Binomial Probabilities</i> (2000):
 * e^(−m·d(x/m) − δ(m))/√(2πm), with d(r) = r − 1 − ln r and δ the rest of Stirling's formula; so nothing large is subtracted. From there
 * on each term follows from the one before.
 */
public final class PoissonExcess {

    private static final double SMALL = 0x1p-60;
    private static final int TABLED = 16;

    private PoissonExcess() {}

    /**
     * The mean of what is beyond a number.
     *
     * @param mean x, the expected number, above 0 and below m
     * @param limit m, 1 or more
     * @return E[(N − m)⁺]
     */
    public static double beyond(double mean, double limit) {
        double probability = probability(mean, limit);
        double sum = 0;
        double term;
        double above = 0;
        do {
            above++;
            probability *= mean / (limit + above);
            term = above * probability;
            sum += term;
            // Terms rise up to the standard deviation, and fall from there on.
        } while (above * above < limit || term > SMALL * sum);
        return sum;
    }

    private static double probability(double mean, double m) {
        double exponent = -m * Deviance.ofLogarithm((mean - m) / m) - stirlingRest(m);
        return StrictMath.exp(exponent) / StrictMath.sqrt(2 * Math.PI * m);
    }

    /** ln m! − ln(√(2πm)·(m/e)^m): below 16 from the factorial, from there on Stirling's series. */
    private static double stirlingRest(double m) {
        if (m < TABLED) {
            double factorial = 1;
            for (int n = 2; n <= m; n++) {
                factorial *= n;
            }
            return StrictMath.log(factorial) - 0.5 * StrictMath.log(2 * Math.PI * m) - m * (StrictMath.log(m) - 1);
        }
        double square = m * m;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square)
                / m;
    }
}
