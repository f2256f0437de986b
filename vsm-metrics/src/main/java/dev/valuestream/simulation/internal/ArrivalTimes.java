package dev.valuestream.simulation.internal;

import dev.valuestream.model.ArrivalPhase;
import dev.valuestream.simulation.internal.random.TimeDraws;
import dev.valuestream.simulation.internal.random.TimeSampler;
import dev.valuestream.unit.Durations;
import java.util.List;

/**
 * When items arrive. Without a schedule the times between them are drawn one by one. With a schedule they are drawn on a clock that
 * goes as fast as items are expected, one between two of them on average, and read off it: exponential times between them make a Poisson
 * process whose rate follows the schedule, constant ones arrivals as even as the schedule. Immutable.
 */
final class ArrivalTimes {

    private final TimeSampler between;

    /** The mean of the times between items, on the clock of the schedule if there is one. */
    private final double mean;

    /** The ends of the phases, and the items a second in each; none if there is no schedule. */
    private final double[] ends;

    private final double[] rates;

    private ArrivalTimes(TimeSampler between, double mean, double[] ends, double[] rates) {
        this.between = between;
        this.mean = mean;
        this.ends = ends;
        this.rates = rates;
    }

    /**
     * @param between times between items
     * @param mean their mean
     */
    static ArrivalTimes ofRenewal(TimeSampler between, double mean) {
        return new ArrivalTimes(between, mean, new double[0], new double[0]);
    }

    /**
     * @param between times between items on the clock of the schedule, of mean 1
     * @param phases the schedule, which brings at least some items
     * @param factor how many items start for one of the schedule
     */
    static ArrivalTimes ofSchedule(TimeSampler between, List<ArrivalPhase> phases, double factor) {
        double[] ends = new double[phases.size()];
        double[] rates = new double[phases.size()];
        double end = 0;
        for (int i = 0; i < ends.length; i++) {
            double length = Durations.toSeconds(phases.get(i).length());
            end += length;
            ends[i] = end;
            rates[i] = factor * phases.get(i).items().value() / length;
        }
        return new ArrivalTimes(between, 1, ends, rates);
    }

    /** Whether times between arrivals are drawn as they are, without a schedule. */
    boolean isRenewal() {
        return ends.length == 0;
    }

    /** The mean of the times that are drawn. */
    double mean() {
        return mean;
    }

    /** How the times are spread that are drawn. */
    TimeSampler between() {
        return between;
    }

    /** When the next item arrives after one at a time. */
    double after(double time, TimeDraws draws) {
        double items = draws.next();
        return ends.length == 0 ? time + items : onSchedule(time, items);
    }

    private double onSchedule(double time, double items) {
        double period = ends[ends.length - 1];
        double start = Math.floor(time / period) * period;
        double now = time;
        double left = items;
        while (true) {
            for (int i = 0; i < ends.length; i++) {
                double until = start + ends[i];
                if (until > now) {
                    double expected = (until - now) * rates[i];
                    if (expected > left) {
                        return now + left / rates[i];
                    }
                    left -= expected;
                    now = until;
                }
            }
            start += period;
        }
    }
}
