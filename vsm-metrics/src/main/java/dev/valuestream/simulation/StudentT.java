package dev.valuestream.simulation;

import dev.valuestream.distribution.Lognormal;
import java.time.Duration;

/**
 * Quantiles of Student's t distribution: G. W. Hill, <i>Algorithm 396</i>, Communications of the ACM 13 (1970) 619–620, to about six
 * digits.
 */
final class StudentT {

    private StudentT() {}

    /** The t that is not exceeded in absolute value with a probability. */
    static double twoSided(double probability, int degrees) {
        double p = 1 - probability;
        if (degrees == 1) {
            return 1 / StrictMath.tan(p * Math.PI / 2);
        }
        return degrees == 2 ? Math.sqrt(2 / (p * (2 - p)) - 2) : hill(p, degrees);
    }

    private static double hill(double p, double n) {
        double a = 1 / (n - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n;
        double y = StrictMath.pow(d * p, 2 / n);
        if (y > 0.05 + a) {
            return Math.sqrt(n * centre(p, n, a, b, c, d));
        }
        double tail = ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1)
                        * (n + 1)
                        / (n + 2)
                + 1 / y;
        return Math.sqrt(n * tail);
    }

    private static double centre(double p, double n, double a, double b, double c, double d) {
        double x = normal(p / 2);
        double square = x * x;
        double small = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
        double e = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + small;
        double y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / e - square - 3) / b + 1) * x;
        return StrictMath.expm1(a * y * y);
    }

    /** The normal quantile, by that of a lognormal time. */
    private static double normal(double p) {
        double cv = Math.sqrt(Math.E - 1);
        return StrictMath.log(new Lognormal(Duration.ofSeconds(1), cv).quantileSeconds(p)) + 0.5;
    }
}
