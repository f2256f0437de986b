package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * What is going to happen, the next first: a binary heap. Of events of the same moment the one scheduled first comes first. An
 * event is a number whose meaning is the kernel's. Scheduling and taking cost log n, and no memory.
 */
final class EventList {

    private double[] times = new double[64];
    private long[] orders = new long[64];
    private int[] events = new int[64];
    private int size;
    private long scheduled;

    boolean isEmpty() {
        return size == 0;
    }

    /** When the next event is; infinity if there is none. */
    double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    void schedule(double time, int event) {
        if (size == times.length) {
            grow();
        }
        int hole = size++;
        long order = scheduled++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (times[parent] <= time) {
                break; // whatever is there was scheduled before
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, time, order, event);
    }

    /** Takes the next event off. */
    int take() {
        int next = events[0];
        int last = --size;
        double time = times[last];
        long order = orders[last];
        int hole = 0;
        int child = 1;
        while (child < last) {
            if (child + 1 < last && isBefore(child + 1, times[child], orders[child])) {
                child++;
            }
            if (!isBefore(child, time, order)) {
                break;
            }
            move(child, hole);
            hole = child;
            child = 2 * hole + 1;
        }
        put(hole, time, order, events[last]);
        return next;
    }

    private boolean isBefore(int place, double time, long order) {
        return times[place] < time || (times[place] == time && orders[place] < order);
    }

    private void move(int from, int to) {
        put(to, times[from], orders[from], events[from]);
    }

    private void put(int place, double time, long order, int event) {
        times[place] = time;
        orders[place] = order;
        events[place] = event;
    }

    private void grow() {
        int more = 2 * size;
        times = Arrays.copyOf(times, more);
        orders = Arrays.copyOf(orders, more);
        events = Arrays.copyOf(events, more);
    }
}
