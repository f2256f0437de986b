package dev.valuestream.simulation.internal.random;

import org.jspecify.annotations.Nullable;

/**
 * Times of one cause, one after the other as its stream gives them. They are drawn some ahead, which nobody can tell, as the stream
 * decides nothing else; drawing many in a row costs less than drawing them one by one. Not thread-safe.
 *
 * <p>Exponential times come from {@link ExponentialLanes} once {@link #SINGLES} of them have been drawn one by one: a short run need not set
 * the lanes up, and a long one draws faster.
 */
public final class TimeDraws {

    /** How many lanes a block of times has, and how many rows: those of a lane follow each other, from row to row. */
    public static final int LANES = 64;

    public static final int ROWS = 16;

    /** How many times a block has. */
    public static final int BLOCK = LANES * ROWS;

    /** How many exponential times of a cause are drawn one by one before there are lanes: whole blocks. */
    public static final int SINGLES = 4 * BLOCK;

    private static final int FIRST = 8;
    private static final int MOST = 128;

    private final TimeSampler sampler;
    private final RandomStream random;
    private @Nullable ExponentialLanes lanes;

    /** How many more are drawn one by one before there are lanes. */
    private int before = SINGLES;

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

    /**
     * Draws a block of times: those that {@link #next()} would give, lane after lane. For a cause all of whose times are drawn so.
     *
     * @param rows {@link #ROWS} rows of {@link #LANES} times, to be filled
     */
    public void fill(double[][] rows) {
        if (before == 0 && isExponential()) {
            lanes().fill(rows);
            return;
        }
        double[] lane = new double[ROWS];
        for (int l = 0; l < LANES; l++) {
            sampler.fill(lane, random);
            for (int row = 0; row < ROWS; row++) {
                rows[row][l] = lane[row];
            }
        }
        before -= isExponential() ? BLOCK : 0;
    }

    private void refill() {
        if (before == 0 && isExponential()) {
            ahead = ahead.length == BLOCK ? ahead : new double[BLOCK];
            lanes().fill(ahead);
        } else {
            int most = isExponential() ? Math.min(before, MOST) : MOST;
            int more = Math.min(most, Math.max(FIRST, 2 * ahead.length));
            ahead = more == ahead.length ? ahead : new double[more];
            sampler.fill(ahead, random);
            before -= isExponential() ? more : 0;
        }
        next = 0;
    }

    private boolean isExponential() {
        return sampler instanceof ExponentialTimes;
    }

    private ExponentialLanes lanes() {
        if (lanes == null) {
            lanes = new ExponentialLanes(((ExponentialTimes) sampler).mean(), random);
        }
        return lanes;
    }
}
