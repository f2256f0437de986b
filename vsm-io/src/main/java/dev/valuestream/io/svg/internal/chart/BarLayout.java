package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.BarChart;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Limit;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Places bars: names at the left or, on a narrow chart, above; labels inside where they fit, else behind the end. */
final class BarLayout {

    private static final double NAMES = 160;
    private static final double GAP = 12;
    private static final double INSET = 9;
    private static final int MANY = 8;
    private static final double NAME_STEP = 14;
    private static final double HAIR = 0.01;

    private final Canvas canvas;
    private final BarChart chart;
    private final double zero;
    private final double scale;
    private final double asides;
    private final double plotLeft;
    private final double plotRight;
    private final boolean paired;

    BarLayout(Canvas canvas, BarChart chart) {
        this.canvas = canvas;
        this.chart = chart;
        asides = asides(chart);
        plotLeft = canvas.left() + (canvas.isNarrow() ? 0 : names(chart) + GAP);
        plotRight = canvas.right() - (asides > 0 ? asides + GAP : 0);
        double least = values(chart).min().orElse(0);
        double most = Math.max(0, values(chart).max().orElse(0));
        double low = Math.min(0, least);
        double span = most - low;
        double labels = besideOfPairs(chart);
        paired = 3 * labels <= plotRight - plotLeft;
        double beside = paired ? labels : 0;
        double room = plotRight - plotLeft - 2 * beside;
        scale = room * (chart.limit().isPresent() ? 0.96 : 1) / (span > 0 ? span : 1);
        zero = plotLeft + beside - low * scale;
    }

    /**
     * Two bars on one line have no room for a label on the other side of zero: it is kept free beyond both ends. Where that leaves less than
     * a third of the width for the bars, each has a line of its own.
     */
    private static double besideOfPairs(BarChart chart) {
        return chart.rows().stream()
                .filter(BarLayout::isOnBothSides)
                .flatMap(r -> r.bars().stream())
                .mapToDouble(b -> TextStyle.STRONG.width(b.label()) + 8)
                .max()
                .orElse(0);
    }

    /** Whether a row is one bar to each side of zero. */
    private static boolean isOnBothSides(Row row) {
        List<Bar> bars = row.bars();
        return bars.size() == 2
                && Math.min(bars.get(0).value(), bars.get(1).value()) < 0
                && Math.max(bars.get(0).value(), bars.get(1).value()) > 0;
    }

    /** Whether the bars of a row share a line. */
    private boolean isPair(Row row) {
        return paired && isOnBothSides(row);
    }

    private int lines(Row row) {
        return isPair(row) ? 1 : Math.max(1, row.bars().size());
    }

    private static DoubleStream values(BarChart chart) {
        return DoubleStream.concat(
                chart.rows().stream().flatMap(r -> r.bars().stream()).mapToDouble(Bar::value),
                chart.limit().stream().mapToDouble(Limit::value));
    }

    private static double names(BarChart chart) {
        double widest = chart.rows().stream()
                .mapToDouble(r -> TextStyle.LABEL.width(r.name()))
                .max()
                .orElse(0);
        return Math.min(NAMES, widest);
    }

    private static double asides(BarChart chart) {
        double widest = chart.rows().stream()
                .mapToDouble(r -> TextStyle.LABEL.width(r.aside()))
                .max()
                .orElse(0);
        return Math.max(widest, TextStyle.BODY.width(chart.aside()));
    }

    /** Places all rows; returns the height of the chart. */
    double place(double top) {
        double y = top + 8;
        double first = y;
        List<Double> tops = new ArrayList<>();
        for (Row row : chart.rows()) {
            tops.add(y);
            y += height(row) + gap();
        }
        if (!canvas.isNarrow()) {
            axis(first - 6, y - 2);
        }
        for (int i = 0; i < tops.size(); i++) {
            row(chart.rows().get(i), tops.get(i));
        }
        return foot(first - 8, y);
    }

    private double thickness() {
        boolean single = chart.rows().stream().allMatch(r -> lines(r) < 2);
        return single && chart.rows().size() <= MANY ? 30 : 22;
    }

    private double height(Row row) {
        double names = canvas.isNarrow() ? 19 : 0;
        return names + lines(row) * (thickness() + 2) - 2;
    }

    private void axis(double from, double to) {
        canvas.line(Look.AXIS, zero, from, zero, to);
        canvas.end("");
    }

    private void row(Row row, double top) {
        double y = top + (canvas.isNarrow() ? 19 : 0);
        if (canvas.isNarrow()) {
            axis(y - 2, top + height(row) + 2);
        }
        for (Bar bar : row.bars()) {
            bar(bar, y);
            y += isPair(row) ? 0 : thickness() + 2;
        }
        name(row, top);
        if (!row.aside().isEmpty()) {
            double middle = canvas.isNarrow() ? top + 19 + thickness() / 2 : top + height(row) / 2;
            TextStyle style = row.alarm() ? TextStyle.LABEL : TextStyle.SUBTITLE;
            Tint tint = row.alarm() ? Tint.ALARM : Tint.MUTED;
            canvas.text(row.aside(), canvas.right(), middle + 4.5, Align.END, style, tint);
        }
        String labels = row.bars().stream().map(Bar::label).collect(Collectors.joining(", "));
        canvas.end(row.name() + ": " + labels + (row.aside().isEmpty() ? "" : ", " + row.aside()));
    }

    private void name(Row row, double top) {
        TextStyle style = row.alarm() ? TextStyle.LABEL : TextStyle.SUBTITLE;
        Tint tint = row.alarm() ? Tint.ALARM : Tint.INK;
        if (canvas.isNarrow()) {
            canvas.fitted(
                    row.name(), canvas.right() - canvas.left(), canvas.left(), top + 12, Align.START, style, tint);
            return;
        }
        List<String> lines = TextFit.of(row.name(), style, NAMES, 2).lines();
        double y = top + height(row) / 2 + 4.5 - NAME_STEP / 2 * (lines.size() - 1);
        for (String line : lines) {
            canvas.text(line, plotLeft - GAP, y, Align.END, style, tint);
            y += NAME_STEP;
        }
    }

    private void bar(Bar bar, double y) {
        double end = zero + bar.value() * scale;
        double left = Math.min(zero, end);
        double width = bar.value() == 0 ? 0 : Math.max(1, Math.abs(end - zero));
        if (width > 0) {
            canvas.rect(Look.BAR, bar.tone(), new Rect(left, y, width, thickness()));
        }
        double room = TextStyle.STRONG.width(bar.label());
        double base = y + thickness() / 2 + 4.3;
        if (room + 2 * INSET <= width) {
            boolean leftward = bar.value() < 0;
            double x = leftward ? zero - INSET : zero + INSET;
            Align align = leftward ? Align.END : Align.START;
            canvas.text(bar.label(), x, base, align, TextStyle.STRONG, Tints.inside(bar.tone()));
        } else {
            outside(bar, base, left, left + width, room);
        }
    }

    /** Behind the bar's end, past the limit if it would stand on it, and on the other side if there is no room. */
    private void outside(Bar bar, double base, double left, double right, double room) {
        Tint tint = bar.tone() == Tone.PLAIN ? Tint.INK : Tints.beside(bar.tone());
        boolean leftward = bar.value() < 0 && left - 8 - room >= plotLeft - HAIR;
        if (leftward) {
            canvas.text(bar.label(), left - 8, base, Align.END, TextStyle.STRONG, tint);
            return;
        }
        double start = right + 8;
        double limit = chart.limit().map(l -> zero + l.value() * scale).orElse(-1.0);
        boolean crossed = limit > start - 6 && limit < start + room + 4;
        double x = crossed ? limit + 6 : start;
        if (x + room <= plotRight + HAIR) {
            canvas.text(bar.label(), x, base, Align.START, TextStyle.STRONG, tint);
        } else {
            canvas.text(bar.label(), plotRight, base, Align.END, TextStyle.STRONG, tint);
        }
    }

    /** One line across all rows, on a narrow chart only where no name stands. */
    private void limit(double x, double top, double bottom) {
        if (!canvas.isNarrow()) {
            canvas.line(Look.LIMIT, x, top, x, bottom);
            return;
        }
        double y = top + 8;
        for (Row row : chart.rows()) {
            canvas.line(Look.LIMIT, x, y + 15, x, y + height(row) + 4);
            y += height(row) + gap();
        }
    }

    private double gap() {
        return chart.rows().size() > MANY ? 8 : 18;
    }

    /** The limit and what stands under the chart. */
    private double foot(double top, double bottom) {
        double base = bottom + 14;
        double aside = canvas.right() - TextStyle.BODY.width(chart.aside()) - GAP;
        chart.limit().ifPresent(limit -> {
            double x = zero + limit.value() * scale;
            limit(x, top, bottom);
            double half = TextStyle.STRONG.width(limit.label()) / 2;
            double most = chart.aside().isEmpty() ? canvas.right() : aside;
            double middle = Math.max(canvas.left() + half, Math.min(x, most - half));
            canvas.text(limit.label(), middle, base, Align.MIDDLE, TextStyle.STRONG, Tint.INK);
            canvas.end(limit.label());
        });
        if (!chart.aside().isEmpty()) {
            canvas.text(chart.aside(), canvas.right(), base, Align.END, TextStyle.BODY, Tint.MUTED);
        }
        boolean footed = chart.limit().isPresent() || !chart.aside().isEmpty();
        return footed ? base + 16 : bottom + 4;
    }
}
