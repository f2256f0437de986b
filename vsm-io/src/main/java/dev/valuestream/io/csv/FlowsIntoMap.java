package dev.valuestream.io.csv;

import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Finding;
import java.util.List;

/**
 * Makes a flow of each way between rows. What a row says of the flow in front of it goes to the first flow that enters it; a
 * wait goes to every one of them, since whatever comes in waits there.
 */
final class FlowsIntoMap {

    private final TableReading reading;
    private final Headings headings;
    private final Places places;
    private final WorkCalendar calendar;

    FlowsIntoMap(TableReading reading, Headings headings, Places places, WorkCalendar calendar) {
        this.reading = reading;
        this.headings = headings;
        this.places = places;
        this.calendar = calendar;
    }

    void add(List<Row> rows, List<Exit> exits, ValueStreamBuilder to) {
        int[] entered = new int[rows.size()];
        for (Exit exit : exits) {
            boolean first = entered[exit.to()]++ == 0;
            Row from = rows.get(exit.from());
            Row row = rows.get(exit.to());
            String id = exit.id() == null ? from.id() + "->" + row.id() : exit.id();
            places.put("flow " + id, exit.cell(), NodeColumn.TO.heading());
            places.put("flow " + id + " probability", exit.cell(), NodeColumn.TO.heading());
            to.flow(from.id(), row.id(), b -> flow(exit, id, row, first, b));
        }
        for (int i = 0; i < entered.length; i++) {
            check(rows.get(i), entered[i]);
        }
    }

    private void flow(Exit exit, String id, Row row, boolean first, FlowBuilder to) {
        if (exit.id() != null) {
            to.id(exit.id());
        }
        if (exit.probability() != null) {
            to.probability(exit.probability());
        }
        if (exit.rework() != null) {
            to.rework(exit.rework());
        }
        for (Heading heading : headings.all()) {
            int column = heading.cell().column();
            boolean goes = first || heading.column() == FlowColumn.WAIT;
            if (heading.column() instanceof FlowColumn known && goes && row.has(column)) {
                Cell cell = row.cell(column);
                place(id, known, cell, heading);
                read(known, heading, cell, to);
            }
        }
    }

    private void place(String id, FlowColumn column, Cell cell, Heading heading) {
        places.put("flow " + id + " " + column.field().substring("flow.".length()), cell, heading.text());
        boolean lane = column == FlowColumn.FLOW && headings.of(FlowColumn.MAX) == null;
        if (lane) { // a lane without a max is a problem of the cell that makes it a lane
            places.put("flow " + id + " inventory.max", cell, heading.text());
        }
    }

    private void read(FlowColumn column, Heading heading, Cell cell, FlowBuilder to) {
        if (!reading.hasReported(cell.offset())) {
            column.read(new Value(reading, cell, heading, calendar), to);
        }
    }

    private void check(Row row, int entering) {
        for (Heading heading : headings.all()) {
            if (heading.column() instanceof FlowColumn column
                    && row.has(heading.cell().column())) {
                check(row, entering, heading, column);
            }
        }
    }

    private void check(Row row, int entering, Heading heading, FlowColumn column) {
        Cell cell = row.cell(heading.cell().column());
        if (entering == 0) {
            reading.wrong(
                    cell,
                    heading.text(),
                    column.field() + ".nowhere",
                    "Cell {0}, {1} ({2}), must be empty: it is about the flow in front of the row, and nothing leads"
                            + " there. Add a row of type supplier or trigger before it, or take the column type away.",
                    cell.name(),
                    heading.name(),
                    cell.shown());
        } else if (entering > 1 && column != FlowColumn.WAIT) {
            reading.notice(Finding.info(
                    "csv.flow.first",
                    row.id(),
                    "Several flows enter ({0}); {1}, {2}, is that of the first of them.",
                    row.id(),
                    cell.name(),
                    heading.name()));
        }
    }
}
