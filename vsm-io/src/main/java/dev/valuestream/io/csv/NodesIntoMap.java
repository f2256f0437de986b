package dev.valuestream.io.csv;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.NodeBuilder;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes a node of each row. */
final class NodesIntoMap {

    private final TableReading reading;
    private final Headings headings;
    private final Places places;
    private final WorkCalendar calendar;

    NodesIntoMap(TableReading reading, Headings headings, Places places, WorkCalendar calendar) {
        this.reading = reading;
        this.headings = headings;
        this.places = places;
        this.calendar = calendar;
    }

    void add(List<Row> rows, ValueStreamBuilder to) {
        rows.forEach(row -> add(row, to));
    }

    private void add(Row row, ValueStreamBuilder to) {
        switch (row.type()) {
            case SUPPLIER -> to.supplier(row.id(), b -> other(row, b));
            case TRIGGER -> to.trigger(row.id(), b -> other(row, b));
            case CUSTOMER -> to.customer(row.id(), b -> other(row, b));
            case PROCESS -> to.step(row.id(), b -> step(row, b));
        }
    }

    private void step(Row row, StepBuilder to) {
        cells(row, (heading, value) -> {
            if (heading.column() instanceof StepColumn column) {
                place(row, heading, column.field());
                column.read(value, to);
            }
        });
        oneBatch(row);
        if (hasObservation(row)) {
            to.observation(o -> cells(row, (heading, value) -> {
                if (heading.column() instanceof ObservationColumn column) {
                    place(row, heading, column.field());
                    column.read(value, o);
                }
            }));
        }
        annotations(row, to::name, to::note, to::attribute);
    }

    private boolean hasObservation(Row row) {
        return headings.all().stream()
                .anyMatch(h -> h.column() instanceof ObservationColumn
                        && row.has(h.cell().column()));
    }

    private void oneBatch(Row row) {
        Heading items = headings.of(StepColumn.BATCH);
        Heading every = headings.of(StepColumn.EPE);
        if (items != null
                && every != null
                && row.has(items.cell().column())
                && row.has(every.cell().column())) {
            Cell cell = row.cell(every.cell().column());
            reading.wrong(
                    cell,
                    every.text(),
                    "step.batch.form",
                    "Cell {0}, {1} ({2}), must be empty where {3} says the batch in items.",
                    cell.name(),
                    every.name(),
                    cell.shown(),
                    row.cell(items.cell().column()).name());
        }
    }

    private void other(Row row, NodeBuilder to) {
        for (Heading heading : headings.all()) {
            boolean ofSteps = heading.column() instanceof StepColumn || heading.column() instanceof ObservationColumn;
            if (ofSteps && row.has(heading.cell().column())) {
                Cell cell = row.cell(heading.cell().column());
                reading.wrong(
                        cell,
                        heading.text(),
                        requireNonNull(heading.column()).field() + ".type",
                        "Cell {0}, {1} ({2}), must be empty: a {3} has none.",
                        cell.name(),
                        heading.name(),
                        cell.shown(),
                        row.type().word());
            }
        }
        annotations(row, to::name, to::note, to::attribute);
    }

    private void annotations(
            Row row, Consumer<String> name, Consumer<String> note, BiConsumer<String, AttributeValue> attribute) {
        cells(row, (heading, value) -> {
            if (heading.column() == NodeColumn.NAME) {
                place(row, heading, kind(row) + ".name");
                value.text(name);
            } else if (heading.column() == NodeColumn.NOTE) {
                place(row, heading, kind(row) + ".note");
                value.text(note);
            } else if (heading.column() == null) {
                place(row, heading, kind(row) + ".attributes");
                value.text(text -> attribute.accept(heading.text(), AttributeValue.of(text)));
            }
        });
    }

    private static String kind(Row row) {
        return row.type() == RowType.PROCESS ? "step" : row.type().word();
    }

    private void cells(Row row, BiConsumer<Heading, Value> to) {
        for (Heading heading : headings.all()) {
            int column = heading.cell().column();
            if (row.has(column) && !heading.cell().isEmpty()) {
                to.accept(heading, new Value(reading, row.cell(column), heading, calendar));
            }
        }
    }

    private void place(Row row, Heading heading, String field) {
        int dot = field.indexOf('.');
        String name = field.substring(0, dot) + " " + row.id() + " " + field.substring(dot + 1);
        places.put(name, row.cell(heading.cell().column()), heading.text());
    }
}
