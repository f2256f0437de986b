package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedBurst;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.Waste;
import java.util.List;
import java.util.stream.Collectors;

/** Puts kaizen bursts over the gaps, with a leader to what they are pinned to. */
final class Bursts {

    private static final double WIDTH = 112;
    private static final double HEIGHT = 60;
    private static final double OVER_BOX = 25;
    private static final double ROOM = 82;
    private static final double LESS_ROOM = 72;

    private Bursts() {}

    static List<PlacedBurst> place(Plan plan, Grid grid) {
        return plan.bursts().stream().map(slot -> place(plan, grid, slot)).toList();
    }

    private static PlacedBurst place(Plan plan, Grid grid, BurstSlot slot) {
        double cards = plan.hasCards(slot.row()) ? Kanbans.BAND : 0;
        double bottom = grid.boxTop(slot.row()) - OVER_BOX - cards - Spec.BURST_BAND * slot.level();
        double left = grid.queueCenter(slot.column()) - WIDTH / 2;
        Rect rect = new Rect(left, bottom - HEIGHT, WIDTH, HEIGHT);
        TextFit fit = fit(words(slot.burst()));
        double step = fit.lines().size() > 2 ? 12 : 13;
        Point at = new Point(
                rect.centerX(), rect.centerY() + 4 - step * (fit.lines().size() - 1) / 2);
        List<PlacedText> texts = TextLines.place(fit, at, step, Align.MIDDLE, TextStyle.BURST, Tint.KAIZEN);
        return new PlacedBurst(
                slot.burst().id(), title(slot.burst(), plan.words()), rect, leader(plan, grid, slot, rect), texts);
    }

    /** Two lines, or three shorter ones, for which the points of the star leave room above and below. */
    private static TextFit fit(String words) {
        TextFit two = TextFit.of(words, TextStyle.BURST, ROOM, 2);
        return two.isCut() ? TextFit.of(words, TextStyle.BURST, LESS_ROOM, 3) : two;
    }

    private static String words(KaizenBurst burst) {
        boolean named = !burst.name().equals(burst.id());
        return named ? burst.name() : burst.annotations().note().orElse(burst.id());
    }

    private static String title(KaizenBurst burst, Amounts words) {
        String wastes = burst.waste().stream()
                .map(Waste::token)
                .map(w -> words.say("waste." + w, w))
                .collect(Collectors.joining(", "));
        String note =
                burst.annotations().note().map(n -> ": " + PlainText.safe(n)).orElse("");
        String name = words.say("kaizen", "Kaizen {0}", PlainText.safe(burst.name())) + note;
        return wastes.isEmpty() ? name : name + ", " + words.say("kaizen.waste", "waste: {0}", wastes);
    }

    /** To the near corner of the box, or the apex of the queue. */
    private static List<Point> leader(Plan plan, Grid grid, BurstSlot slot, Rect rect) {
        if (slot.cell() < 0) {
            return List.of();
        }
        if (!slot.toBox() || !plan.placement().graph().isStep(slot.cell())) {
            double apex = grid.spineOf(slot.cell()) - 7 - Spec.TRIANGLE;
            return List.of(
                    new Point(rect.centerX(), rect.bottom() - 6),
                    new Point(grid.queueCenter(grid.column(slot.cell())), apex));
        }
        Rect box = grid.box(slot.cell());
        boolean behind = rect.centerX() > box.centerX();
        double corner = behind ? box.right() - 6 : box.x() + 6;
        if (slot.level() > 0 || plan.hasCards(slot.row())) {
            double side = behind ? rect.x() + 2 : rect.right() - 2;
            Point turn = new Point(corner, rect.centerY());
            return List.of(new Point(side, rect.centerY()), turn, new Point(corner, box.y()));
        }
        double start = rect.centerX() + (behind ? -0.2 : 0.2) * WIDTH;
        return List.of(new Point(start, rect.bottom() - 8), new Point(corner, box.y()));
    }
}
