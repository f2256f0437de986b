package dev.valuestream.io.csv;

import java.util.List;

/** A line above the table, whose value is read as that of a cell under a heading. */
record NoteColumn(String field) implements Column {

    @Override
    public String heading() {
        return field;
    }

    @Override
    public List<String> synonyms() {
        return List.of();
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }
}
