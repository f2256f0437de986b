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

    private FluidSchedule(double[] times, double[] rates) {
        this.times = times;
        this.rates = rates;
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
     * This schedule up to a time, and another rate from then on.
     *
     * @param time when the rate changes, later than the last change
     * @param rate items in a unit of time from then on, 0 or more
     * @return the longer schedule
     * @throws IllegalArgumentException if the time is not after the last change
     */
    public FluidSchedule then(double time, double rate) {
        if (!(time > times[times.length - 1]) || Double.isInfinite(time)) {
            throw new IllegalArgumentException(
                    "The rate changes at " + time + ", which must be after the last change at "
                            + times[times.length - 1] + ". [fluid.schedule.order]");
        }
        double[] longer = Arrays.copyOf(times, times.length + 1);
        double[] more = Arrays.copyOf(rates, rates.length + 1);
        longer[times.length] = time;
        more[rates.length] = Checks.amount("rate", rate);
        return new FluidSchedule(longer, more);
    }

    /**
     * The rate at a time.
     *
     * @param time a time, 0 or more
     * @return items in a unit of time
     */
    public double at(double time) {
        int piece = 0;
        while (piece + 1 < times.length && times[piece + 1] <= time) {
            piece++;
        }
        return rates[piece];
    }

    /** When the rate changes next after a time; infinite if it does not. */
    double nextChange(double time) {
        return Arrays.stream(times).filter(t -> t > time).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    /** The highest rate of all. */
    double highest() {
        return Arrays.stream(rates).max().orElseThrow();
    }
}
