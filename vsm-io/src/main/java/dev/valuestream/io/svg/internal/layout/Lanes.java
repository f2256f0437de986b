package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedLane;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;

/** Puts the teams' lanes behind the rows. */
final class Lanes {

    private static final double ROOM = 118;
    private static final double INDENT = 18;

    private Lanes() {}

    static List<PlacedLane> place(ValueStream stream, Plan plan, Grid grid, MapFigures figures) {
        List<PlacedLane> lanes = new ArrayList<>();
        for (Lane lane : plan.placement().lanes()) {
            double top = grid.top(lane.first());
            double bottom = grid.bottom(lane.first() + lane.rows() - 1);
            double right = grid.right() + Spec.RIGHT_GAP;
            Rect rect = new Rect(Spec.MARGIN, top, right - Spec.MARGIN, bottom - top);
            lanes.add(lane(stream, figures, lane, rect, grid.spine(lane.first()), lanes.size() % 2 == 0));
        }
        return lanes;
    }

    private static PlacedLane lane(
            ValueStream stream, MapFigures figures, Lane lane, Rect rect, double spine, boolean shaded) {
        String name = lane.team().isEmpty()
                ? figures.amounts().say("lane.none", "No team")
                : stream.team(lane.team()).map(Team::name).orElse(lane.team());
        TextFit fit = TextFit.of(name, TextStyle.LABEL, ROOM, 2);
        Point at = new Point(rect.x() + INDENT, spine + 4);
        List<PlacedText> texts = new ArrayList<>(TextLines.place(fit, at, 16, Align.START, TextStyle.LABEL, Tint.INK));
        String reason = figures.bottlenecks().get(new ElementRef(ElementKind.TEAM, lane.team()));
        if (reason != null) {
            alarm(texts, figures.amounts(), reason, new Point(at.x(), at.y() + 16 * texts.size() + 4));
        }
        return new PlacedLane(
                lane.team(),
                figures.amounts().say("lane", "Team {0}", fit.whole()),
                rect,
                shaded,
                reason != null,
                false,
                texts);
    }

    private static void alarm(List<PlacedText> texts, Amounts words, String reason, Point at) {
        texts.add(new PlacedText(Boxes.bottleneck(words), at, Align.START, TextStyle.MARK, Tint.ALARM));
        TextFit fit = TextFit.of(reason, TextStyle.NOTE, ROOM, 1);
        Point below = new Point(at.x(), at.y() + 16);
        texts.addAll(TextLines.place(fit, below, 16, Align.START, TextStyle.NOTE, Tint.ALARM));
    }
}
