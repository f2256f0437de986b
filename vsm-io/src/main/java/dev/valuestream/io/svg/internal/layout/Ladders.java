package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Places the ladder: each wait from box to box, each work under its box. */
final class Ladders {

    /** From the upper level to the lower one. */
    static final double STEP = 30;

    private static final String NONE = "—";
    private static final double ABOVE = 9;
    private static final double INSIDE = 20;
    private static final double NAMES = 10;

    private final Plan plan;
    private final Grid grid;
    private final List<Rung> rungs;
    private final String basis;
    private final double right;

    /**
     * A ladder to be placed.
     *
     * @param rungs its waits and works, from left to right
     * @param basis in words, what it adds up
     * @param right how far its words may reach
     */
    Ladders(Plan plan, Grid grid, List<Rung> rungs, String basis, double right) {
        this.plan = plan;
        this.grid = grid;
        this.rungs = rungs;
        this.basis = basis;
        this.right = right;
    }

    /** The rungs of each band. */
    List<List<Rung>> byBand() {
        List<List<Rung>> bands = new ArrayList<>();
        for (int band = 0; band < plan.placement().bands().count(); band++) {
            bands.add(new ArrayList<>());
        }
        rungs.forEach(r -> bands.get(plan.placement().band(r.cell())).add(r));
        return bands;
    }

    PlacedLadder place(List<Rung> band, double top, boolean last) {
        List<Piece> pieces = new ArrayList<>();
        double shift = band.isEmpty()
                ? 0
                : grid.shift(plan.placement().band(band.get(0).cell()));
        double x = band.isEmpty() ? 0 : left(band.get(0).cell());
        for (Rung rung : band) {
            double end = grid.boxLeft(grid.column(rung.cell())) - shift;
            pieces.add(waiting(rung, new Rect(x, top, end - x, STEP)));
            if (rung.step()) {
                pieces.add(working(rung, new Rect(end, top, Spec.BOX, STEP)));
                x = end + Spec.BOX;
            }
        }
        return new PlacedLadder(pieces, pieces.isEmpty() ? List.of() : names(pieces, last));
    }

    /** Where the ladder of a cell's band starts on the page: at the first queue. */
    private double left(int cell) {
        int band = plan.placement().band(cell);
        return grid.queueLeft(plan.placement().bands().first(band)) - grid.shift(band);
    }

    private Piece waiting(Rung rung, Rect rect) {
        String text = rung.waiting().isEmpty() ? Amounts.UNKNOWN : longTime(rung.waiting());
        String shown = TextFit.of(text, TextStyle.NAME, rect.width(), 1).lines().get(0);
        Point at = new Point(rect.centerX(), rect.y() - ABOVE);
        PlacedText label = new PlacedText(shown, at, Align.MIDDLE, TextStyle.NAME, Tint.WAIT);
        return new Piece(rung.waitsAt(), Use.WAITING, rect, label);
    }

    private String longTime(OptionalDouble seconds) {
        return seconds.orElse(0) == 0 ? NONE : plan.words().longTime(seconds.getAsDouble());
    }

    private Piece working(Rung rung, Rect rect) {
        boolean none = rung.working().isPresent() && rung.working().getAsDouble() == 0;
        Use use = rung.adds() && !none ? Use.WORKING : Use.NEUTRAL;
        String text = rung.working().isEmpty()
                ? Amounts.UNKNOWN
                : none ? NONE : plan.words().time(rung.working().getAsDouble());
        Tint tint = use == Use.WORKING ? Tint.WORK : Tint.MUTED;
        Point at = new Point(rect.centerX(), rect.y() + INSIDE);
        PlacedText label = new PlacedText(text, at, Align.MIDDLE, TextStyle.NAME, tint);
        return new Piece(plan.placement().graph().node(rung.cell()).id(), use, rect, label);
    }

    private List<PlacedText> names(List<Piece> pieces, boolean last) {
        Rect first = pieces.get(0).rect();
        double x = first.x() - NAMES;
        List<PlacedText> names = new ArrayList<>();
        names.add(name(plan.words().say("ladder.waiting", "Waiting"), x, first.y() - 4, Tint.WAIT));
        names.add(name(plan.words().say("ladder.working", "Working"), x, first.y() + INSIDE, Tint.WORK));
        if (last) {
            names.add(under(words(), first));
        }
        return names;
    }

    /** How the ladder adds up, and what it leaves out. */
    private String words() {
        boolean open = rungs.stream().anyMatch(Rung::isOpen) && rungs.stream().anyMatch(r -> r.seconds() > 0);
        return open ? basis + " " + plan.words().say("ladder.open", "Times marked ? are not in the bar.") : basis;
    }

    private PlacedText under(String words, Rect first) {
        TextFit fit = TextFit.of(words, TextStyle.SMALL, right - first.x(), 1);
        Point at = new Point(first.x(), first.bottom() + 20);
        return new PlacedText(fit.lines().get(0), at, Align.START, TextStyle.SMALL, Tint.MUTED);
    }

    /** With the name of its band over the names of its levels. */
    PlacedLadder withName(PlacedLadder ladder, int band, double top) {
        List<PlacedText> texts = new ArrayList<>(ladder.texts());
        Point at = new Point(Spec.MARGIN, top - 22);
        texts.add(new PlacedText(band(band, plan.words()), at, Align.START, TextStyle.MARK, Tint.MUTED));
        return new PlacedLadder(ladder.pieces(), texts);
    }

    static String band(int band, Amounts words) {
        return words.say("band", "Band {0}", band + 1);
    }

    /** With what is known of the time up to the end of its band. */
    PlacedLadder withSubtotal(PlacedLadder ladder, double seconds) {
        Rect end = ladder.pieces().get(ladder.pieces().size() - 1).rect();
        Point at = new Point(end.right(), end.bottom() + 20);
        String words = plan.words()
                .say("ladder.subtotal", "Up to here {0}", plan.words().longTime(seconds));
        List<PlacedText> texts = new ArrayList<>(ladder.texts());
        texts.add(new PlacedText(words, at, Align.END, TextStyle.LABEL, Tint.WAIT));
        return new PlacedLadder(ladder.pieces(), texts);
    }

    private static PlacedText name(String name, double x, double y, Tint tint) {
        return new PlacedText(name, new Point(x, y), Align.END, TextStyle.BURST, tint);
    }
}
