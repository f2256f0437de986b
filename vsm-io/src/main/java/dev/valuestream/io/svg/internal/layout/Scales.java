package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedLadder.Use;
import dev.valuestream.io.svg.layout.PlacedScale;
import dev.valuestream.io.svg.layout.PlacedScale.Piece;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places the bar to scale: what is known of the ladder's times, each in its true share of the bar, but no work thinner
 * than 2 px.
 */
final class Scales {

    static final double HEIGHT = 22;

    private static final double LEAST_WORK = 2;
    private static final double PAD = 8;

    private record Span(Use use, double seconds, List<String> labels) {}

    private final List<Rung> rungs;
    private final Amounts amounts;

    Scales(List<Rung> rungs, Amounts amounts) {
        this.rungs = rungs;
        this.amounts = amounts;
    }

    /** The bar, or empty if no time above zero is known. */
    Optional<PlacedScale> place(double left, double right, double top) {
        List<Span> spans = spans();
        double total = spans.stream().mapToDouble(Span::seconds).sum();
        if (!(total > 0) || Double.isInfinite(total) || right <= left) {
            return Optional.empty();
        }
        Rect bar = new Rect(left, top, right - left, HEIGHT);
        List<PlacedText> texts = new ArrayList<>();
        texts.add(new PlacedText(
                amounts.say("scale", "To scale"),
                new Point(left - 10, top + 15),
                Align.END,
                TextStyle.BURST,
                Tint.MUTED));
        return Optional.of(new PlacedScale(bar, total, pieces(spans, bar, total, texts), texts));
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Rung rung : rungs) {
            rung.waiting().ifPresent(wait -> {
                String time = amounts.time(wait);
                String where = amounts.say("scale.wait", "{0} before {1}", time, rung.names());
                spans.add(new Span(Use.WAITING, wait, List.of(where, time)));
            });
            rung.working().ifPresent(work -> {
                String time = amounts.time(work);
                spans.add(new Span(Use.WORKING, work, List.of(time + " " + rung.names(), time)));
            });
        }
        spans.removeIf(s -> !(s.seconds > 0));
        return spans;
    }

    /** The waits share what the least width of thin works leaves. */
    private static List<Piece> pieces(List<Span> spans, Rect bar, double total, List<PlacedText> texts) {
        double thin = 0;
        double rest = total;
        for (Span span : spans) {
            if (isThin(span, bar, total)) {
                thin += LEAST_WORK;
                rest -= span.seconds;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        double x = bar.x();
        for (Span span : spans) {
            boolean least = isThin(span, bar, total);
            double width = least ? LEAST_WORK : Math.max(0, bar.width() - thin) * span.seconds / rest;
            Rect rect = new Rect(x, bar.y(), width, bar.height());
            pieces.add(new Piece(span.use, rect));
            label(span, rect).ifPresent(texts::add);
            x += width;
        }
        return pieces;
    }

    private static boolean isThin(Span span, Rect bar, double total) {
        return span.use == Use.WORKING && bar.width() * span.seconds / total < LEAST_WORK;
    }

    private static Optional<PlacedText> label(Span span, Rect rect) {
        return span.labels.stream()
                .filter(l -> TextStyle.SMALL.width(l) + PAD <= rect.width())
                .findFirst()
                .map(l -> new PlacedText(
                        l,
                        new Point(rect.centerX(), rect.y() + 15),
                        Align.MIDDLE,
                        TextStyle.SMALL,
                        span.use == Use.WAITING ? Tint.INK : Tint.ON_WORK));
    }
}
