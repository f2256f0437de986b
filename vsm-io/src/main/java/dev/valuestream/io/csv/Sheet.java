package dev.valuestream.io.csv;

import java.util.Iterator;
import java.util.List;

/** Writes rows of cells as text, with quotes around those that need them. */
final class Sheet {

    private final StringBuilder text = new StringBuilder();

    void row(List<String> cells) {
        for (Iterator<String> rest = cells.iterator(); rest.hasNext(); ) {
            cell(rest.next());
            text.append(rest.hasNext() ? "," : "\n");
        }
    }

    private void cell(String cell) {
        if (needsQuotes(cell)) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }

    private static boolean needsQuotes(String cell) {
        return !cell.equals(cell.strip()) || cell.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0);
    }

    String text() {
        return text.toString();
    }
}
