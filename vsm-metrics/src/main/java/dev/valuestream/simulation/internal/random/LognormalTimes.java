package dev.valuestream.simulation.internal.random;

/** Lognormal times: the exponential function of a normal number. */
final class LognormalTimes extends TimeSampler {

    private final double median;
    private final double sigma;

    LognormalTimes(double mean, double cv) {
        double variance = StrictMath.log1p(cv * cv);
        sigma = Math.sqrt(variance);
        median = mean * StrictMath.exp(-variance / 2);
    }

    @Override
    public double next(RandomStream random) {
        return median * StrictMath.exp(sigma * Ziggurat.normal(random));
    }
}
