package dev.valuestream.queueing.network.internal;

/**
 * The times at which indices of dispersion are known: a row of times, each e^{@link #STEP} times the one before. Between them an index is
 * linear in log t, before and beyond them it is constant.
 *
 * @param first the logarithm of the first time
 * @param size how many times there are
 */
public record TimeGrid(double first, int size) {

    /** The distance of two times, as a difference of logarithms. */
    public static final double STEP = 0.25;

    private static final int MOST = 2000;

    /**
     * A grid that covers a span of times.
     *
     * @param shortest where it begins
     * @param longest where it ends at the latest, or a little later
     * @return the grid
     */
    public static TimeGrid covering(double shortest, double longest) {
        double first = StrictMath.log(shortest);
        double steps = Math.ceil((StrictMath.log(longest) - first) / STEP);
        return new TimeGrid(first, (int) Math.min(MOST, Math.max(0, steps)) + 1);
    }

    /**
     * The value of an index that is known on the grid.
     *
     * @param index the index, by time
     * @param i the number of a time; may lie outside of the grid
     * @return the index there, or at the nearest end
     */
    static double at(double[] index, long i) {
        return index[(int) Math.max(0, Math.min(index.length - 1, i))];
    }
}
