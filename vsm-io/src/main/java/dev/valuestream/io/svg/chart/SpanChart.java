package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pieces put end to end on one scale, a line for each state: what a lead time is made of, before and after. Immutable.
 *
 * @param caption what stands over it
 * @param heading what the pieces are, heading of their names in the table
 * @param amount what they measure, heading of their labels in the table
 * @param rows the states, from top to bottom
 * @param difference what stands between the first and the last state, empty where they are not to be compared
 */
public record SpanChart(Caption caption, String heading, String amount, List<Row> rows, String difference)
        implements Chart {

    /**
     * Copies the rows.
     *
     * @param caption what stands over it
     * @param heading what the pieces are
     * @param amount what they measure
     * @param rows the states
     * @param difference what stands between the first and the last state
     */
    public SpanChart {
        requireNonNull(caption, "caption");
        requireNonNull(heading, "heading");
        requireNonNull(amount, "amount");
        requireNonNull(difference, "difference");
        rows = ImmutableList.copyOf(rows);
    }

    /**
     * A state.
     *
     * @param name its name
     * @param spans its pieces, from left to right
     * @param total their sum, as text
     */
    public record Row(String name, List<Span> spans, String total) {
        /**
         * Copies the pieces.
         *
         * @param name its name
         * @param spans its pieces
         * @param total their sum
         */
        public Row {
            requireNonNull(name, "name");
            requireNonNull(total, "total");
            spans = ImmutableList.copyOf(spans);
        }

        /**
         * The sum of the pieces.
         *
         * @return their lengths together
         */
        public double length() {
            return spans.stream().mapToDouble(Span::value).sum();
        }
    }

    /**
     * A piece.
     *
     * @param name its name
     * @param value its length, finite, 0 or more
     * @param label its length as text
     * @param tone what it means
     */
    public record Span(String name, double value, String label, Tone tone) {
        /**
         * Checks the value.
         *
         * @param name its name
         * @param value its length
         * @param label its length as text
         * @param tone what it means
         * @throws IllegalArgumentException if the value is infinite, no number or less than 0
         */
        public Span {
            requireNonNull(name, "name");
            requireNonNull(label, "label");
            requireNonNull(tone, "tone");
            BarChart.Limit.finite(value);
            if (value < 0) {
                throw new IllegalArgumentException(
                        "A piece of a chart must be 0 or more, found: " + value + ". [chart.span.negative]");
            }
        }
    }

    @Override
    public String summary() {
        return caption.title() + ". " + rows.stream().map(SpanChart::said).collect(Collectors.joining("; ")) + ".";
    }

    private static String said(Row row) {
        String spans = row.spans().stream().map(s -> s.name() + " " + s.label()).collect(Collectors.joining(", "));
        return row.name() + " " + row.total() + (spans.isEmpty() ? "" : ": " + spans);
    }

    @Override
    public ChartTable table() {
        List<List<String>> cells = new ArrayList<>();
        boolean several = rows.size() > 1;
        for (Row row : rows) {
            String whose = several ? row.name() + ": " : "";
            row.spans().forEach(s -> cells.add(List.of(whose + s.name(), s.label())));
            cells.add(List.of(row.name(), row.total()));
        }
        return new ChartTable(List.of(heading, amount), cells);
    }
}
