package dev.valuestream.simulation.internal.random;

/**
 * Times of one cause, one after the other as its stream gives them. They are drawn some ahead, which nobody can tell, as the stream
 * decides nothing else; drawing many in a row costs less than drawing them one by one. Not thread-safe.
 */
public final class TimeDraws {

    private static final int FIRST = 8;
    private static final int MOST = 128;

    private final TimeSampler sampler;
    private final RandomStream random;
    private double[] ahead = new double[0];
    private int next;

    /**
     * The times of a cause.
     *
     * @param sampler how they are spread
     * @param random where chance comes from; to be used by nobody else
     */
    public TimeDraws(TimeSampler sampler, RandomStream random) {
        this.sampler = sampler;
        this.random = random;
    }

    /**
     * The next time.
     *
     * @return seconds, 0 or more
     */
    public double next() {
        if (next == ahead.length) {
            refill();
        }
        return ahead[next++];
    }

    /**
     * The times drawn ahead, to go through many of them in one loop.
     *
     * @return times, of which {@link #used()} are used up, and not all
     */
    public double[] ahead() {
        if (next == ahead.length) {
            refill();
        }
        return ahead;
    }

    /**
     * How many of the times drawn ahead are used up.
     *
     * @return the index of the next one
     */
    public int used() {
        return next;
    }

    /**
     * Uses up some of the times drawn ahead.
     *
     * @param count how many
     */
    public void use(int count) {
        next += count;
    }

    private void refill() {
        int more = Math.min(MOST, Math.max(FIRST, 2 * ahead.length));
        ahead = more == ahead.length ? ahead : new double[more];
        sampler.fill(ahead, random);
        next = 0;
    }
}
