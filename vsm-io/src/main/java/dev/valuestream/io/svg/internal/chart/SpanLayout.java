package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.SpanChart;
import dev.valuestream.io.svg.chart.SpanChart.Row;
import dev.valuestream.io.svg.chart.SpanChart.Span;
import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;

/** Places pieces end to end; each row has its name and total over its start, so that the scale has the whole width and no bracket meets them. */
final class SpanLayout {

    private static final double BAR = 40;
    private static final double HEAD = 24;
    private static final double ROW = BAR + HEAD + 16;

    /** Less than this is not to be seen. */
    private static final double THINNEST = 1;

    private final Canvas canvas;
    private final SpanChart chart;
    private final double scale;

    SpanLayout(Canvas canvas, SpanChart chart) {
        this.canvas = canvas;
        this.chart = chart;
        double longest = chart.rows().stream().mapToDouble(Row::length).max().orElse(0);
        scale = (canvas.right() - canvas.left()) / (longest > 0 ? longest : 1);
    }

    double place(double top) {
        double y = top + 4;
        List<Double> ends = new ArrayList<>();
        for (Row row : chart.rows()) {
            ends.add(row(row, y));
            y += ROW;
        }
        return chart.difference().isEmpty() || ends.size() < 2 ? y : difference(ends, top + 4, y);
    }

    private double row(Row row, double top) {
        String total = row.total();
        double room = canvas.right() - canvas.left() - TextStyle.TOTAL.width(total) - 12;
        String name = TextFit.of(row.name(), TextStyle.NAME, room, 1).lines().get(0);
        canvas.text(name, canvas.left(), top + 15, Align.START, TextStyle.NAME, Tint.INK);
        double after = canvas.left() + TextStyle.NAME.width(name) + 12;
        canvas.text(total, after, top + 15, Align.START, TextStyle.TOTAL, Tint.WAIT);
        canvas.end(row.name() + ": " + total);
        double x = canvas.left();
        for (Span span : row.spans()) {
            double width = span.value() * scale;
            if (width > 0) {
                piece(span, new Rect(x, top + HEAD, Math.max(THINNEST, width), BAR));
            }
            x += width;
        }
        return x;
    }

    private void piece(Span span, Rect rect) {
        canvas.rect(Look.BAR, span.tone(), rect);
        double room = rect.width() - 8;
        if (TextStyle.STRONG.width(span.label()) <= room) {
            Tint tint = Tints.inside(span.tone());
            TextFit name = TextFit.of(span.name(), TextStyle.SMALL, room, 1);
            boolean named = !name.isCut() || room > 60;
            double y = rect.y() + (named ? 32 : 25);
            if (named) {
                canvas.text(name.lines().get(0), rect.centerX(), rect.y() + 16, Align.MIDDLE, TextStyle.SMALL, tint);
            }
            canvas.text(span.label(), rect.centerX(), y, Align.MIDDLE, TextStyle.STRONG, tint);
        }
        canvas.end(span.name() + ": " + span.label());
    }

    /** A dotted bracket from the end of the last row to that of the first, and what it means under it. */
    private double difference(List<Double> ends, double top, double bottom) {
        double first = ends.get(0);
        double last = ends.get(ends.size() - 1);
        double under = bottom - 6;
        double from = top + HEAD + BAR + 4;
        double to = bottom - 14;
        List<Point> bracket = List.of(
                new Point(last - 1, to),
                new Point(last - 1, under),
                new Point(first - 1, under),
                new Point(first - 1, from));
        canvas.shape(new PlacedShape(Look.BRACKET, Tone.WORK, bracket));
        double half = TextStyle.FIGURE.width(chart.difference()) / 2;
        double middle = Math.min(canvas.right() - half, Math.max(canvas.left() + half, (first + last) / 2));
        canvas.text(chart.difference(), middle, under + 24, Align.MIDDLE, TextStyle.FIGURE, Tint.WORK);
        canvas.end(chart.difference());
        return under + 40;
    }
}
