package dev.valuestream.io.csv;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines above the table, each of which begins with {@code #}; one without a colon is a remark. */
final class Notes {

    private final TableReading reading;
    private final List<Note> notes = new ArrayList<>();

    private Notes(TableReading reading) {
        this.reading = reading;
    }

    static List<Note> read(TableReading reading, List<List<Cell>> rows) {
        Notes notes = new Notes(reading);
        rows.forEach(notes::add);
        return notes.notes;
    }

    static boolean isNote(List<Cell> row) {
        return row.get(0).text().startsWith("#");
    }

    private void add(List<Cell> row) {
        Cell first = row.get(0);
        String text = first.text().substring(1);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return;
        }
        String key = text.substring(0, colon).strip();
        String inline = text.substring(colon + 1).strip();
        Cell next = row.size() > 1 ? row.get(1) : new Cell("", first.offset(), first.row(), 1);
        int values = inline.isEmpty() ? 2 : 1;
        row.stream().skip(values).filter(c -> !c.isEmpty()).findFirst().ifPresent(this::tooMuch);
        Cell said = new Cell(inline, first.offset(), first.row(), 0);
        notes.add(new Note(first, key, inline.isEmpty() ? next : said));
    }

    private void tooMuch(Cell cell) {
        reading.wrong(
                cell,
                "",
                "csv.note.cells",
                "Cell {0} ({1}) must be empty: a line above the table has one value. If it is one text, put it in"
                        + " quotes.",
                cell.name(),
                cell.shown());
    }
}
