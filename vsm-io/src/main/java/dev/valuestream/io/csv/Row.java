package dev.valuestream.io.csv;

import java.util.List;

/**
 * One row of the table below its headings.
 *
 * @param cells its cells
 * @param id the id of its node
 * @param type what its node is
 */
record Row(List<Cell> cells, String id, RowType type) {

    /** The cell in a column; the first cell where the row ends before. */
    Cell cell(int column) {
        return cells.get(column < cells.size() ? column : 0);
    }

    boolean has(int column) {
        return column < cells.size() && !cells.get(column).isEmpty();
    }

    /** The first cell that is not empty: what stands for the whole row. */
    Cell first() {
        return cells.stream().filter(c -> !c.isEmpty()).findFirst().orElse(cells.get(0));
    }
}
