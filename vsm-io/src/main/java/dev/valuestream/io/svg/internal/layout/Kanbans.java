package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedInformation.Way;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationFlow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cards that go from a supermarket back to the step that fills it: information against a pull between two neighbours.
 *
 * <p>Drawn from the top of the shelf up to the card and down to the filling step. Any other information takes a bus.
 */
final class Kanbans {

    /** The height that a row with cards has for them over its boxes. */
    static final double BAND = 58;

    /** How much wider a gap with a card is. */
    static final double WIDER = 40;

    private static final double HEIGHT = 36;
    private static final double OVER_BOX = 33;
    private static final double OFF = 2;
    private static final double PAD = 7;
    private static final double ARRIVES = 40;
    private static final double ASIDE = 12;
    private static final double TRIANGLE = 14;

    /**
     * A card.
     *
     * @param flow the information
     * @param taker the cell that takes from the supermarket
     * @param filler the cell that fills it
     * @param aside whether rework leaves the filling step where the card would arrive
     * @param signal whether the filling step fills it batch by batch
     */
    record Slot(InformationFlow flow, int taker, int filler, boolean aside, boolean signal) {
        /** The room of the triangle of a signal. */
        double triangle() {
            return signal ? TRIANGLE : 0;
        }
    }

    private Kanbans() {}

    /** The cards by the cell in front of which their shelf stands, one a shelf. */
    static Map<Integer, Slot> plan(Placement placement, List<InformationFlow> information) {
        GridGraph graph = placement.graph();
        Map<List<String>, InformationFlow> byEnds = new HashMap<>();
        information.forEach(f -> byEnds.putIfAbsent(List.of(f.from(), f.to()), f));
        Map<Integer, Slot> slots = new LinkedHashMap<>();
        for (Link link : graph.forward()) {
            String filler = graph.node(link.from()).id();
            InformationFlow flow = byEnds.get(List.of(graph.node(link.to()).id(), filler));
            if (flow != null && isShelfBetween(placement, link)) {
                boolean aside = graph.back().stream().anyMatch(b -> b.from() == link.from());
                slots.putIfAbsent(
                        link.to(), new Slot(flow, link.to(), link.from(), aside, isBatched(graph, link.from())));
            }
        }
        return slots;
    }

    private static boolean isBatched(GridGraph graph, int cell) {
        return graph.isStep(cell) && graph.step(cell).figures().batch().isPresent();
    }

    private static boolean isShelfBetween(Placement placement, Link link) {
        int[] column = placement.column();
        int[] row = placement.row();
        return link.flow().kind() == FlowKind.PULL
                && placement.graph().isStep(link.to())
                && placement.graph().arrivals(link.to()).size() == 1
                && row[link.from()] == row[link.to()]
                && column[link.from()] + 1 == column[link.to()];
    }

    static List<PlacedInformation> place(Plan plan, Grid grid, FlowTitles titles) {
        return plan.cards().values().stream()
                .map(slot -> place(slot, plan, grid, titles))
                .toList();
    }

    private static PlacedInformation place(Slot slot, Plan plan, Grid grid, FlowTitles titles) {
        double shelf = grid.queueCenter(grid.column(slot.taker())) - Queues.SHELF;
        Rect filler = grid.box(slot.filler());
        double y = filler.y() - OVER_BOX;
        double down = filler.right() - (slot.aside() ? ASIDE : ARRIVES);
        List<Point> line = List.of(
                new Point(shelf, grid.spineOf(slot.taker()) - 28),
                new Point(shelf, y),
                new Point(down, y),
                new Point(down, filler.y() - 2));
        Rect card = card(slot, filler, grid, plan.words());
        return new PlacedInformation(
                slot.flow().id(),
                titles.of(slot.flow()),
                slot.signal() ? Way.SIGNAL : Way.KANBAN,
                List.of(line),
                Optional.empty(),
                Optional.of(card),
                words(slot, card, plan.words()));
    }

    private static Rect card(Slot slot, Rect filler, Grid grid, Amounts words) {
        double left = filler.right() + OFF;
        double right = grid.box(slot.taker()).x() - 4;
        double wide = 0;
        for (String text :
                fit(slot, right - left - 2 * PAD - slot.triangle(), words).lines()) {
            wide = Math.max(wide, TextStyle.SMALL.width(text));
        }
        double y = filler.y() - OVER_BOX - HEIGHT / 2;
        return new Rect(left, y, Math.min(right - left, wide + 2 * PAD + 4 + slot.triangle()), HEIGHT);
    }

    private static TextFit fit(Slot slot, double room, Amounts words) {
        String text = InformationPlan.label(slot.flow());
        return TextFit.of(text.isEmpty() ? words.say("kanban", "Kanban") : text, TextStyle.SMALL, room, 2);
    }

    private static List<PlacedText> words(Slot slot, Rect card, Amounts words) {
        TextFit fit = fit(slot, card.width() - 2 * PAD - slot.triangle(), words);
        double first = card.centerY() + (fit.lines().size() == 1 ? 4 : -3);
        Point at = new Point(card.centerX() + slot.triangle() / 2, first);
        return TextLines.place(fit, at, 14, Align.MIDDLE, TextStyle.SMALL, Tint.INFORMATION);
    }
}
