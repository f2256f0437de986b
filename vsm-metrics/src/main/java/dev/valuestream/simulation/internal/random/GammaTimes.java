package dev.valuestream.simulation.internal.random;

/**
 * Gamma times by squeeze and rejection: Marsaglia and Tsang, <i>A Simple Method for Generating Gamma Variables</i>, ACM
 * Transactions on Mathematical Software 26 (2000) 363–372; a shape below 1 by one of 1 more and a power of a uniform number.
 */
final class GammaTimes extends TimeSampler {

    private final double shape;
    private final double scale;

    GammaTimes(double mean, double cv) {
        shape = 1 / (cv * cv);
        scale = mean / shape;
    }

    @Override
    public double next(RandomStream random) {
        return scale * gamma(shape, random);
    }

    /** A gamma number of a shape above 0 and scale 1. */
    static double gamma(double shape, RandomStream random) {
        if (shape < 1) {
            double boost = StrictMath.pow(random.positive(), 1 / shape);
            return boost * gamma(shape + 1, random);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = Ziggurat.normal(random);
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && accepted(x, v, d, random.positive())) {
                return d * v;
            }
        }
    }

    private static boolean accepted(double x, double v, double d, double u) {
        return u < 1 - 0.0331 * x * x * x * x || StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v));
    }
}
