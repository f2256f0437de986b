package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedLadder.Use;
import dev.valuestream.io.svg.layout.PlacedOverview;
import dev.valuestream.io.svg.layout.PlacedOverview.Piece;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ProcessStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Places the overview of a map of several bands: the main path in one line, each step as wide as its wait and its work
 * take, none so narrow that it cannot be seen.
 */
final class Overviews {

    /** How much higher a page with an overview is. */
    static final double DEPTH = 106;

    private static final double HEIGHT = 24;
    private static final double DOWN = 48;
    private static final double LEAST = 3;
    private static final double PAD = 8;

    /** Over the bar stand the marks of bottlenecks, over them the numbers of bands, over these what it is. */
    private static final double MARKS = 4;

    private static final double BANDS = 19;
    private static final double WORDS = 36;

    private final Placement placement;
    private final MapFigures figures;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<PlacedText> texts = new ArrayList<>();

    private Overviews(Placement placement, MapFigures figures) {
        this.placement = placement;
        this.figures = figures;
    }

    static PlacedOverview place(Placement placement, MapFigures figures, double right, double top) {
        Overviews overview = new Overviews(placement, figures);
        overview.fill(new Rect(Spec.MARGIN, top + DOWN, right - Spec.MARGIN, HEIGHT));
        return new PlacedOverview(overview.pieces, overview.texts);
    }

    private List<Stop> steps() {
        return placement.path().stream()
                .filter(s -> placement.graph().isStep(s.cell()))
                .toList();
    }

    private double wait(Stop stop) {
        return stop.flow().map(f -> figures.waits().getOrDefault(f.id(), 0.0)).orElse(0.0);
    }

    private ProcessStep step(Stop stop) {
        return (ProcessStep) placement.graph().node(stop.cell());
    }

    private double work(Stop stop) {
        return figures.work().getOrDefault(step(stop).id(), 0.0);
    }

    private void fill(Rect bar) {
        List<Stop> steps = steps();
        double least = Math.min(LEAST, bar.width() / (2 * steps.size()));
        double total = steps.stream().mapToDouble(s -> wait(s) + work(s)).sum();
        double scale = (bar.width() - 2 * least * steps.size()) / (total > 0 ? total : 1);
        double x = bar.x();
        int band = -1;
        for (Stop stop : steps) {
            Rect waits = new Rect(x, bar.y(), least + scale * wait(stop), HEIGHT);
            Rect works = new Rect(waits.right(), bar.y(), least + scale * work(stop), HEIGHT);
            x = works.right();
            boolean alarm = figures.bottleneck(step(stop)).isPresent();
            pieces.add(new Piece(Use.WAITING, waits, false));
            pieces.add(new Piece(Use.WORKING, works, alarm));
            name(stop, waits, works);
            if (alarm) {
                mark(works);
            }
            band = start(stop, waits, band);
        }
        String words = figures.amounts().say("overview", "Overview: the main path, as wide as it takes long");
        texts.add(text(words, bar.x(), bar.y() - WORDS, Align.START));
    }

    private void name(Stop stop, Rect waits, Rect works) {
        String name = PlainText.safe(step(stop).name());
        double width = works.right() - waits.x();
        if (TextStyle.SMALL.width(name) + PAD <= width) {
            texts.add(text(name, waits.x() + width / 2, waits.bottom() + 15, Align.MIDDLE));
        }
    }

    /** A mark over a bottleneck, where none stands as near as steps of one team may. */
    private void mark(Rect works) {
        Point at = new Point(works.centerX(), works.y() - MARKS);
        PlacedText mark = new PlacedText("▲", at, Align.MIDDLE, TextStyle.BURST, Tint.ALARM);
        boolean room = texts.stream()
                .noneMatch(t -> t.style() == TextStyle.BURST
                        && t.bounds().right() + 1 > mark.bounds().x());
        if (room) {
            texts.add(mark);
        }
    }

    /** The number of a band over its first step, where there is room for it. */
    private int start(Stop stop, Rect waits, int before) {
        int band = placement.band(stop.cell());
        boolean room = texts.stream()
                .noneMatch(t -> t.style() == TextStyle.MARK && t.bounds().right() + PAD > waits.x());
        if (band != before && room) {
            Point at = new Point(waits.x(), waits.y() - BANDS);
            texts.add(
                    new PlacedText(Ladders.band(band, figures.amounts()), at, Align.START, TextStyle.MARK, Tint.MUTED));
        }
        return band;
    }

    private static PlacedText text(String text, double x, double y, Align align) {
        return new PlacedText(text, new Point(x, y), align, TextStyle.SMALL, Tint.MUTED);
    }
}
