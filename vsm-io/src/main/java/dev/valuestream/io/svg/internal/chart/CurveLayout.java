package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.CurveChart;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Places lines in a frame of ticks; their names at their ends, those of upright marks over the frame. */
final class CurveLayout {

    private static final double ENDS = 140;
    private static final double NARROW_ENDS = 96;
    private static final double LINE = 15;
    private static final double TITLE = 20;
    private static final double PLOT = 260;

    private final Canvas canvas;
    private final CurveChart chart;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final MarkRows marks;

    CurveLayout(Canvas canvas, CurveChart chart) {
        this(canvas, chart, 0);
    }

    private CurveLayout(Canvas canvas, CurveChart chart, double above) {
        this.canvas = canvas;
        this.chart = chart;
        left = canvas.left() + ticks(chart) + 8;
        double ends = ends(chart, canvas.isNarrow() ? NARROW_ENDS : ENDS);
        right = canvas.right() - (ends > 0 ? ends + 8 : 6);
        marks = MarkRows.of(chart.marks(), m -> x(m.value()), left, canvas.right());
        top = above + 10 + marks.rows() * LINE + (chart.y().title().isEmpty() ? 0 : TITLE);
        bottom = top + (canvas.isNarrow() ? PLOT - 40 : PLOT);
    }

    /** Places all; returns the height of the chart. */
    double place(double above) {
        return new CurveLayout(canvas, chart, above).placed();
    }

    private double placed() {
        grid();
        upright();
        List<Curve> curves = chart.curves();
        for (int i = curves.size() - 1; i >= 0; i--) {
            new CurveShapes(canvas, this::at).place(curves.get(i), i == 0);
        }
        chart.marks().forEach(this::mark);
        endLabels();
        canvas.text(chart.x().title(), (left + right) / 2, bottom + 38, Align.MIDDLE, TextStyle.BODY, Tint.MUTED);
        return bottom + 54;
    }

    private static double ticks(CurveChart chart) {
        return chart.y().ticks().stream()
                .mapToDouble(t -> TextStyle.BODY.width(chart.y().shown(t)))
                .max()
                .orElse(0);
    }

    private static double ends(CurveChart chart, double most) {
        double widest = Stream.concat(
                        named(chart).map(Curve::name),
                        chart.marks().stream().filter(m -> !m.upright()).map(Mark::label))
                .mapToDouble(TextStyle.STRONG::width)
                .max()
                .orElse(0);
        return Math.min(most, widest);
    }

    private static Stream<Curve> named(CurveChart chart) {
        return chart.curves().stream().filter(c -> c.style() != Style.STEPS);
    }

    private double x(double value) {
        return left + chart.x().share(value) * (right - left);
    }

    private double y(double value) {
        return bottom - chart.y().share(value) * (bottom - top);
    }

    private Point at(double x, double y) {
        return new Point(x(x), y(y));
    }

    private void grid() {
        for (double tick : chart.y().ticks()) {
            canvas.line(Look.GRID, left, y(tick), right, y(tick));
            canvas.text(chart.y().shown(tick), left - 8, y(tick) + 4, Align.END, TextStyle.BODY, Tint.MUTED);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : chart.x().ticks()) {
            String label = chart.x().shown(tick);
            double half = TextStyle.BODY.width(label) / 2;
            double middle = Math.min(x(tick), canvas.right() - half);
            if (middle - half > free) {
                canvas.text(label, middle, bottom + 18, Align.MIDDLE, TextStyle.BODY, Tint.MUTED);
                free = middle + half + 6;
            }
        }
        canvas.end("");
    }

    /** What the upright axis is, over all that stands over the frame. */
    private void upright() {
        if (!chart.y().title().isEmpty()) {
            double base = top - 11 - marks.rows() * LINE;
            double room = canvas.right() - canvas.left();
            canvas.fitted(chart.y().title(), room, canvas.left(), base, Align.START, TextStyle.BODY, Tint.MUTED);
            canvas.end("");
        }
    }

    private void mark(Mark mark) {
        if (!mark.upright()) {
            canvas.shape(PlacedShape.line(Look.MARK, mark.tone(), left, y(mark.value()), right, y(mark.value())));
            canvas.end(mark.label());
            return;
        }
        double x = x(mark.value());
        double base = top - 6 - marks.row(mark) * LINE;
        canvas.shape(PlacedShape.line(Look.MARK, mark.tone(), x, base + 4, x, bottom));
        canvas.text(mark.label(), marks.start(mark), base, Align.START, TextStyle.STRONG, tint(mark.tone()));
        canvas.end(mark.label());
    }

    private static Tint tint(Tone tone) {
        return tone == Tone.PLAIN ? Tint.INK : Tints.beside(tone);
    }

    private record End(String name, double y, Tone tone, boolean strong) {}

    /** The names at the ends, in the order of the ends, none nearer to another than a line. */
    private void endLabels() {
        List<End> ends = new ArrayList<>();
        for (Curve curve : named(chart).toList()) {
            CurveChart.Point last = curve.points().get(curve.points().size() - 1);
            double height = curve.style() == Style.AREA ? (last.low() + last.high()) / 2 : last.y();
            ends.add(new End(curve.name(), y(height), curve.tone(), ends.isEmpty()));
        }
        chart.marks().stream()
                .filter(m -> !m.upright())
                .forEach(m -> ends.add(new End(m.label(), y(m.value()), m.tone(), false)));
        ends.sort(Comparator.comparingDouble(End::y));
        double first = marks.rows() > 0 ? top + 8 : top;
        double[] places = Spread.apart(ends.stream().mapToDouble(End::y).toArray(), LINE, first, bottom);
        for (int i = 0; i < places.length; i++) {
            End end = ends.get(i);
            TextStyle style = end.strong() ? TextStyle.STRONG : TextStyle.BODY;
            double room = canvas.right() - right - 8;
            canvas.fitted(end.name(), room, right + 8, places[i] + 4, Align.START, style, Tints.beside(end.tone()));
        }
        canvas.end("");
    }
}
