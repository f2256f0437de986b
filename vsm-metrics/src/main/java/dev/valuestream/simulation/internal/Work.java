package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeDraws;
import dev.valuestream.simulation.internal.random.TimeSampler;

/**
 * What a step does with the items of a family.
 *
 * @param cycle the time of a cycle
 * @param cycles how many cycles the items of one start take
 * @param stretch how many times as long a server takes as if it worked for this step without a rest
 * @param together how many items a cycle takes at once
 * @param yield the share of items that leave good
 * @param changeover how servers are made ready for the family
 * @param failures when they fail at it
 * @param stay what an item takes after its cycle, without a server, where its process is longer than the cycle
 */
record Work(
        TimeSampler cycle,
        double cycles,
        double stretch,
        int together,
        double yield,
        Changeover changeover,
        Failures failures,
        TimeSampler stay) {

    /**
     * How a server is made ready for a family.
     *
     * @param time how long it takes
     * @param run after how many items it is due again, whatever comes next
     */
    record Changeover(TimeSampler time, double run) {

        static final Changeover NONE = new Changeover(TimeSampler.nothing(), Double.POSITIVE_INFINITY);

        boolean isNone() {
            return time.isZero();
        }
    }

    /**
     * When a server fails, and for how long.
     *
     * @param between the mean time between the end of a repair and the next failure; infinite if it never fails
     * @param repair how long a repair takes
     * @param ageing whether time counts in which it does not work
     */
    record Failures(double between, TimeSampler repair, boolean ageing) {

        static final Failures NONE = new Failures(Double.POSITIVE_INFINITY, TimeSampler.nothing(), false);

        boolean isNone() {
            return between == Double.POSITIVE_INFINITY;
        }
    }

    /** Whether a start takes one time drawn, and nothing can make it longer. */
    boolean isOneTime() {
        return cycles == 1 && failures.isNone() && changeover.isNone();
    }

    /** Seconds that the items of one start hold a server, if nothing interrupts. */
    double time(TimeDraws draws) {
        if (cycles == 1) {
            return stretch * draws.next();
        }
        double sum = 0;
        double left = cycles;
        while (left > 0) {
            sum += Math.min(1, left) * draws.next();
            left -= 1;
        }
        return stretch * sum;
    }
}
