package dev.valuestream.io.csv;

import java.util.List;

/** The names of a column, the field it fills, and what its cells hold. */
record Head(String heading, String field, Kind kind, List<String> synonyms) {

    Head(String heading, String field, Kind kind, String... synonyms) {
        this(heading, field, kind, List.of(synonyms));
    }
}
