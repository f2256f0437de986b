package dev.valuestream.model.internal;

import java.util.Arrays;

/** Doubly linked lists of entries, one list a line of a matrix. Used by one thread. */
final class Links {
    private static final int END = CrossLinkedMatrix.END;

    private final int[] first;
    private final int[] last;
    private final int[] length;
    private int[] next;
    private int[] previous;

    Links(int lines, int capacity) {
        this.first = new int[lines];
        this.last = new int[lines];
        this.length = new int[lines];
        this.next = new int[capacity];
        this.previous = new int[capacity];
        Arrays.fill(first, END);
        Arrays.fill(last, END);
    }

    int first(int line) {
        return first[line];
    }

    int next(int entry) {
        return next[entry];
    }

    int length(int line) {
        return length[line];
    }

    void ensureRoom(int capacity) {
        next = Arrays.copyOf(next, capacity);
        previous = Arrays.copyOf(previous, capacity);
    }

    void append(int line, int entry) {
        previous[entry] = last[line];
        next[entry] = END;
        if (last[line] == END) {
            first[line] = entry;
        } else {
            next[last[line]] = entry;
        }
        last[line] = entry;
        length[line]++;
    }

    void remove(int line, int entry) {
        if (previous[entry] == END) {
            first[line] = next[entry];
        } else {
            next[previous[entry]] = next[entry];
        }
        if (next[entry] == END) {
            last[line] = previous[entry];
        } else {
            previous[next[entry]] = previous[entry];
        }
        length[line]--;
    }
}
