package dev.valuestream.simulation.internal.random;

/** Exponential times. */
final class ExponentialTimes extends TimeSampler {

    private final double mean;

    ExponentialTimes(double mean) {
        this.mean = mean;
    }

    double mean() {
        return mean;
    }

    @Override
    public double next(RandomStream random) {
        return mean * Ziggurat.exponential(random);
    }

    @Override
    public void fill(double[] times, RandomStream random) {
        Ziggurat.exponentials(times, mean, random);
    }
}
