package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ProcessStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks where a forward route crosses into the lane of another team, numbered in the order of the flows. */
final class Handoffs {

    private static final double ASIDE = 24;
    private static final double ABOVE = 24;
    private static final double BESIDE = 16;

    private final Plan plan;
    private final Grid grid;
    private final FlowTitles titles;
    private final Clearance clearance;

    Handoffs(Plan plan, Grid grid, FlowTitles titles, Clearance clearance) {
        this.plan = plan;
        this.grid = grid;
        this.titles = titles;
        this.clearance = clearance;
    }

    List<PlacedHandoff> place() {
        List<PlacedHandoff> marks = new ArrayList<>();
        if (plan.placement().lanes().isEmpty() && !plan.placement().tags()) {
            return marks;
        }
        for (Route route : plan.routes()) {
            if (crosses(route)) {
                marks.add(mark(route, "H" + (marks.size() + 1)));
            }
        }
        return marks;
    }

    private boolean crosses(Route route) {
        Optional<String> from = team(route.link().from());
        Optional<String> to = team(route.link().to());
        return from.isPresent()
                && to.isPresent()
                && !from.equals(to)
                && (plan.placement().tags() || !route.verticals().isEmpty());
    }

    private Optional<String> team(int cell) {
        GridGraph graph = plan.placement().graph();
        return graph.isStep(cell) ? ((ProcessStep) graph.node(cell)).team() : Optional.empty();
    }

    private PlacedHandoff mark(Route route, String label) {
        return mark(route, label, plan.placement().tags() ? behindBox(route) : onEdge(route));
    }

    /** Without lanes: over the way out of the box, on the side where it leaves. */
    private List<Point> behindBox(Route route) {
        Rect box = grid.box(route.link().from());
        double spine = grid.spineOf(route.link().from());
        List<Point> places = new ArrayList<>();
        for (double over : new double[] {ABOVE, ABOVE + ASIDE, -ABOVE, ABOVE + 2 * ASIDE}) {
            places.add(new Point(box.right() + BESIDE, spine - over));
        }
        return places;
    }

    private List<Point> onEdge(Route route) {
        double edge = laneEdge(route);
        int last = route.verticals().size() - 1;
        double x = grid.x(route.verticals().get(covers(route, last, edge) ? last : 0));
        List<Point> places = new ArrayList<>();
        for (double aside : new double[] {0, -ASIDE, ASIDE, -2 * ASIDE, 2 * ASIDE}) {
            places.add(new Point(x, edge + aside));
        }
        return places;
    }

    private PlacedHandoff mark(Route route, String label, List<Point> places) {
        double size = 2 * PlacedHandoff.RADIUS;
        Point center = clearance.first(places, size, size, route.link().flow().id());
        PlacedText text = new PlacedText(
                label, new Point(center.x(), center.y() + 4), Align.MIDDLE, TextStyle.BURST, Tint.ON_INFORMATION);
        return new PlacedHandoff(
                route.link().flow().id(),
                plan.words()
                        .say(
                                "handoff",
                                "Handoff {0}: {1}",
                                label,
                                titles.of(route.link().flow())),
                center,
                text);
    }

    private boolean covers(Route route, int vertical, double y) {
        double a = grid.y(route.levels().get(vertical));
        double b = grid.y(route.levels().get(vertical + 1));
        return Math.min(a, b) <= y && y <= Math.max(a, b);
    }

    /** The edge of the target's lane on the side that the route comes from. */
    private double laneEdge(Route route) {
        Placement placement = plan.placement();
        int from = placement.row()[route.link().from()];
        int to = placement.row()[route.link().to()];
        Lane lane = placement.lanes().get(placement.lane(to));
        return from < to ? grid.top(lane.first()) : grid.bottom(lane.first() + lane.rows() - 1);
    }
}
