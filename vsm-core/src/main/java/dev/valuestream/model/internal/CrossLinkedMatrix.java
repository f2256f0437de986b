package dev.valuestream.model.internal;

import java.util.Arrays;

/**
 * A square sparse matrix under elimination: each entry hangs in the list of its row and in the list of its column, and is found by a hash
 * of both, so that adding fill, and taking a row and a column out of all others, cost O(1) an entry.
 *
 * <p>The order of iteration comes from the lists alone, never from the hash. Used by one thread.
 */
final class CrossLinkedMatrix {
    static final int END = -1;

    private int[] row;
    private int[] column;
    private double[] value;
    private final Links inRow;
    private final Links inColumn;
    private int[] slots;
    private int size;
    private long live;

    CrossLinkedMatrix(int order) {
        int capacity = Math.max(4, order);
        this.row = new int[capacity];
        this.column = new int[capacity];
        this.value = new double[capacity];
        this.inRow = new Links(order, capacity);
        this.inColumn = new Links(order, capacity);
        this.slots = emptySlots(capacity);
    }

    /** Adds to an entry, which is made if it is not there. */
    void add(int r, int c, double amount) {
        int slot = slot(r, c);
        if (slots[slot] != END) {
            value[slots[slot]] += amount;
            return;
        }
        ensureRoom();
        row[size] = r;
        column[size] = c;
        value[size] = amount;
        inRow.append(r, size);
        inColumn.append(c, size);
        slots[slot(r, c)] = size++;
        live++;
    }

    /** How many entries were ever made. */
    int size() {
        return size;
    }

    /** How many entries stand in rows and columns that are still attached. */
    long live() {
        return live;
    }

    int rowLength(int r) {
        return inRow.length(r);
    }

    int columnLength(int c) {
        return inColumn.length(c);
    }

    int firstInRow(int r) {
        return inRow.first(r);
    }

    int nextInRow(int entry) {
        return inRow.next(entry);
    }

    int firstInColumn(int c) {
        return inColumn.first(c);
    }

    int nextInColumn(int entry) {
        return inColumn.next(entry);
    }

    int row(int entry) {
        return row[entry];
    }

    int column(int entry) {
        return column[entry];
    }

    double value(int entry) {
        return value[entry];
    }

    /** Divides a row by a number. */
    void divideRow(int r, double by) {
        for (int entry = firstInRow(r); entry != END; entry = nextInRow(entry)) {
            value[entry] /= by;
        }
    }

    /** Takes row k out of all columns and column k out of all rows; both can still be walked by themselves. */
    void detach(int k) {
        live -= rowLength(k) + columnLength(k);
        for (int entry = firstInRow(k); entry != END; entry = nextInRow(entry)) {
            inColumn.remove(column[entry], entry);
        }
        for (int entry = firstInColumn(k); entry != END; entry = nextInColumn(entry)) {
            inRow.remove(row[entry], entry);
        }
    }

    private void ensureRoom() {
        if (size == row.length) {
            int capacity = size + (size >> 1) + 1;
            row = Arrays.copyOf(row, capacity);
            column = Arrays.copyOf(column, capacity);
            value = Arrays.copyOf(value, capacity);
            inRow.ensureRoom(capacity);
            inColumn.ensureRoom(capacity);
            slots = emptySlots(capacity);
            for (int entry = 0; entry < size; entry++) {
                slots[slot(row[entry], column[entry])] = entry;
            }
        }
    }

    /** Where an entry is, or would go: open addressing, at most half full. */
    private int slot(int r, int c) {
        int slot = mixed(r, c) & (slots.length - 1);
        while (slots[slot] != END && (row[slots[slot]] != r || column[slots[slot]] != c)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** The finaliser of SplittableRandom (Steele, Lea, Flood 2014, "mix32 variant 4"). */
    private static int mixed(int r, int c) {
        long z = ((long) r << 32) | c;
        z = (z ^ (z >>> 33)) * 0x62a9d9ed799705f5L;
        return (int) (((z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L) >>> 32);
    }

    private static int[] emptySlots(int capacity) {
        int[] slots = new int[Integer.highestOneBit(capacity) << 2];
        Arrays.fill(slots, END);
        return slots;
    }
}
