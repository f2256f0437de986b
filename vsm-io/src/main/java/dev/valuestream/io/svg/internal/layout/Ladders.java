package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedLadder;
import dev.valuestream.io.svg.layout.PlacedLadder.Piece;
import dev.valuestream.io.svg.layout.PlacedLadder.Use;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueClass;
import java.util.ArrayList;
import java.util.List;

/** Places the ladder: each wait from box to box of the main path, each work under its box. */
final class Ladders {

    /** From the upper level to the lower one. */
    static final double STEP = 30;

    private static final String NONE = "—";
    private static final double ABOVE = 9;
    private static final double INSIDE = 20;
    private static final double NAMES = 10;

    private final Plan plan;
    private final Grid grid;
    private final MapFigures figures;
    private final Amounts amounts;
    private final double right;
    private final double top;

    Ladders(Plan plan, Grid grid, MapFigures figures, Amounts amounts, double right, double top) {
        this.plan = plan;
        this.grid = grid;
        this.figures = figures;
        this.amounts = amounts;
        this.right = right;
        this.top = top;
    }

    PlacedLadder place() {
        List<Piece> pieces = new ArrayList<>();
        double x = left();
        for (Stop stop : plan.placement().path()) {
            if (plan.placement().graph().isStep(stop.cell())) {
                Rect box = grid.box(stop.cell());
                pieces.add(waiting(stop, x, box.x()));
                pieces.add(working(stop.cell(), box));
                x = box.right();
            } else if (plan.hasStock(stop.cell())) {
                double end = grid.boxLeft(grid.column(stop.cell()));
                pieces.add(waiting(stop, x, end));
                x = end;
            }
        }
        return new PlacedLadder(pieces, names(pieces));
    }

    double left() {
        return grid.queueLeft(0);
    }

    private Piece waiting(Stop stop, double from, double to) {
        String element = stop.flow()
                .map(MaterialFlow::id)
                .orElse(plan.placement().graph().node(stop.cell()).id());
        Double wait = figures.waits().get(element);
        String text = wait == null ? Amounts.UNKNOWN : wait == 0 ? NONE : amounts.longTime(wait);
        Rect rect = new Rect(from, top, to - from, STEP);
        String shown = TextFit.of(text, TextStyle.NAME, rect.width(), 1).lines().get(0);
        Point at = new Point(rect.centerX(), top - ABOVE);
        PlacedText label = new PlacedText(shown, at, Align.MIDDLE, TextStyle.NAME, Tint.WAIT);
        return new Piece(element, Use.WAITING, rect, label);
    }

    private Piece working(int cell, Rect box) {
        Double work = figures.work().get(plan.placement().graph().node(cell).id());
        boolean adds = plan.placement()
                .graph()
                .step(cell)
                .value()
                .filter(v -> v != ValueClass.VALUE_ADDING)
                .isEmpty();
        boolean none = work != null && work == 0;
        Use use = adds && !none ? Use.WORKING : Use.NEUTRAL;
        String text = work == null ? Amounts.UNKNOWN : none ? NONE : amounts.time(work);
        Rect rect = new Rect(box.x(), top, box.width(), STEP);
        Tint tint = use == Use.WORKING ? Tint.WORK : Tint.MUTED;
        Point at = new Point(rect.centerX(), top + INSIDE);
        PlacedText label = new PlacedText(text, at, Align.MIDDLE, TextStyle.NAME, tint);
        return new Piece(plan.placement().graph().node(cell).id(), use, rect, label);
    }

    private static boolean isAny(List<Piece> pieces, boolean unknown) {
        return pieces.stream()
                .map(p -> p.text().text())
                .anyMatch(t -> !t.equals(NONE) && t.equals(Amounts.UNKNOWN) == unknown);
    }

    private List<PlacedText> names(List<Piece> pieces) {
        double x = left() - NAMES;
        List<PlacedText> names = new ArrayList<>();
        names.add(name("Waiting", x, top - 4, Tint.WAIT));
        names.add(name("Working", x, top + INSIDE, Tint.WORK));
        boolean open = isAny(pieces, true) && isAny(pieces, false);
        String words = (figures.basis() + (open ? " Times marked ? are not in the bar." : "")).strip();
        if (!words.isEmpty()) {
            Point at = new Point(left(), top + STEP + 20);
            String shown = TextFit.of(words, TextStyle.SMALL, right - left(), 1)
                    .lines()
                    .get(0);
            names.add(new PlacedText(shown, at, Align.START, TextStyle.SMALL, Tint.MUTED));
        }
        return names;
    }

    private static PlacedText name(String name, double x, double y, Tint tint) {
        return new PlacedText(name, new Point(x, y), Align.END, TextStyle.BURST, tint);
    }
}
