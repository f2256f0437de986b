package dev.valuestream.model.internal;

import java.util.Arrays;

/** Numbers 0 … n−1 ordered by a cost that may change: an indexed binary heap; equal costs by number. Used by one thread. */
final class PivotQueue {
    private final long[] cost;
    private final int[] heap;
    private final int[] place;
    private int size;

    /**
     * A queue of all numbers.
     *
     * @param cost the first cost of each; kept and changed
     */
    PivotQueue(long[] cost) {
        this.cost = cost;
        this.heap = new int[cost.length];
        this.place = new int[cost.length];
        Arrays.setAll(heap, i -> i);
        Arrays.setAll(place, i -> i);
        this.size = cost.length;
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    int size() {
        return size;
    }

    /** Takes out the cheapest. */
    int poll() {
        int best = heap[0];
        size--;
        put(heap[size], 0);
        sink(0);
        return best;
    }

    /** Takes out all that are left, cheapest first by the costs of now. */
    int[] drain() {
        int[] left = new int[size];
        for (int i = 0; i < left.length; i++) {
            left[i] = poll();
        }
        return left;
    }

    /** Changes the cost of one that is still inside. */
    void update(int item, long newCost) {
        if (cost[item] != newCost) {
            cost[item] = newCost;
            rise(place[item]);
            sink(place[item]);
        }
    }

    private void rise(int from) {
        int at = from;
        int item = heap[at];
        while (at > 0 && before(item, heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(item, at);
    }

    private void sink(int from) {
        int at = from;
        int item = heap[at];
        int child = cheaperChild(at);
        while (child < size && before(heap[child], item)) {
            put(heap[child], at);
            at = child;
            child = cheaperChild(at);
        }
        put(item, at);
    }

    private int cheaperChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && before(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private boolean before(int a, int b) {
        return cost[a] != cost[b] ? cost[a] < cost[b] : a < b;
    }

    private void put(int item, int at) {
        heap[at] = item;
        place[item] = at;
    }
}
