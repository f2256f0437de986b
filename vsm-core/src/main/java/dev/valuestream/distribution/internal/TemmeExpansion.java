package dev.valuestream.distribution.internal;

/**
 * The incomplete gamma functions for great a and x near a, where the series would be long.
 *
 * <p>Q(a, x) = ½·erfc(η·√(a/2)) + e^(−a·η²/2)/√(2πa) · Σ Cₖ(η)·a^−k, where η²/2 = λ − 1 − ln λ, λ = x/a, and η has the sign of
 * λ − 1. Source: NIST DLMF 8.12.3–8.12.10 (Temme 1979). The coefficients are the Taylor series of Cₖ, computed with exact
 * fractions from C₀ = 1/(λ − 1) − 1/η and Cₖ = C′ₖ₋₁/η + (−1)^k·gₖ/(λ − 1), gₖ of DLMF 5.11.3.
 */
final class TemmeExpansion {

    static final double FROM = 1e4;
    static final double FARTHEST = 0.3;

    private static final double[][] COEFFICIENTS = {
        {
            -0.3333333333333333,
            0.08333333333333333,
            -0.014814814814814815,
            0.0011574074074074073,
            0.0003527336860670194,
            -0.0001787551440329218,
            3.919263178522438e-05,
            -2.185448510679992e-06,
            -1.85406221071516e-06,
            8.296711340953087e-07,
            -1.7665952736826078e-07,
            6.707853543401498e-09,
            1.0261809784240309e-08,
            -4.382036018453353e-09
        },
        {
            -0.001851851851851852,
            -0.003472222222222222,
            0.0026455026455026454,
            -0.0009902263374485596,
            0.00020576131687242798,
            -4.018775720164609e-07,
            -1.8098550334489977e-05,
            7.64916091608111e-06,
            -1.6120900894563446e-06,
            4.647127802807434e-09
        },
        {
            0.004133597883597883,
            -0.0026813271604938273,
            0.0007716049382716049,
            2.0093878600823047e-06,
            -0.0001073665322636516,
            5.2923448829120125e-05,
            -1.2760635188618728e-05
        },
        {0.0006494341563786008, 0.00022947209362139917, -0.0004691894943952557, 0.00026772063206283885},
    };

    private TemmeExpansion() {}

    /** Whether the expansion is the way to compute for a and λ − 1. */
    static boolean covers(double a, double deviation) {
        return a >= FROM && Math.abs(deviation) <= FARTHEST;
    }

    /** P(a, a·(1 + deviation)). */
    static double lower(double a, double deviation) {
        double eta = eta(deviation);
        return Normal.below(eta * StrictMath.sqrt(a)) - correction(a, eta);
    }

    /** Q(a, a·(1 + deviation)). */
    static double upper(double a, double deviation) {
        double eta = eta(deviation);
        return Normal.below(-eta * StrictMath.sqrt(a)) + correction(a, eta);
    }

    private static double eta(double deviation) {
        return Math.copySign(StrictMath.sqrt(2 * IncompleteGamma.excessOverLog(deviation)), deviation);
    }

    private static double correction(double a, double eta) {
        double sum = 0;
        for (int k = COEFFICIENTS.length - 1; k >= 0; k--) {
            sum = sum / a + taylor(COEFFICIENTS[k], eta);
        }
        return StrictMath.exp(-a * eta * eta / 2) / StrictMath.sqrt(2 * StrictMath.PI * a) * sum;
    }

    private static double taylor(double[] coefficients, double x) {
        double sum = 0;
        for (int n = coefficients.length - 1; n >= 0; n--) {
            sum = sum * x + coefficients[n];
        }
        return sum;
    }
}
