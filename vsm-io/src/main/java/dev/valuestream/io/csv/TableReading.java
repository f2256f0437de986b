package dev.valuestream.io.csv;

import dev.valuestream.io.internal.DocumentReading;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Pointers;
import dev.valuestream.problem.Text;

/** What one reading of a table gathers, and how its numbers are written. Not thread-safe. */
final class TableReading extends DocumentReading {

    private final boolean decimalComma;

    /** In a table delimited by semicolons a comma in a number is its decimal point. */
    TableReading(DocumentText text, char delimiter) {
        super(text);
        decimalComma = delimiter == ';';
    }

    boolean hasDecimalComma() {
        return decimalComma;
    }

    void wrong(Cell cell, String heading, String code, String template, Object... arguments) {
        report(cell.offset(), pointer(cell, heading), code, template, arguments);
    }

    /** Reports what the model refuses, with the cell that it is from. */
    void wrongInModel(Cell cell, String heading, Text problem) {
        int last = problem.arguments().size();
        var arguments = new java.util.ArrayList<>(problem.arguments());
        arguments.add(cell.name());
        Text located = new Text(problem.code(), "Cell {" + last + "}: " + problem.template(), arguments);
        reportFromModel(cell.offset(), pointer(cell, heading), located);
    }

    private static String pointer(Cell cell, String heading) {
        return Pointers.child("/" + cell.row(), heading);
    }
}
