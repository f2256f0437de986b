package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lines over a common axis, each named at its end, with optional bands, points and marks: queues that build up, a
 * distribution with its percentiles, a KPI with its limits. Immutable.
 *
 * @param caption what stands over it
 * @param x the level axis
 * @param y the upright axis
 * @param curves the lines; the first is drawn last, over the others
 * @param marks lines across the chart
 */
public record CurveChart(Caption caption, Axis x, Axis y, List<Curve> curves, List<Mark> marks) implements Chart {

    private static final int MOST_ROWS = 25;

    /**
     * Copies the lists.
     *
     * @param caption what stands over it
     * @param x the level axis
     * @param y the upright axis
     * @param curves the lines
     * @param marks lines across the chart
     */
    public CurveChart {
        requireNonNull(caption, "caption");
        requireNonNull(x, "x");
        requireNonNull(y, "y");
        curves = ImmutableList.copyOf(curves);
        marks = ImmutableList.copyOf(marks);
    }

    /**
     * A point of a curve, with a band around it where {@code low} and {@code high} differ.
     *
     * @param x its place on the level axis, finite
     * @param y its place on the upright axis, finite
     * @param low where the band begins, finite
     * @param high where the band ends, finite
     */
    public record Point(double x, double y, double low, double high) {
        /**
         * Checks the numbers.
         *
         * @param x its place on the level axis
         * @param y its place on the upright axis
         * @param low where the band begins
         * @param high where the band ends
         * @throws IllegalArgumentException if one is infinite or no number
         */
        public Point {
            BarChart.Limit.finite(x);
            BarChart.Limit.finite(y);
            BarChart.Limit.finite(low);
            BarChart.Limit.finite(high);
        }

        /**
         * A point without a band.
         *
         * @param x its place on the level axis
         * @param y its place on the upright axis
         */
        public Point(double x, double y) {
            this(x, y, y, y);
        }
    }

    /** How a curve is drawn. This list may grow. */
    public enum Style {
        /** A line. */
        LINE,
        /** A line with a dot at each point. */
        DOTTED,
        /** Dots without a line. */
        DOTS,
        /** The band alone, filled: a stage of a cumulative flow. */
        AREA,
        /** Bars side by side from zero, each ending at its point and beginning at the one before: a histogram. Without a name. */
        STEPS
    }

    /**
     * A line with its name.
     *
     * @param name its name
     * @param points its points, from left to right, at least one
     * @param tone what it means
     * @param style how it is drawn
     */
    public record Curve(String name, List<Point> points, Tone tone, Style style) {
        /**
         * Copies the points.
         *
         * @param name its name
         * @param points its points
         * @param tone what it means
         * @param style how it is drawn
         * @throws IllegalArgumentException if there is no point
         */
        public Curve {
            requireNonNull(name, "name");
            requireNonNull(tone, "tone");
            requireNonNull(style, "style");
            points = ImmutableList.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException(
                        "The curve (" + name + ") must have at least one point. [chart.curve.empty]");
            }
        }
    }

    /**
     * A line across the chart.
     *
     * @param upright whether it stands at a place of the level axis
     * @param value its place on that axis, or on the upright one
     * @param label what it is
     * @param tone what it means
     */
    public record Mark(boolean upright, double value, String label, Tone tone) {
        /**
         * Checks the value.
         *
         * @param upright whether it stands at a place of the level axis
         * @param value its place
         * @param label what it is
         * @param tone what it means
         * @throws IllegalArgumentException if the value is infinite or no number
         */
        public Mark {
            requireNonNull(label, "label");
            requireNonNull(tone, "tone");
            BarChart.Limit.finite(value);
        }
    }

    @Override
    public String summary() {
        String ends = curves.stream()
                .filter(c -> c.style() != Style.STEPS)
                .map(this::said)
                .collect(Collectors.joining("; "));
        String lines = marks.stream().map(Mark::label).collect(Collectors.joining("; "));
        String both = ends + (ends.isEmpty() || lines.isEmpty() ? "" : "; ") + lines;
        return caption.title() + (both.isEmpty() ? "." : ". " + both + ".");
    }

    private String said(Curve curve) {
        Point first = curve.points().get(0);
        Point last = curve.points().get(curve.points().size() - 1);
        String start = curve.points().size() > 1 ? y.shown(first.y()) + " → " : "";
        return curve.name() + " " + start + y.shown(last.y());
    }

    @Override
    public ChartTable table() {
        List<String> headings = new ArrayList<>(List.of(x.title()));
        curves.forEach(c -> headings.add(c.name()));
        List<List<String>> rows = new ArrayList<>();
        for (double at : places()) {
            List<String> row = new ArrayList<>(List.of(x.shown(at)));
            curves.forEach(c -> row.add(shown(c, at)));
            rows.add(row);
        }
        return new ChartTable(headings, rows);
    }

    /** The places of all points, thinned out evenly where there are many; the first and the last are always there. */
    private List<Double> places() {
        TreeSet<Double> all = new TreeSet<>();
        curves.forEach(c -> c.points().forEach(p -> all.add(p.x())));
        List<Double> places = List.copyOf(all);
        if (places.size() <= MOST_ROWS) {
            return places;
        }
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            some.add(places.get(i * (places.size() - 1) / (MOST_ROWS - 1)));
        }
        return some;
    }

    private String shown(Curve curve, double at) {
        Optional<Point> point = curve.points().stream().filter(p -> p.x() == at).findFirst();
        boolean banded = curve.style() == Style.LINE || curve.style() == Style.DOTTED;
        return point.map(p -> y.shown(p.y()) + (banded ? band(p) : "")).orElse("");
    }

    private String band(Point point) {
        boolean banded = point.low() != point.high();
        return banded ? " (" + y.shown(point.low()) + "–" + y.shown(point.high()) + ")" : "";
    }
}
