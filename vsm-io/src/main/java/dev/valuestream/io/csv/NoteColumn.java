package dev.valuestream.io.csv;

/** A line above the table, whose value is read as that of a cell under a heading. */
record NoteColumn(Head head) implements Column {

    static NoteColumn of(String field) {
        return new NoteColumn(new Head(field, field, Kind.OTHER));
    }
}
