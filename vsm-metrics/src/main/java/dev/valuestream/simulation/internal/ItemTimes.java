package dev.valuestream.simulation.internal;

import java.util.function.IntToDoubleFunction;

/**
 * When items of a {@link Tandem} came to each of its levels: to the first when they entered the stream, to the next when the first step had
 * finished them, to the last when they left. Items never overtake each other, so that all times of a level are in order.
 */
abstract class ItemTimes {

    /** When the item before the first one came to a level; 0 if there was none. */
    final double[] before;

    /** @param levels how many levels there are: one more than steps */
    ItemTimes(int levels) {
        before = new double[levels];
    }

    /** How many items there are. */
    abstract int count();

    /** When an item came to a level. */
    abstract double came(int level, int item);

    /** When a step begins with an item: it has come, and the one before it is finished. */
    final double begun(int step, int item) {
        double free = item == 0 ? before[step + 1] : came(step + 1, item - 1);
        return Math.max(came(step, item), free);
    }

    /** How many have come to a level until a time. */
    final int cameUntil(int level, double time) {
        return until(time, item -> came(level, item), count());
    }

    /** How many have left the stream until a time. */
    final int leftUntil(double time) {
        return cameUntil(before.length - 1, time);
    }

    /** How many wait before a step at a time: they have come, and it has not begun with them. */
    final int waiting(int step, double time) {
        int come = cameUntil(step, time);
        return come - until(time, item -> begun(step, item), come);
    }

    /** How many of the first items have their times, which are in order, until a time. */
    private static int until(double time, IntToDoubleFunction times, int items) {
        int low = 0;
        int high = items;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.applyAsDouble(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
