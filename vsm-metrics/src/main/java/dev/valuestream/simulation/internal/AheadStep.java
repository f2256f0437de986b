package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * A step of one server in an open run whose parts are looked at ahead of time: as soon as it is known when a part comes, it is known
 * when it will be begun and finished, and where it will go, whatever comes later. It is counted when that time has come.
 */
final class AheadStep extends OpenStep {

    private final Outlets outlets;
    private double[] came = new double[64];
    private double[] begin = new double[64];
    private double[] finish = new double[64];
    private double[] entry = new double[64];
    private int[] itsFamily = new int[64];
    private int[] way = new int[64];

    /** The first part that is not finished, that is not begun, that has not come, and the place behind the last. */
    private int finishing;

    private int beginning;
    private int coming;
    private int end;

    /** When the server is free of all parts known. */
    private double free;

    AheadStep(Network network, int node, int room, Servers conditions, Chance chance, Outlets outlets) {
        super(network, node, room, conditions, chance);
        this.outlets = outlets;
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
        entry[end] = entered;
        itsFamily[end] = family;
        way[end++] = goes;
        return free;
    }

    /** Drops what is finished from the arrays; if that is not much, makes them longer. */
    private void makeRoom() {
        if (2 * (end - finishing) > came.length) {
            grow(2 * came.length);
        }
        int from = finishing;
        int known = end - from;
        System.arraycopy(came, from, came, 0, known);
        System.arraycopy(begin, from, begin, 0, known);
        System.arraycopy(finish, from, finish, 0, known);
        System.arraycopy(entry, from, entry, 0, known);
        System.arraycopy(itsFamily, from, itsFamily, 0, known);
        System.arraycopy(way, from, way, 0, known);
        moveBack(from);
    }

    private void grow(int room) {
        came = Arrays.copyOf(came, room);
        begin = Arrays.copyOf(begin, room);
        finish = Arrays.copyOf(finish, room);
        entry = Arrays.copyOf(entry, room);
        itsFamily = Arrays.copyOf(itsFamily, room);
        way = Arrays.copyOf(way, room);
    }

    private void moveBack(int by) {
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
            outlets.release(way[finishing], finish[finishing], entry[finishing], itsFamily[finishing]);
            finishing++;
        }
        if (finishing == end) {
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
    double stays(double now) {
        return since(entry, finishing, coming, now);
    }

    private double since(double[] times, int from, int to, double now) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += now - Math.max(times[i], windowStart);
        }
        return sum;
    }
}
