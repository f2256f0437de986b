package dev.valuestream.io.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table: words to the left, figures to the right, each column as wide as it needs; a column without anything in it is
 * left out.
 */
final class Grid {

    private static final String GAP = "  ";
    private static final int NARROWEST_NAME = 12;

    /** Begins the heading of a column of words. */
    static final String WORDS = "<";

    private final List<String[]> headings;
    private final boolean[] words;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param headings the heading of each column; a line feed in it begins a second line, {@link #WORDS} in front makes it
     *     a column of words; the first is one always
     */
    Grid(List<String> headings) {
        this.headings = headings.stream()
                .map(h -> h.startsWith(WORDS) ? h.substring(1) : h)
                .map(h -> h.split("\n", -1))
                .toList();
        words = new boolean[headings.size()];
        for (int c = 0; c < words.length; c++) {
            words[c] = c == 0 || headings.get(c).startsWith(WORDS);
        }
    }

    /** Adds a row with a cell for each column, empty where there is nothing to say. */
    void row(List<String> cells) {
        rows.add(cells);
    }

    /** The table as lines. */
    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        int head = headings.stream().mapToInt(h -> h.length).max().orElse(0);
        for (int i = 0; i < head; i++) {
            String heading = line(heading(i - head), widths);
            if (!heading.isBlank()) {
                lines.add(heading);
            }
        }
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    /** One line of the headings, which end on the same line. */
    private List<String> heading(int fromEnd) {
        return headings.stream()
                .map(h -> h.length + fromEnd >= 0 ? h[h.length + fromEnd] : "")
                .toList();
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        int total = 0;
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = rows.stream()
                    .mapToInt(r -> Columns.width(r.get(column)))
                    .max()
                    .orElse(0);
            if (widths[c] > 0) {
                for (String part : headings.get(c)) {
                    widths[c] = Math.max(widths[c], Columns.width(part));
                }
                total += widths[c] + GAP.length();
            }
        }
        int over = Math.max(0, total - Page.WIDTH);
        widths[0] = Math.max(Math.min(widths[0], NARROWEST_NAME), widths[0] - over);
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            if (widths[c] > 0) {
                String cell = Columns.cut(cells.get(c), widths[c]);
                line.append(GAP).append(words[c] ? Columns.left(cell, widths[c]) : Columns.right(cell, widths[c]));
            }
        }
        return line.toString();
    }
}
