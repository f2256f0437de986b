package dev.valuestream.queueing.network.internal;

/** The standard normal density, and what lies beyond a value. */
final class NormalTail {

    private static final double SQRT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);
    private static final double FAR = 4;

    private NormalTail() {}

    static double density(double x) {
        return StrictMath.exp(-x * x / 2) / SQRT_TWO_PI;
    }

    /** P(N &gt; x) for x ≥ 0, within 1e-13: the series of the centre up to 4, Laplace's continued fraction beyond. */
    static double beyond(double x) {
        return x < FAR ? 0.5 - density(x) * centre(x) : density(x) / fraction(x);
    }

    private static double centre(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; term > sum * 1e-17; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return sum;
    }

    private static double fraction(double x) {
        double value = x;
        for (int n = 80; n >= 1; n--) {
            value = x + n / value;
        }
        return value;
    }
}
