package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.Caption;
import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;

/** What has been placed so far. Mutable; belongs to one layout. */
final class Canvas {

    /** The margin on all sides. */
    static final double PAD = 20;

    /** Charts narrower than this put names over bars, for the width of a phone. */
    private static final double NARROW = 480;

    private final double width;
    private final List<PlacedChart.Group> groups = new ArrayList<>();
    private List<PlacedShape> shapes = new ArrayList<>();
    private List<PlacedText> texts = new ArrayList<>();

    Canvas(double width) {
        this.width = width;
    }

    boolean isNarrow() {
        return width < NARROW;
    }

    double left() {
        return PAD;
    }

    double right() {
        return width - PAD;
    }

    /** Places title and subtitle; returns where the chart itself may begin. */
    double caption(Caption caption) {
        double y = lines(caption.title(), TextStyle.TOTAL, Tint.INK, 32, 20);
        y = lines(caption.subtitle(), TextStyle.BODY, Tint.MUTED, y + 2, 16);
        end("");
        return y;
    }

    private double lines(String text, TextStyle style, Tint tint, double first, double step) {
        double y = first;
        for (String line : TextFit.of(text, style, right() - left(), 4).lines()) {
            text(line, left(), y, Align.START, style, tint);
            y += step;
        }
        return y;
    }

    void shape(PlacedShape shape) {
        shapes.add(shape);
    }

    void line(Look look, double x1, double y1, double x2, double y2) {
        shape(PlacedShape.line(look, Tone.PLAIN, x1, y1, x2, y2));
    }

    void rect(Look look, Tone tone, Rect rect) {
        shape(PlacedShape.rect(look, tone, rect));
    }

    void text(String text, double x, double y, Align align, TextStyle style, Tint tint) {
        texts.add(new PlacedText(text, new Point(x, y), align, style, tint));
    }

    /** A text that may come from anybody, cut where the room ends. */
    void fitted(String text, double room, double x, double y, Align align, TextStyle style, Tint tint) {
        text(TextFit.of(text, style, room, 1).lines().get(0), x, y, align, style, tint);
    }

    /** Ends what belongs together, and names it. */
    void end(String title) {
        if (!shapes.isEmpty() || !texts.isEmpty()) {
            groups.add(new PlacedChart.Group(PlainText.safe(title), shapes, texts));
            shapes = new ArrayList<>();
            texts = new ArrayList<>();
        }
    }

    PlacedChart finish(double height) {
        end("");
        return new PlacedChart(width, height, groups);
    }
}
