package dev.valuestream.io.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table with headings for its columns and, in the first column, its rows. A column without any text is left out. */
final class Table {

    /**
     * A column.
     *
     * @param heading its heading
     * @param words whether its cells are words, which stand at the left
     * @param link the id of what explains it; empty where nothing does
     */
    record Column(String heading, boolean words, String link) {
        static Column words(String heading) {
            return new Column(heading, true, "");
        }

        static Column figures(String heading) {
            return new Column(heading, false, "");
        }
    }

    private final String caption;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String caption, List<Column> columns) {
        this.caption = caption;
        this.columns = columns;
    }

    /** A table of figures of which the first column is words. */
    static Table of(String caption, List<String> headings) {
        return of(caption, headings, Set.of(0));
    }

    /** A table of figures of which some columns are words. */
    static Table of(String caption, List<String> headings, Set<Integer> words) {
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(words.contains(columns.size()) ? Column.words(heading) : Column.figures(heading));
        }
        return new Table(caption, columns);
    }

    Table rows(List<List<String>> all) {
        all.forEach(this::row);
        return this;
    }

    Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Writes the table, which scrolls by itself where the page is too narrow. */
    void write(Markup out) {
        List<Integer> shown = shown();
        out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
        out.open("table");
        out.element("caption", caption);
        out.open("thead").open("tr");
        shown.forEach(i -> heading(columns.get(i), out));
        out.close().close();
        out.open("tbody");
        for (List<String> row : rows) {
            out.open("tr");
            shown.forEach(i -> cell(i, row.get(i), out));
            out.close();
        }
        out.close().close().close();
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (i == 0 || rows.stream().anyMatch(r -> !r.get(column).isEmpty())) {
                shown.add(i);
            }
        }
        return shown;
    }

    private static void heading(Column column, Markup out) {
        String style = column.words() ? "words" : "figures";
        if (column.link().isEmpty()) {
            out.element("th", column.heading(), "scope", "col", "class", style);
            return;
        }
        out.open("th", "scope", "col", "class", style);
        out.inline("a", column.heading(), "href", "#" + column.link()).close();
    }

    private void cell(int column, String text, Markup out) {
        if (column == 0) {
            out.element("th", text, "scope", "row");
        } else {
            out.element("td", text, "class", columns.get(column).words() ? "words" : "figures");
        }
    }
}
