package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * A step of one server in an open run whose parts are looked at ahead of time: as soon as it is known when a part comes, it is known
 * when it will be begun and finished, where it will go and when there is room for it there, whatever comes later. It is counted when
 * that time has come.
 */
final class AheadStep extends OpenStep {

    private final Outlets outlets;
    private final int wipLimit;
    private double[] came = new double[64];
    private double[] begin = new double[64];
    private double[] finish = new double[64];
    private double[] leave = new double[64];
    private double[] entry = new double[64];
    private int[] itsFamily = new int[64];
    private int[] way = new int[64];

    /** The first part that has not left, is not finished, is not begun, has not come, and the place behind the last. */
    private int leaving;

    private int finishing;

    private int beginning;
    private int coming;
    private int end;

    /** When the server is free of all parts known. */
    private double free;

    /** How long parts that had left held the server when they were finished, in the time measured. */
    private double blocked;

    AheadStep(Network network, int node, int room, Servers conditions, Chance chance, Outlets outlets) {
        super(network, node, room, conditions, chance);
        this.outlets = outlets;
        wipLimit = network.wipLimit[node];
    }

    /** Looks at the next part, coming at a time and going a way; gives when it will be finished. */
    double look(double comes, double entered, int family, int goes) {
        if (end == came.length) {
            makeRoom();
        }
        double begins = Math.max(comes, free);
        int before = end - room;
        doubt |= before >= finishing && begin[before] >= comes;
        free = begins + hold(family);
        came[end] = comes;
        begin[end] = begins;
        finish[end] = free;
        leave[end] = free;
        entry[end] = entered;
        itsFamily[end] = family;
        way[end++] = goes;
        return free;
    }

    /** Lets the part looked at last stay on the server until a time, as there is no room for it before. */
    void block(double until) {
        leave[end - 1] = until;
        free = until;
    }

    /**
     * When there is room for one more part here that comes by a lane of so many places, the only way that leads here: as soon as the part
     * that came so many before it is begun, or, on a lane of none, the one before it has left.
     */
    double roomAt(int lane) {
        double onLane = lane == 0 ? ofPartBefore(leave, 1) : ofPartBefore(begin, lane);
        return Math.max(onLane, ofPartBefore(leave, wipLimit));
    }

    private double ofPartBefore(double[] times, int parts) {
        return parts > end ? Double.NEGATIVE_INFINITY : times[end - parts];
    }

    /** Drops what has left from the arrays; if that is not much, makes them longer. */
    private void makeRoom() {
        if (2 * (end - leaving) > came.length) {
            grow(2 * came.length);
        }
        int from = leaving;
        int known = end - from;
        System.arraycopy(came, from, came, 0, known);
        System.arraycopy(begin, from, begin, 0, known);
        System.arraycopy(finish, from, finish, 0, known);
        System.arraycopy(leave, from, leave, 0, known);
        System.arraycopy(entry, from, entry, 0, known);
        System.arraycopy(itsFamily, from, itsFamily, 0, known);
        System.arraycopy(way, from, way, 0, known);
        moveBack(from);
    }

    private void grow(int room) {
        came = Arrays.copyOf(came, room);
        begin = Arrays.copyOf(begin, room);
        finish = Arrays.copyOf(finish, room);
        leave = Arrays.copyOf(leave, room);
        entry = Arrays.copyOf(entry, room);
        itsFamily = Arrays.copyOf(itsFamily, room);
        way = Arrays.copyOf(way, room);
    }

    private void moveBack(int by) {
        leaving -= by;
        finishing -= by;
        beginning -= by;
        coming -= by;
        end -= by;
    }

    /** Counts what happens up to a time, and lets go what is finished. */
    void count(double now) {
        while (coming < end && came[coming] <= now) {
            coming++;
        }
        while (beginning < coming && begin[beginning] <= now) {
            count(begin[beginning], came[beginning]);
            beginning++;
        }
        while (finishing < beginning && finish[finishing] <= now) {
            worked += finish[finishing] - Math.max(begin[finishing], windowStart);
            finished++;
            passed++;
            finishing++;
        }
        while (leaving < finishing && leave[leaving] <= now) {
            blocked += leave[leaving] - Math.max(finish[leaving], windowStart);
            outlets.release(way[leaving], leave[leaving], entry[leaving], itsFamily[leaving]);
            leaving++;
        }
        if (leaving == end) {
            moveBack(end);
        }
    }

    @Override
    int waiting() {
        return coming - beginning;
    }

    @Override
    double standing(double now) {
        return since(came, beginning, coming, now);
    }

    @Override
    double working(double now) {
        return since(begin, finishing, beginning, now);
    }

    @Override
    double blocked(double now) {
        return blocked + since(finish, leaving, finishing, now);
    }

    @Override
    double stays(double now) {
        return since(entry, leaving, coming, now);
    }

    @Override
    void restart(double now) {
        super.restart(now);
        blocked = 0;
    }

    private double since(double[] times, int from, int to, double now) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += now - Math.max(times[i], windowStart);
        }
        return sum;
    }
}
