package dev.valuestream.io.csv;

import dev.valuestream.io.internal.ShownText;

/**
 * One cell of a table.
 *
 * @param text what it holds, without quotes, and without blanks around where it was not quoted
 * @param offset where it begins in the document
 * @param row its row as spreadsheets count, the first is 1
 * @param column its column, the first is 0
 */
record Cell(String text, int offset, int row, int column) {

    private static final int LETTERS = 26;

    boolean isEmpty() {
        return text.isEmpty();
    }

    String shown() {
        return ShownText.cut(text);
    }

    /** What spreadsheets call it: {@code D4}. */
    String name() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString() + row;
    }
}
