package dev.valuestream.simulation.internal.random;

/** Always the same time. */
final class FixedTime extends TimeSampler {

    private final double seconds;

    FixedTime(double seconds) {
        this.seconds = seconds;
    }

    @Override
    public double next(RandomStream random) {
        return seconds;
    }

    @Override
    public boolean isZero() {
        return seconds == 0;
    }
}
