package dev.valuestream.simulation.internal;

import java.util.Arrays;

/** Items that are still in a tandem, first in, first out. Makes room only as their number grows. */
final class TandemItems extends ItemTimes {

    private final double[][] came;
    private int head;
    private int tail;

    TandemItems(int levels) {
        super(levels);
        came = new double[levels][64];
    }

    @Override
    int count() {
        return tail - head;
    }

    /** When they came to a level, in their order, from the place {@link #head()} on. */
    double[] came(int level) {
        return came[level];
    }

    /** The place of the first. */
    int head() {
        return head;
    }

    @Override
    double came(int level, int item) {
        return came[level][head + item];
    }

    /** Adds the items of a block from one on, behind all that are here. */
    void addFrom(TandemBlock block, int item) {
        if (count() == 0 && item > 0) {
            for (int level = 0; level < before.length; level++) {
                before[level] = block.came(level, item - 1);
            }
        }
        makeRoom(block.count() - item);
        for (int level = 0; level < before.length; level++) {
            for (int i = item; i < block.count(); i++) {
                came[level][tail + i - item] = block.came(level, i);
            }
        }
        tail += block.count() - item;
    }

    /** Takes the first items off. */
    void drop(int items) {
        if (items == 0) {
            return;
        }
        head += items;
        for (int level = 0; level < before.length; level++) {
            before[level] = came[level][head - 1];
        }
        if (head == tail) {
            head = 0;
            tail = 0;
        }
    }

    private void makeRoom(int more) {
        if (tail + more <= came[0].length) {
            return;
        }
        int length = tail - head;
        int room = 2 * (length + more) <= came[0].length ? came[0].length : 2 * (length + more);
        for (int level = 0; level < came.length; level++) {
            came[level] = Arrays.copyOf(Arrays.copyOfRange(came[level], head, tail), room);
        }
        head = 0;
        tail = length;
    }
}
