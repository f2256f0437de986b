package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.DeltaFigures;
import dev.valuestream.io.svg.internal.figures.DeltaFigures.Row;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.ComparedLayout.Delta;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedScale;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;

/** Places what changes from one map to another: a bar for each on one scale of time, and a table. */
final class Deltas {

    private static final double LABELS = 120;
    private static final double FIRST_BAR = 56;
    private static final double BARS_APART = 34;
    private static final double TABLE = 170;
    private static final double ROW = 24;
    private static final double FOOT = 24;

    /** Where the columns of the table end or start. */
    private static final double BEFORE = 330;

    private static final double AFTER = 460;
    private static final double CHANGE = 500;

    private final Rect strip;
    private final List<PlacedText> texts = new ArrayList<>();
    private final List<PlacedScale> bars = new ArrayList<>();
    private List<Point> bracket = List.of();

    private Deltas(Rect strip) {
        this.strip = strip;
    }

    static Delta place(MapLayout before, MapLayout after, DeltaFigures figures, double width, double top) {
        double height = TABLE + ROW * figures.rows().size() + FOOT;
        Deltas delta = new Deltas(new Rect(Spec.MARGIN, top, width - 2 * Spec.MARGIN, height));
        Amounts words = figures.amounts();
        delta.text(words.say("delta", "What changes"), 0, 28, Align.START, TextStyle.TOTAL, Tint.INK);
        delta.bars(before, after, figures);
        delta.table(figures.rows(), words);
        return new Delta(delta.strip, delta.bars, delta.bracket, delta.texts);
    }

    private void text(String text, double x, double y, Align align, TextStyle style, Tint tint) {
        texts.add(new PlacedText(text, new Point(strip.x() + x, strip.y() + y), align, style, tint));
    }

    private void bars(MapLayout before, MapLayout after, DeltaFigures figures) {
        double longest = Math.max(seconds(before), seconds(after));
        double room = strip.width() - LABELS;
        Amounts words = figures.amounts();
        text(
                words.say("delta.before-bar", "Before, to scale"),
                0,
                FIRST_BAR + 15,
                Align.START,
                TextStyle.BODY,
                Tint.MUTED);
        text(
                words.say("delta.after-bar", "After, same scale"),
                0,
                FIRST_BAR + BARS_APART + 15,
                Align.START,
                TextStyle.BODY,
                Tint.MUTED);
        double first = bar(before, longest, room, FIRST_BAR);
        double second = bar(after, longest, room, FIRST_BAR + BARS_APART);
        if (Math.abs(first - second) > 1 && !figures.headline().isEmpty()) {
            bracket(first, second, figures);
        }
    }

    private static double seconds(MapLayout map) {
        return map.scale().map(PlacedScale::seconds).orElse(0.0);
    }

    /** The bar of a map, shrunk to the common scale; returns where it ends. */
    private double bar(MapLayout map, double longest, double room, double top) {
        double left = strip.x() + LABELS;
        if (map.scale().isEmpty()) {
            return left;
        }
        PlacedScale own = map.scale().get();
        double width = room * own.seconds() / longest;
        double by = width / own.rect().width();
        Rect bar = new Rect(left, strip.y() + top, width, own.rect().height());
        List<PlacedScale.Piece> pieces = own.pieces().stream()
                .map(p -> new PlacedScale.Piece(
                        p.use(),
                        new Rect(
                                left + (p.rect().x() - own.rect().x()) * by,
                                bar.y(),
                                p.rect().width() * by,
                                bar.height())))
                .toList();
        bars.add(new PlacedScale(bar, own.seconds(), pieces, List.of()));
        return bar.right();
    }

    /** Under the shorter bar, from its end to that of the longer one. */
    private void bracket(double first, double second, DeltaFigures figures) {
        double y = strip.y() + FIRST_BAR + BARS_APART + 34;
        double from = Math.min(first, second);
        double to = Math.max(first, second);
        bracket = List.of(new Point(from, y - 8), new Point(from, y), new Point(to, y), new Point(to, y - 8));
        double width = TextStyle.TOTAL.width(figures.headline());
        double middle = Math.max(strip.x() + width / 2, Math.min((from + to) / 2, strip.right() - width / 2));
        Tint tint = second < first ? Tint.WORK : Tint.ALARM;
        texts.add(new PlacedText(figures.headline(), new Point(middle, y + 20), Align.MIDDLE, TextStyle.TOTAL, tint));
    }

    private void table(List<Row> rows, Amounts words) {
        head(words);
        double y = TABLE + 16;
        for (Row row : rows) {
            text(row.label(), 0, y, Align.START, TextStyle.BODY, Tint.MUTED);
            text(row.before(), BEFORE, y, Align.END, TextStyle.STRONG, Tint.INK);
            text(row.after(), AFTER, y, Align.END, TextStyle.STRONG, Tint.INK);
            text(row.change(), CHANGE, y, Align.START, TextStyle.BODY, tint(row));
            y += ROW;
        }
    }

    private void head(Amounts words) {
        text(words.say("delta.measure", "Measure"), 0, TABLE - 10, Align.START, TextStyle.SMALL, Tint.MUTED);
        text(words.say("delta.before", "Before"), BEFORE, TABLE - 10, Align.END, TextStyle.SMALL, Tint.MUTED);
        text(words.say("delta.after", "After"), AFTER, TABLE - 10, Align.END, TextStyle.SMALL, Tint.MUTED);
        text(words.say("delta.change", "Change"), CHANGE, TABLE - 10, Align.START, TextStyle.SMALL, Tint.MUTED);
    }

    private static Tint tint(Row row) {
        return switch (row.verdict()) {
            case BETTER -> Tint.WORK;
            case WORSE -> Tint.ALARM;
            case OPEN -> Tint.MUTED;
        };
    }
}
