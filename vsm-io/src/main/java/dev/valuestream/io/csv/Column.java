package dev.valuestream.io.csv;

import java.util.List;

/** A column that the table knows. */
interface Column {

    /** Its names, its field and what its cells hold. */
    Head head();

    /** The kind of element whose field it fills, with a point at its end: {@code step.}; empty where the field says it. */
    default String owner() {
        return "";
    }

    /** How it is headed where the table is written. */
    default String heading() {
        return head().heading();
    }

    /** How else people head it. */
    default List<String> synonyms() {
        return head().synonyms();
    }

    /** The kind of element and the field it fills: {@code step.cycleTime}; the beginning of the codes of problems. */
    default String field() {
        return owner() + head().field();
    }

    default Kind kind() {
        return head().kind();
    }
}
