package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.RandomStream;
import dev.valuestream.simulation.internal.random.TimeSampler;

/**
 * What a step does with the items of a family.
 *
 * @param cycle the time of a cycle
 * @param cycles how many cycles the items of one start take
 * @param stretch how many times as long a server takes as if it worked for this step without a rest
 * @param together how many items a cycle takes at once
 * @param yield the share of items that leave good
 */
record Work(TimeSampler cycle, double cycles, double stretch, int together, double yield) {

    /** Seconds that the items of one start hold a server, if nothing interrupts. */
    double time(RandomStream random) {
        if (cycles == 1) {
            return stretch * cycle.next(random);
        }
        double sum = 0;
        double left = cycles;
        while (left > 0) {
            sum += Math.min(1, left) * cycle.next(random);
            left -= 1;
        }
        return stretch * sum;
    }
}
