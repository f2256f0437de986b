package dev.valuestream.simulation.internal;

import java.util.Arrays;

/** Parts of an open run that wait in a line, first in, first out, with all that is known of them. Makes room only as it grows. */
final class Line {

    /** When a part came to the line, when its item entered the stream, and its family. */
    double[] came = new double[64];

    double[] entered = new double[64];
    int[] family = new int[64];

    /** Where the first part stands, and where the next will. */
    int head;

    int tail;

    boolean isEmpty() {
        return head == tail;
    }

    int length() {
        return tail - head;
    }

    void add(double time, double itsEntry, int itsFamily) {
        if (tail == came.length) {
            makeRoom(1);
        }
        came[tail] = time;
        entered[tail] = itsEntry;
        family[tail++] = itsFamily;
    }

    /** Takes the first part off; what was known of it stands at the old head until another is added. */
    void drop() {
        if (++head == tail) {
            head = 0;
            tail = 0;
        }
    }

    /** Takes all parts off before a place. */
    void dropTo(int place) {
        head = place;
        if (head == tail) {
            clear();
        }
    }

    void clear() {
        head = 0;
        tail = 0;
    }

    /** Sees to it that so many more can be added without another look. */
    void makeRoom(int more) {
        int length = tail - head;
        if (tail + more <= came.length) {
            return;
        }
        if (2 * (length + more) <= came.length) {
            System.arraycopy(came, head, came, 0, length);
            System.arraycopy(entered, head, entered, 0, length);
            System.arraycopy(family, head, family, 0, length);
        } else {
            int room = Math.max(2 * came.length, length + more);
            came = Arrays.copyOf(Arrays.copyOfRange(came, head, tail), room);
            entered = Arrays.copyOf(Arrays.copyOfRange(entered, head, tail), room);
            family = Arrays.copyOf(Arrays.copyOfRange(family, head, tail), room);
        }
        head = 0;
        tail = length;
    }
}
