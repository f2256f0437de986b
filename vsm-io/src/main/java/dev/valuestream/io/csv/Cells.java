package dev.valuestream.io.csv;

import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.internal.Characters;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Limits;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the text of a table apart into rows of cells (RFC 4180). CR, LF and CR LF each end a row; a quote begins a quoted
 * cell only as its first character, and is a character like others further in. Rows keep their number: one that is empty
 * is a row of one empty cell.
 */
final class Cells {

    private final DocumentText document;
    private final char[] text;
    private final char delimiter;
    private final ReadLimits limits;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int count;
    private int at;

    private Cells(DocumentText document, char delimiter, ReadLimits limits) {
        this.document = document;
        this.delimiter = delimiter;
        this.limits = limits;
        text = document.characters();
    }

    static List<List<Cell>> read(DocumentText document, char delimiter, ReadLimits limits) {
        Cells cells = new Cells(document, delimiter, limits);
        while (cells.at < cells.text.length) {
            cells.row();
        }
        return cells.rows;
    }

    private void row() {
        row = new ArrayList<>();
        add();
        while (at < text.length && text[at] == delimiter) {
            at++;
            add();
        }
        rows.add(row);
        endOfLine();
    }

    private void endOfLine() {
        boolean pair = at + 1 < text.length && text[at] == '\r' && text[at + 1] == '\n';
        at += pair ? 2 : 1;
    }

    private void add() {
        int from = at;
        boolean quoted = at < text.length && text[at] == '"';
        String content = quoted ? quoted() : plain();
        if (++count > limits.maxValues()) {
            throw Limits.broken(
                    document, from, "", "maxValues", limits.maxValues(), "The table must have at most {0} cells");
        }
        if (content.length() > limits.maxStringLength()) {
            throw Limits.broken(
                    document,
                    from,
                    "",
                    "maxStringLength",
                    limits.maxStringLength(),
                    "A cell must have at most {0} characters");
        }
        row.add(new Cell(clean(content, from), from, rows.size() + 1, row.size()));
    }

    private String clean(String content, int from) {
        String clean = Characters.clean(content);
        if (!clean.equals(content)) {
            throw document.exception(
                    from, "", "csv.character", "A cell must have no NUL and no half of a surrogate pair. Delete it.");
        }
        return clean;
    }

    private String plain() {
        int from = at;
        while (at < text.length && !endsCell(text[at])) {
            at++;
        }
        return new String(text, from, at - from).strip();
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\r' || c == '\n';
    }

    private String quoted() {
        int from = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length && (text[at] != '"' || isDoubled())) {
            content.append(text[at]);
            at += text[at] == '"' ? 2 : 1;
        }
        if (at == text.length) {
            throw document.exception(
                    from, "", "csv.quote.open", "The quote that begins here must be closed by another quote (\").");
        }
        at++;
        afterQuote();
        return content.toString();
    }

    private boolean isDoubled() {
        return at + 1 < text.length && text[at + 1] == '"';
    }

    private void afterQuote() {
        while (at < text.length && text[at] == ' ' && delimiter != ' ') {
            at++;
        }
        if (at < text.length && !endsCell(text[at])) {
            throw document.exception(
                    at,
                    "",
                    "csv.quote.after",
                    "The cell must end after its closing quote. Write a quote within a cell twice (\"\").");
        }
    }
}
