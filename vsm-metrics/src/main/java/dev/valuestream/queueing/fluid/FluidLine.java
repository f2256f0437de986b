package dev.valuestream.queueing.fluid;

import java.util.Arrays;

/** Items that wait on a lane over time: linear in pieces. */
final class FluidLine {

    private double[] times = new double[1];
    private double[] items = new double[1];
    private double[] slopes = new double[1];
    private int pieces;

    /** Adds a piece, unless it goes on as the last one. */
    void from(double time, double now, double slope) {
        if (pieces > 0 && slopes[pieces - 1] == slope && (slope != 0 || items[pieces - 1] == now)) {
            return;
        }
        if (pieces == times.length) {
            times = Arrays.copyOf(times, 2 * pieces);
            items = Arrays.copyOf(items, 2 * pieces);
            slopes = Arrays.copyOf(slopes, 2 * pieces);
        }
        times[pieces] = time;
        items[pieces] = now;
        slopes[pieces++] = slope;
    }

    double at(double time) {
        int low = 0;
        int high = pieces - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (times[middle] <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.max(0, items[low] + slopes[low] * (time - times[low]));
    }

    /** When it bends, the start included. */
    double[] bends() {
        return Arrays.copyOf(times, pieces);
    }
}
