package dev.valuestream.io.csv;

import java.util.List;

/** A column that the table knows. */
interface Column {

    /** How it is headed where the table is written. */
    String heading();

    /** How else people head it. */
    List<String> synonyms();

    /** The kind of element and the field it fills: {@code step.cycleTime}; the beginning of the codes of problems. */
    String field();

    Kind kind();
}
