package dev.valuestream.io.csv;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Limits;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.InvalidValueStreamException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole table: the lines above it, its headings, its rows, and where they lead. */
final class TableReader {

    private final TableReading reading;
    private final DocumentText text;
    private final ReadLimits limits;
    private final List<List<Cell>> above = new ArrayList<>();
    private final List<List<Cell>> below = new ArrayList<>();
    private @Nullable List<Cell> headings;

    private TableReader(TableReading reading, DocumentText text, ReadLimits limits) {
        this.reading = reading;
        this.text = text;
        this.limits = limits;
    }

    static ReadResult read(DocumentText text, ReadLimits limits) {
        char delimiter = Delimiter.of(text.characters());
        TableReader reader = new TableReader(new TableReading(text, delimiter), text, limits);
        List<List<Cell>> rows = Cells.read(text, delimiter, limits);
        rows.stream()
                .skip(Delimiter.isSaid(text.characters()) ? 1 : 0)
                .filter(row -> row.stream().anyMatch(c -> !c.isEmpty()))
                .forEach(reader::sort);
        return reader.read();
    }

    private void sort(List<Cell> row) {
        if (headings != null) {
            below.add(row);
        } else if (Notes.isNote(row)) {
            above.add(row);
        } else {
            headings = row;
        }
    }

    private ReadResult read() {
        if (headings == null) {
            throw text.exception(
                    text.characters().length,
                    "",
                    "csv.heading.missing",
                    "The table must have a row of headings, one of which is step (or id), and rows of steps below it.");
        }
        limit(below.size(), "maxNodes", limits.maxNodes(), "The table must have at most {0} rows");
        Places places = new Places(reading, headings.get(0));
        Headings heads = Headings.read(reading, headings);
        reading.throwIfAny();
        below.forEach(row -> beyond(row, heads));
        NoteReader notes = new NoteReader(reading, Notes.read(reading, above));
        notes.place(places);
        ValueStreamBuilder stream = ValueStream.builder(notes.id());
        WorkCalendar calendar = notes.calendar();
        notes.read(calendar, stream);
        steps(heads, places, calendar, stream);
        return build(stream, places);
    }

    private void steps(Headings heads, Places places, WorkCalendar calendar, ValueStreamBuilder stream) {
        List<Row> rows = new RowReader(reading, heads, places).read(below);
        ExitReader ways = new ExitReader(reading, heads, rows);
        List<Exit> exits = ways.read();
        limit(exits.size(), "maxFlows", limits.maxFlows(), "The table must have at most {0} flows");
        if (ways.isDoubtful()) {
            places.doubtShape();
        }
        new NodesIntoMap(reading, heads, places, calendar).add(rows, stream);
        new FlowsIntoMap(reading, heads, places, calendar).add(rows, exits, stream);
    }

    private void limit(int found, String setting, int limit, String what) {
        if (found > limit) {
            throw Limits.broken(text, requireNonNull(headings).get(0).offset(), "", setting, limit, what);
        }
    }

    private void beyond(List<Cell> row, Headings heads) {
        for (Cell cell : row) {
            boolean headed = cell.column() < heads.all().size()
                    && !heads.all().get(cell.column()).cell().isEmpty();
            if (!headed && !cell.isEmpty()) {
                reading.wrong(
                        cell,
                        "",
                        "csv.cell.heading",
                        "Cell {0} ({1}) must have a heading above it, and has none. If a text has commas in it, put it"
                                + " in quotes.",
                        cell.name(),
                        cell.shown());
            }
        }
    }

    private ReadResult build(ValueStreamBuilder stream, Places places) {
        @Nullable ValueStream built = null;
        try {
            built = stream.build();
        } catch (InvalidValueStreamException e) {
            places.report(e.problems());
        }
        reading.throwIfAny();
        return new ReadResult(requireNonNull(built), reading.findings());
    }
}
