package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.figures.MapFigures.Figure;
import dev.valuestream.io.svg.internal.figures.MapFigures.Tone;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedPanel;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places the totals at the right end of the ladder. */
final class Totals {

    private static final double ROW = 26;
    private static final double PAD = 12;

    private Totals() {}

    static Tint tint(Tone tone) {
        return switch (tone) {
            case PLAIN -> Tint.INK;
            case WAIT -> Tint.WAIT;
            case WORK -> Tint.WORK;
            case ALARM -> Tint.ALARM;
        };
    }

    static Optional<PlacedPanel> place(MapFigures figures, double right, double top) {
        if (figures.totals().isEmpty()) {
            return Optional.empty();
        }
        double height = ROW * figures.totals().size() + PAD;
        Rect rect = new Rect(right - Spec.TOTALS, top, Spec.TOTALS, height);
        List<PlacedText> texts = new ArrayList<>();
        for (Figure figure : figures.totals()) {
            texts.addAll(row(figure, rect, rect.y() + PAD / 2 + ROW * (texts.size() / 2.0) + 18));
        }
        return Optional.of(new PlacedPanel(rect, texts));
    }

    private static List<PlacedText> row(Figure figure, Rect rect, double y) {
        double room = rect.width() - 2 * PAD;
        TextFit value = TextFit.of(figure.value(), TextStyle.TOTAL, room * 0.62, 1);
        double left = room - 6 - TextStyle.TOTAL.width(value.lines().get(0));
        TextFit label = TextFit.of(figure.label(), TextStyle.BODY, left, 1);
        return List.of(
                new PlacedText(
                        label.lines().get(0), new Point(rect.x() + PAD, y), Align.START, TextStyle.BODY, Tint.MUTED),
                new PlacedText(
                        value.lines().get(0),
                        new Point(rect.right() - PAD, y),
                        Align.END,
                        TextStyle.TOTAL,
                        tint(figure.tone())));
    }
}
