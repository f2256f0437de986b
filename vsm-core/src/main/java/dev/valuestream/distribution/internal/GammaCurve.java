package dev.valuestream.distribution.internal;

/**
 * The gamma distribution of mean 1.
 *
 * @param a its shape, 1 ÷ squared coefficient of variation, from 1e-4 to 1e12
 */
public record GammaCurve(double a) implements Curve {

    @Override
    public double below(double x) {
        if (!(x > 0)) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return TemmeExpansion.covers(a, x - 1) ? TemmeExpansion.lower(a, x - 1) : IncompleteGamma.lower(a, a * x);
    }

    @Override
    public double above(double x) {
        if (!(x > 0)) {
            return 1;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return TemmeExpansion.covers(a, x - 1) ? TemmeExpansion.upper(a, x - 1) : IncompleteGamma.upper(a, a * x);
    }

    @Override
    public double slope(double x) {
        return a * IncompleteGamma.front(a, a * x);
    }

    /** Wilson and Hilferty's cube (PNAS 17 (1931) 684–688); where that fails the leading term of either tail. */
    @Override
    public double guess(double p) {
        double cubeRoot = 1 - 1 / (9 * a) + Normal.quantile(p) / (3 * StrictMath.sqrt(a));
        if (a >= 1 && cubeRoot > 0.3) {
            return cubeRoot * cubeRoot * cubeRoot;
        }
        return p <= 0.5
                ? StrictMath.exp((StrictMath.log(p) + LogGamma.ofOnePlus(a)) / a) / a
                : -StrictMath.log1p(-p) / a;
    }
}
