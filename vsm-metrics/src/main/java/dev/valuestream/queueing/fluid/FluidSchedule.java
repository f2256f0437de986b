package dev.valuestream.queueing.fluid;

import java.util.Arrays;

/**
 * A rate that holds until it is changed: constant in pieces. Immutable.
 *
 * <p>Time starts at 0; each rate holds from its time, inclusive, to the next one's.
 */
public final class FluidSchedule {

    private final double[] times;
    private final double[] rates;
    private final double highest;

    private FluidSchedule(double[] times, double[] rates) {
        this.times = times;
        this.rates = rates;
        highest = Arrays.stream(rates).max().orElseThrow();
    }

    /**
     * One rate for ever.
     *
     * @param rate items in a unit of time, 0 or more
     * @return the schedule
     */
    public static FluidSchedule of(double rate) {
        return new FluidSchedule(new double[] {0}, new double[] {Checks.amount("rate", rate)});
    }

    /**
     * One rate after another.
     *
     * @param times when each begins, in rising order, the first at 0
     * @param rates items in a unit of time, 0 or more, as many as there are times
     * @return the schedule
     * @throws IllegalArgumentException if the times do not rise from 0, or the numbers of both differ
     */
    public static FluidSchedule of(double[] times, double[] rates) {
        if (times.length == 0 || times.length != rates.length || times[0] != 0) {
            throw new IllegalArgumentException("A schedule of " + times.length + " times and " + rates.length
                    + " rates must have one of each or more, the first at time 0. [fluid.schedule.pieces]");
        }
        for (int i = 0; i < rates.length; i++) {
            Checks.amount("rate", rates[i]);
            if (i > 0) {
                requireLater(times[i], times[i - 1]);
            }
        }
        return new FluidSchedule(times.clone(), rates.clone());
    }

    /**
     * This schedule up to a time, and another rate from then on.
     *
     * @param time when the rate changes, later than the last change
     * @param rate items in a unit of time from then on, 0 or more
     * @return the longer schedule
     * @throws IllegalArgumentException if the time is not after the last change
     */
    public FluidSchedule then(double time, double rate) {
        requireLater(time, times[times.length - 1]);
        double[] longer = Arrays.copyOf(times, times.length + 1);
        double[] more = Arrays.copyOf(rates, rates.length + 1);
        longer[times.length] = time;
        more[rates.length] = Checks.amount("rate", rate);
        return new FluidSchedule(longer, more);
    }

    private static void requireLater(double time, double last) {
        if (!(time > last) || Double.isInfinite(time)) {
            throw new IllegalArgumentException("The rate changes at " + time
                    + ", which must be after the last change at " + last + ". [fluid.schedule.order]");
        }
    }

    /**
     * The rate at a time.
     *
     * @param time a time, 0 or more
     * @return items in a unit of time
     */
    public double at(double time) {
        return rates[piece(time)];
    }

    /** When the rate changes next after a time; infinite if it does not. */
    double nextChange(double time) {
        int next = piece(time) + 1;
        return next < times.length ? times[next] : Double.POSITIVE_INFINITY;
    }

    private int piece(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /** The highest rate of all. */
    double highest() {
        return highest;
    }
}
