package dev.valuestream.model.internal;

import java.util.Arrays;

/** A first-in-first-out queue of ints without boxing; what was removed is not reused. For one search by one thread. */
final class IntQueue {

    private int[] values = new int[16];
    private int head;
    private int tail;

    void add(int value) {
        if (tail == values.length) {
            values = Arrays.copyOf(values, 2 * tail);
        }
        values[tail++] = value;
    }

    int remove() {
        return values[head++];
    }

    boolean isEmpty() {
        return head == tail;
    }
}
