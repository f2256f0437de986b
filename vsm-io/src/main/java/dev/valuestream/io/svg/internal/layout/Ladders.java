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
import java.util.Optional;
import java.util.stream.Stream;

/** Places the ladder: each wait from box to box of the main path, each work under its box. */
final class Ladders {

    /** From the upper level to the lower one. */
    static final double STEP = 30;

    private static final String NONE = "—";
    private static final double ABOVE = 9;
    private static final double INSIDE = 20;
    private static final double NAMES = 10;
    private static final double UNKNOWN = -1;

    private final Plan plan;
    private final Grid grid;
    private final MapFigures figures;
    private final Amounts amounts;
    private final double right;

    Ladders(Plan plan, Grid grid, MapFigures figures, Amounts amounts, double right) {
        this.plan = plan;
        this.grid = grid;
        this.figures = figures;
        this.amounts = amounts;
        this.right = right;
    }

    /** The cells of the main path, by band. */
    List<List<Stop>> stops() {
        List<List<Stop>> stops = new ArrayList<>();
        for (int band = 0; band < plan.placement().bands().count(); band++) {
            stops.add(new ArrayList<>());
        }
        plan.placement()
                .path()
                .forEach(s -> stops.get(plan.placement().band(s.cell())).add(s));
        return stops;
    }

    PlacedLadder place(List<Stop> stops, double top, boolean last) {
        List<Piece> pieces = new ArrayList<>();
        double shift = stops.isEmpty()
                ? 0
                : grid.shift(plan.placement().band(stops.get(0).cell()));
        double x = stops.isEmpty() ? 0 : left(stops.get(0).cell());
        for (Stop stop : stops) {
            double end = grid.boxLeft(grid.column(stop.cell())) - shift;
            if (plan.placement().graph().isStep(stop.cell())) {
                pieces.add(waiting(stop, new Rect(x, top, end - x, STEP)));
                pieces.add(working(stop.cell(), new Rect(end, top, Spec.BOX, STEP)));
                x = end + Spec.BOX;
            } else if (plan.hasStock(stop.cell())) {
                pieces.add(waiting(stop, new Rect(x, top, end - x, STEP)));
            }
        }
        return new PlacedLadder(pieces, pieces.isEmpty() ? List.of() : names(pieces, last));
    }

    /** Where the ladder of a cell's band starts on the page: at the first queue. */
    private double left(int cell) {
        int band = plan.placement().band(cell);
        return grid.queueLeft(plan.placement().bands().first(band)) - grid.shift(band);
    }

    private Piece waiting(Stop stop, Rect rect) {
        String element = waitsAt(stop);
        Double wait = figures.waits().get(element);
        String text = wait == null ? Amounts.UNKNOWN : wait == 0 ? NONE : amounts.longTime(wait);
        String shown = TextFit.of(text, TextStyle.NAME, rect.width(), 1).lines().get(0);
        Point at = new Point(rect.centerX(), rect.y() - ABOVE);
        PlacedText label = new PlacedText(shown, at, Align.MIDDLE, TextStyle.NAME, Tint.WAIT);
        return new Piece(element, Use.WAITING, rect, label);
    }

    private Piece working(int cell, Rect rect) {
        Double work = figures.work().get(id(cell));
        boolean adds = plan.placement()
                .graph()
                .step(cell)
                .value()
                .filter(v -> v != ValueClass.VALUE_ADDING)
                .isEmpty();
        boolean none = work != null && work == 0;
        Use use = adds && !none ? Use.WORKING : Use.NEUTRAL;
        String text = work == null ? Amounts.UNKNOWN : none ? NONE : amounts.time(work);
        Tint tint = use == Use.WORKING ? Tint.WORK : Tint.MUTED;
        Point at = new Point(rect.centerX(), rect.y() + INSIDE);
        PlacedText label = new PlacedText(text, at, Align.MIDDLE, TextStyle.NAME, tint);
        return new Piece(id(cell), use, rect, label);
    }

    private List<PlacedText> names(List<Piece> pieces, boolean last) {
        Rect first = pieces.get(0).rect();
        double x = first.x() - NAMES;
        List<PlacedText> names = new ArrayList<>();
        names.add(name("Waiting", x, first.y() - 4, Tint.WAIT));
        names.add(name("Working", x, first.y() + INSIDE, Tint.WORK));
        if (last) {
            words().ifPresent(words -> names.add(under(words, first)));
        }
        return names;
    }

    /** How the ladder adds up, and what it leaves out. */
    private Optional<String> words() {
        boolean open = isKnown(false) && isKnown(true);
        String words = (figures.basis() + (open ? " Times marked ? are not in the bar." : "")).strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private PlacedText under(String words, Rect first) {
        TextFit fit = TextFit.of(words, TextStyle.SMALL, right - first.x(), 1);
        Point at = new Point(first.x(), first.bottom() + 20);
        return new PlacedText(fit.lines().get(0), at, Align.START, TextStyle.SMALL, Tint.MUTED);
    }

    /** Whether some time on the way is known and above zero, or whether some is not known. */
    private boolean isKnown(boolean known) {
        return plan.placement().path().stream().flatMap(this::times).anyMatch(t -> known ? t > 0 : t < 0);
    }

    /** The wait and the work of a cell in seconds; below zero where one is not known. */
    private Stream<Double> times(Stop stop) {
        boolean step = plan.placement().graph().isStep(stop.cell());
        Stream<Double> work = step ? Stream.of(figures.work().getOrDefault(id(stop.cell()), UNKNOWN)) : Stream.empty();
        Stream<Double> wait = step || plan.hasStock(stop.cell())
                ? Stream.of(figures.waits().getOrDefault(waitsAt(stop), UNKNOWN))
                : Stream.empty();
        return Stream.concat(wait, work);
    }

    /** With the name of its band over the names of its levels. */
    PlacedLadder withName(PlacedLadder ladder, int band, double top) {
        List<PlacedText> texts = new ArrayList<>(ladder.texts());
        Point at = new Point(Spec.MARGIN, top - 22);
        texts.add(new PlacedText("Band " + (band + 1), at, Align.START, TextStyle.MARK, Tint.MUTED));
        return new PlacedLadder(ladder.pieces(), texts);
    }

    /** With what is known of the time up to the end of its band. */
    PlacedLadder withSubtotal(PlacedLadder ladder, double seconds) {
        Rect end = ladder.pieces().get(ladder.pieces().size() - 1).rect();
        Point at = new Point(end.right(), end.bottom() + 20);
        String words = "Up to here " + amounts.longTime(seconds);
        List<PlacedText> texts = new ArrayList<>(ladder.texts());
        texts.add(new PlacedText(words, at, Align.END, TextStyle.LABEL, Tint.WAIT));
        return new PlacedLadder(ladder.pieces(), texts);
    }

    double seconds(List<Stop> stops) {
        return stops.stream()
                .flatMap(this::times)
                .filter(t -> t > 0)
                .mapToDouble(t -> t)
                .sum();
    }

    private String id(int cell) {
        return plan.placement().graph().node(cell).id();
    }

    private String waitsAt(Stop stop) {
        return stop.flow().map(MaterialFlow::id).orElse(id(stop.cell()));
    }

    private static PlacedText name(String name, double x, double y, Tint tint) {
        return new PlacedText(name, new Point(x, y), Align.END, TextStyle.BURST, tint);
    }
}
