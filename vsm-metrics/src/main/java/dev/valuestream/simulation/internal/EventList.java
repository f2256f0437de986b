package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * What is going to happen, the next first. Of events of the same moment the one scheduled first comes first. An event is a number
 * whose meaning is the kernel's.
 *
 * <p>As long as no more than {@value #FEW} are to come they stand in a row, the next at the end of it: taking costs nothing, and
 * scheduling goes past those that come sooner, which a processor does faster than the turns of a heap. From then on they stand in
 * a binary heap, where both cost log n. Neither costs memory.
 */
final class EventList {

    /** More than these do not stand in a row. */
    static final int FEW = 24;

    private double[] times = new double[2 * FEW];
    private int[] events = new int[2 * FEW];

    /** In which order they were scheduled; of use in the heap only, as the row keeps it. */
    private long[] orders = new long[2 * FEW];

    private int size;
    private boolean inRow = true;
    private long scheduled;

    boolean isEmpty() {
        return size == 0;
    }

    /** When the next event is; infinity if there is none. */
    double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[inRow ? size - 1 : 0];
    }

    void schedule(double time, int event) {
        if (inRow && size < FEW) {
            insert(time, event);
        } else {
            push(time, event);
        }
    }

    /** Takes the next event off. */
    int take() {
        return inRow ? events[--size] : pop();
    }

    private void insert(double time, int event) {
        int place = size++;
        while (place > 0 && times[place - 1] <= time) { // whatever is there was scheduled before
            times[place] = times[place - 1];
            events[place] = events[place - 1];
            place--;
        }
        times[place] = time;
        events[place] = event;
    }

    private void push(double time, int event) {
        if (inRow) {
            heap();
        }
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

    /** Makes a heap of the row: turned round it is one. */
    private void heap() {
        inRow = false;
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            double time = times[low];
            int event = events[low];
            move(high, low);
            put(high, time, 0, event);
        }
        for (int place = 0; place < size; place++) {
            orders[place] = scheduled++;
        }
    }

    private int pop() {
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
