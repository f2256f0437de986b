package dev.valuestream.queueing.network;

import dev.valuestream.traffic.TrafficEquations;
import java.util.List;

/**
 * How long items are still under way from each place on, where they stay a while at each: means x = s + P·x, second moments q = E S² + 2s(x − s) +
 * P·q, and of the means the part in which they wait, y = w + P·y. Stays at different places are taken as independent, so that a mean is exact
 * and a variance approximate. Immutable; cost of three solutions of the traffic equations.
 */
public final class StaysToGo {

    private final double[] mean;
    private final double[] square;
    private final double[] waiting;

    private StaysToGo(TrafficEquations ways, List<Stay> stays) {
        mean = ways.toGo(stays.stream().mapToDouble(Stay::mean).toArray());
        waiting = ways.toGo(stays.stream().mapToDouble(Stay::waiting).toArray());
        double[] cost = new double[mean.length];
        for (int place = 0; place < cost.length; place++) {
            double own = stays.get(place).mean();
            cost[place] = stays.get(place).variance() + own * own + 2 * own * Math.max(0, mean[place] - own);
        }
        square = ways.toGo(cost);
    }

    /**
     * Adds up the stays.
     *
     * @param ways what follows what, and how often
     * @param stays the stay at each place
     * @return the time from each place on
     */
    public static StaysToGo of(TrafficEquations ways, List<Stay> stays) {
        return new StaysToGo(ways, stays);
    }

    /**
     * The time from the arrival at a place on.
     *
     * @param place the place
     * @return the stay there and all that follow
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Stay from(int place) {
        return new Stay(mean[place], Math.max(0, square[place] - mean[place] * mean[place]), waiting[place]);
    }
}
