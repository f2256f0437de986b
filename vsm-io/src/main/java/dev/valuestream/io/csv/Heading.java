package dev.valuestream.io.csv;

import org.jspecify.annotations.Nullable;

/**
 * The heading of one column.
 *
 * @param cell where it stands
 * @param column the column that it names, null for one that the table does not know
 * @param name what messages call it: without its unit
 * @param unit the symbol of a unit of time, or {@code %}, or empty
 */
record Heading(Cell cell, @Nullable Column column, String name, String unit) {

    /** The whole heading, which names an attribute where the column is not known. */
    String text() {
        return Formulas.restored(cell.text());
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    /** The beginning of the codes of problems with its cells. */
    String field() {
        return column == null ? "csv.cell" : column.field();
    }
}
