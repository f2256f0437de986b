package dev.valuestream.distribution.internal;

/**
 * The hyperexponential distribution of mean 1 with two phases and balanced means.
 *
 * @param scv its squared coefficient of variation, 1 or more
 */
public record HyperexponentialCurve(double scv) implements Curve {

    /**
     * Returns the probability of the phase that is long.
     *
     * @return (1 − r)/2 with r = √((scv − 1)/(scv + 1)), written so that no digits are lost where r is nearly 1
     */
    public double longPhaseProbability() {
        return 1 / ((scv + 1) * (1 + StrictMath.sqrt((scv - 1) / (scv + 1))));
    }

    @Override
    public double below(double x) {
        if (!(x > 0)) {
            return 0;
        }
        double rare = longPhaseProbability();
        double common = 1 - rare;
        return -common * StrictMath.expm1(-2 * common * x) - rare * StrictMath.expm1(-2 * rare * x);
    }

    @Override
    public double above(double x) {
        if (!(x > 0)) {
            return 1;
        }
        double rare = longPhaseProbability();
        double common = 1 - rare;
        return common * StrictMath.exp(-2 * common * x) + rare * StrictMath.exp(-2 * rare * x);
    }

    @Override
    public double slope(double x) {
        double rare = longPhaseProbability();
        double common = 1 - rare;
        return 2
                * x
                * (common * common * StrictMath.exp(-2 * common * x) + rare * rare * StrictMath.exp(-2 * rare * x));
    }

    /** The short phase alone, or the long one once it is all that is left. */
    @Override
    public double guess(double p) {
        double rare = longPhaseProbability();
        double left = -StrictMath.log1p(-p);
        return 1 - p < rare ? (left + StrictMath.log(rare)) / (2 * rare) : left / (2 * (1 - rare));
    }
}
