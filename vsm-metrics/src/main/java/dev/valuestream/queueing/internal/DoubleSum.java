package dev.valuestream.queueing.internal;

/**
 * A sum of products kept to twice the digits of a double, so that what is left of a whole has full digits too.
 *
 * <p>Source: T. Ogita, S. M. Rump, S. Oishi, <i>Accurate sum and dot product</i>, SIAM J. Sci. Comput. 26 (2005) 1955–1988.
 */
public final class DoubleSum {

    private double high;
    private double low;

    /**
     * Starts a sum.
     *
     * @param start the first summand
     */
    public DoubleSum(double start) {
        high = start;
    }

    /**
     * Adds a product.
     *
     * @param x one factor
     * @param y the other
     */
    public void add(double x, double y) {
        double product = x * y;
        double sum = high + product;
        double partOfSum = sum - high;
        low += (high - (sum - partOfSum)) + (product - partOfSum) + Math.fma(x, y, -product);
        high = sum;
    }

    /**
     * The sum so far.
     *
     * @return rounded once
     */
    public double value() {
        return high + low;
    }
}
