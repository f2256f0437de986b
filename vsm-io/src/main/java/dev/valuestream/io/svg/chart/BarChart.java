package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Level bars from a common zero, with an optional limit across them: loads against takt, waits found and predicted, what
 * each step would give. Immutable.
 *
 * @param caption what stands over it
 * @param heading what the rows are, heading of their names in the table
 * @param rows what is compared, from top to bottom
 * @param limit the line across the bars
 * @param aside heading of the second figure at the right of each row; empty where there is none
 */
public record BarChart(Caption caption, String heading, List<Row> rows, Optional<Limit> limit, String aside)
        implements Chart {

    /**
     * Copies the rows.
     *
     * @param caption what stands over it
     * @param heading what the rows are
     * @param rows what is compared
     * @param limit the line across the bars
     * @param aside heading of the second figure
     */
    public BarChart {
        requireNonNull(caption, "caption");
        requireNonNull(heading, "heading");
        requireNonNull(limit, "limit");
        requireNonNull(aside, "aside");
        rows = ImmutableList.copyOf(rows);
    }

    /**
     * One thing among those compared.
     *
     * @param name its name
     * @param bars its bars, from top to bottom
     * @param aside the second figure at the right, empty where there is none
     * @param alarm whether the name is to stand out
     */
    public record Row(String name, List<Bar> bars, String aside, boolean alarm) {
        /**
         * Copies the bars.
         *
         * @param name its name
         * @param bars its bars
         * @param aside the second figure
         * @param alarm whether the name is to stand out
         */
        public Row {
            requireNonNull(name, "name");
            requireNonNull(aside, "aside");
            bars = ImmutableList.copyOf(bars);
        }
    }

    /**
     * A bar from zero.
     *
     * @param series what it is where a row has several, heading of its column in the table
     * @param value its length, finite; less than 0 goes to the left
     * @param label what stands in it
     * @param tone what it means
     */
    public record Bar(String series, double value, String label, Tone tone) {
        /**
         * Checks the value.
         *
         * @param series what it is
         * @param value its length
         * @param label what stands in it
         * @param tone what it means
         * @throws IllegalArgumentException if the value is infinite or no number
         */
        public Bar {
            requireNonNull(series, "series");
            requireNonNull(label, "label");
            requireNonNull(tone, "tone");
            Limit.finite(value);
        }
    }

    /**
     * A line across all bars.
     *
     * @param value where it stands, finite
     * @param label what it is
     */
    public record Limit(double value, String label) {
        /**
         * Checks the value.
         *
         * @param value where it stands
         * @param label what it is
         * @throws IllegalArgumentException if the value is infinite or no number
         */
        public Limit {
            requireNonNull(label, "label");
            finite(value);
        }

        static void finite(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A value of a chart must be finite, found: " + value + ". [chart.value.finite]");
            }
        }
    }

    @Override
    public String summary() {
        String figures = rows.stream().map(BarChart::said).collect(Collectors.joining("; "));
        return caption.title() + ". " + figures
                + limit.map(l -> "; " + l.label()).orElse("") + ".";
    }

    private static String said(Row row) {
        String bars = row.bars().stream().map(Bar::label).collect(Collectors.joining(", "));
        return row.name() + " " + bars + (row.aside().isEmpty() ? "" : ", " + row.aside());
    }

    @Override
    public ChartTable table() {
        Set<String> series = new LinkedHashSet<>();
        rows.forEach(r -> r.bars().forEach(b -> series.add(b.series())));
        List<String> headings = new ArrayList<>(List.of(heading));
        headings.addAll(series);
        if (!aside.isEmpty()) {
            headings.add(aside);
        }
        return new ChartTable(headings, rows.stream().map(r -> cells(r, series)).toList());
    }

    private List<String> cells(Row row, Set<String> series) {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        for (String one : series) {
            cells.add(row.bars().stream()
                    .filter(b -> b.series().equals(one))
                    .map(Bar::label)
                    .collect(Collectors.joining(", ")));
        }
        if (!aside.isEmpty()) {
            cells.add(row.aside());
        }
        return cells;
    }
}
