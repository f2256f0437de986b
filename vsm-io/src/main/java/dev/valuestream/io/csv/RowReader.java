package dev.valuestream.io.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what each row below the headings is: its type and its id. */
final class RowReader {

    /** What stands at the ends of a table without the column {@code type}. */
    private static final String START = "start";

    private static final String CUSTOMER = "customer";

    private final TableReading reading;
    private final Headings headings;
    private final Places places;
    private final Ids ids = new Ids();

    RowReader(TableReading reading, Headings headings, Places places) {
        this.reading = reading;
        this.headings = headings;
        this.places = places;
    }

    List<Row> read(List<List<Cell>> table) {
        table.forEach(this::takeId);
        List<Row> rows = new ArrayList<>(table.size() + 2);
        table.forEach(cells -> rows.add(row(cells)));
        rows.forEach(
                row -> places.put("node " + row.id(), row.first(), row.first().text()));
        return headings.has(NodeColumn.TYPE) || rows.isEmpty() ? rows : withEnds(rows);
    }

    /** A table without types is a line from where requests come in to the customer. */
    private List<Row> withEnds(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows.size() + 2);
        all.add(end(START, RowType.TRIGGER, rows.get(0)));
        all.addAll(rows);
        all.add(end(CUSTOMER, RowType.CUSTOMER, rows.get(rows.size() - 1)));
        return all;
    }

    /** A row without cells of its own, which problems name by the row beside it. */
    private Row end(String name, RowType type, Row beside) {
        Cell first = beside.first();
        return new Row(List.of(new Cell("", first.offset(), first.row(), first.column())), ids.like(name), type);
    }

    private void takeId(List<Cell> cells) {
        @Nullable Cell id = cell(NodeColumn.ID, cells);
        if (id != null && !ids.take(id.text())) {
            places.doubtShape();
            reading.wrong(
                    id,
                    NodeColumn.ID.heading(),
                    "node.id.duplicate",
                    "Cell {0}, id ({1}), must be used once, and is used again.",
                    id.name(),
                    id.shown());
        }
    }

    private Row row(List<Cell> cells) {
        @Nullable Cell id = cell(NodeColumn.ID, cells);
        @Nullable Cell name = cell(NodeColumn.NAME, cells);
        RowType type = type(cells);
        if (id != null) {
            return new Row(cells, id.text(), type);
        }
        if (name == null) {
            nameless(new Row(cells, "", type).first());
        }
        return new Row(cells, ids.like(name == null ? "" : name.text()), type);
    }

    private void nameless(Cell first) {
        reading.wrong(
                first,
                NodeColumn.NAME.heading(),
                "node.name.missing",
                "Row {0} must have a name in the column step, or an id.",
                first.row());
    }

    private RowType type(List<Cell> cells) {
        @Nullable Cell cell = cell(NodeColumn.TYPE, cells);
        if (cell == null) {
            return RowType.PROCESS;
        }
        return RowType.of(cell.text()).orElseGet(() -> {
            places.doubtShape();
            Heading heading = java.util.Objects.requireNonNull(headings.of(NodeColumn.TYPE));
            new Value(reading, cell, heading, dev.valuestream.model.WorkCalendar.ASSUMED).oneOf(RowType.words());
            return RowType.PROCESS;
        });
    }

    private @Nullable Cell cell(NodeColumn column, List<Cell> cells) {
        @Nullable Heading heading = headings.of(column);
        int at = heading == null ? cells.size() : heading.cell().column();
        return at < cells.size() && !cells.get(at).isEmpty() ? cells.get(at) : null;
    }
}
