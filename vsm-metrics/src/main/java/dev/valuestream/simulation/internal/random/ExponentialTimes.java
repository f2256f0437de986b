package dev.valuestream.simulation.internal.random;

/** Exponential times. */
final class ExponentialTimes extends TimeSampler {

    private final double mean;

    ExponentialTimes(double mean) {
        this.mean = mean;
    }

    @Override
    public double next(RandomStream random) {
        return mean * Ziggurat.exponential(random);
    }

    /** The same as one by one, without looking up again and again how they are spread. */
    @Override
    public void fill(double[] times, RandomStream random) {
        for (int i = 0; i < times.length; i++) {
            times[i] = mean * Ziggurat.exponential(random);
        }
    }
}
