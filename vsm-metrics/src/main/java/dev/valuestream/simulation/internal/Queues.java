package dev.valuestream.simulation.internal;

import java.util.Arrays;

/** Queues of parts, first in, first out. A part stands in one queue at most, so the links are the items' own. */
final class Queues {

    private final Items items;
    private final int[] heads;
    private final int[] tails;
    private final int[] lengths;

    Queues(int count, Items items) {
        this.items = items;
        heads = new int[count];
        tails = new int[count];
        lengths = new int[count];
        Arrays.fill(heads, Items.NONE);
        Arrays.fill(tails, Items.NONE);
    }

    void add(int queue, int part) {
        items.next[part] = Items.NONE;
        if (heads[queue] == Items.NONE) {
            heads[queue] = part;
        } else {
            items.next[tails[queue]] = part;
        }
        tails[queue] = part;
        lengths[queue]++;
    }

    /** The first part; {@link Items#NONE} if the queue is empty. */
    int first(int queue) {
        return heads[queue];
    }

    int take(int queue) {
        int part = heads[queue];
        heads[queue] = items.next[part];
        lengths[queue]--;
        return part;
    }

    int length(int queue) {
        return lengths[queue];
    }
}
