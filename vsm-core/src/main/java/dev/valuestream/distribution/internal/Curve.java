package dev.valuestream.distribution.internal;

/** A continuous distribution of a positive number, with both of its tails so that neither loses digits. */
public sealed interface Curve permits GammaCurve, BetaCurve, HyperexponentialCurve {

    /**
     * Returns the probability of a number up to x.
     *
     * @param x any number but NaN
     * @return F(x)
     */
    double below(double x);

    /**
     * Returns the probability of a number above x.
     *
     * @param x any number but NaN
     * @return 1 − F(x), accurate where F(x) is nearly 1
     */
    double above(double x);

    /**
     * Returns how steep F rises against the logarithm of x.
     *
     * @param x a number above 0
     * @return x · density(x)
     */
    double slope(double x);

    /**
     * Returns a number to start the search for a quantile from.
     *
     * @param p the probability, between 0 and 1
     * @return a rough quantile; anything will do, near is faster
     */
    double guess(double p);
}
