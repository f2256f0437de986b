package dev.valuestream.queueing.internal;

/** How far a curve lies from its tangent, where a plain difference would lose its digits. */
public final class Deviance {

    private static final double SMALL = 0.1;
    private static final int TERMS = 20;

    private Deviance() {}

    /**
     * The tangent of the logarithm above it.
     *
     * @param e above −1
     * @return e − ln(1 + e)
     */
    public static double ofLogarithm(double e) {
        if (Math.abs(e) > SMALL) {
            return e - StrictMath.log1p(e);
        }
        double power = e * e;
        double sum = power / 2;
        for (int n = 3; n <= TERMS; n++) {
            power *= -e;
            sum += power / n;
        }
        return sum;
    }

    /**
     * The exponential above its tangent.
     *
     * @param y 0 or more
     * @return e^(−y) − 1 + y
     */
    public static double ofExponential(double y) {
        if (y > SMALL) {
            return y + StrictMath.expm1(-y);
        }
        // With v = e^(−y) − 1: y = −ln(1 + v), and so it is v − ln(1 + v).
        return ofLogarithm(StrictMath.expm1(-y));
    }
}
