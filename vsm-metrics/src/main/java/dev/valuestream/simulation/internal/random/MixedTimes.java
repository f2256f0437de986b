package dev.valuestream.simulation.internal.random;

/** Hyperexponential times: exponential, mostly short, sometimes long. */
final class MixedTimes extends TimeSampler {

    private final double shortShare;
    private final double shortMean;
    private final double longMean;

    private MixedTimes(double shortShare, double shortMean, double longMean) {
        this.shortShare = shortShare;
        this.shortMean = shortMean;
        this.longMean = longMean;
    }

    /** Both phases contribute half the mean: Whitt, Operations Research 30 (1982) 125–147, section 3.1. */
    static MixedTimes balanced(double mean, double cv) {
        double scv = cv * cv;
        double root = Math.sqrt((scv - 1) / (scv + 1));
        // 1 − root without subtracting what is nearly the same
        double longShare = 1 / ((scv + 1) * (1 + root));
        return new MixedTimes(1 - longShare, mean / 2 / (1 - longShare), mean / 2 / longShare);
    }

    @Override
    public double next(RandomStream random) {
        double mean = random.uniform() < shortShare ? shortMean : longMean;
        return mean * Ziggurat.exponential(random);
    }
}
