package dev.valuestream.io.csv;

import org.jspecify.annotations.Nullable;

/**
 * One way out of a row: a flow.
 *
 * @param from the index of the row that it leaves
 * @param to the index of the row that it enters
 * @param id its own id, null for the one that is made of its ends
 * @param probability its share of a choice, null for none and NaN for one that could not be read
 * @param rework whether it is rework, null where nobody says
 * @param cell the cell that says so
 */
record Exit(
        int from,
        int to,
        @Nullable String id,
        @Nullable Double probability,
        @Nullable Boolean rework,
        Cell cell) {

    Exit(int from, int to, Cell cell) {
        this(from, to, null, null, null, cell);
    }
}
