package dev.valuestream.io.svg.internal.layout;

/** Names for places between the cells: columns have a channel, a queue and a box; rows have a gutter and a spine. */
final class Place {

    /** Above all rows. */
    static final int TOP = -1;

    private Place() {}

    static int channel(int column) {
        return 3 * column;
    }

    static int queue(int column) {
        return 3 * column + 1;
    }

    static int box(int column) {
        return 3 * column + 2;
    }

    /** The gutter above a row. */
    static int gutter(int row) {
        return 2 * row;
    }

    static int spine(int row) {
        return 2 * row + 1;
    }
}
