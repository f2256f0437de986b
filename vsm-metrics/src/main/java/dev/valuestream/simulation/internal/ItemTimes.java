package dev.valuestream.simulation.internal;

/**
 * When items of a {@link Tandem} came to each of its levels: to the first when they entered the stream, to the next when the first step had
 * finished them, to the last when they left. Items never overtake each other, so that all times of a level are in order.
 */
abstract class ItemTimes {

    /** How many items there are. */
    abstract int count();

    /** How many levels there are: one more than steps. */
    abstract int levels();

    /** When an item came to a level. */
    abstract double came(int level, int item);

    /** When the item before the first one came to a level; 0 if there was none. */
    abstract double cameBefore(int level);

    /** When a step begins with an item: it has come, and the one before it is finished. */
    final double begun(int step, int item) {
        double free = item == 0 ? cameBefore(step + 1) : came(step + 1, item - 1);
        return Math.max(came(step, item), free);
    }

    /** How many have come to a level until a time. */
    final int cameUntil(int level, double time) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (came(level, middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many have left the stream until a time. */
    final int leftUntil(double time) {
        return cameUntil(levels() - 1, time);
    }

    /** How many wait before a step at a time: they have come, and it has not begun with them. */
    final int waiting(int step, double time) {
        int come = cameUntil(step, time);
        int low = 0;
        int high = come;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begun(step, middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return come - low;
    }
}
