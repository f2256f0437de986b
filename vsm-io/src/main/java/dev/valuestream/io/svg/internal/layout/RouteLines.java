package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedRoute.Look;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.List;

/** Turns the ways of material flows into corners on the page. */
final class RouteLines {

    /** From a box to the start of what leaves it. */
    static final double OFF = 4;

    /** Where on the top of a box rework leaves it, and where it arrives if there is no queue. */
    private static final double LEAVES = 0.78;

    private static final double ARRIVES = 0.28;

    /** The loop in the next lower track leaves further left, so that loops of one step do not share a line. */
    private static final double APART = 12;

    private static final int MOST_APART = 4;

    private final Plan plan;
    private final Grid grid;
    private final FlowTitles titles;
    private final MapFigures figures;
    private final Cut cut;

    RouteLines(Plan plan, Grid grid, FlowTitles titles, MapFigures figures, Cut cut) {
        this.plan = plan;
        this.grid = grid;
        this.titles = titles;
        this.figures = figures;
        this.cut = cut;
    }

    List<PlacedRoute> forward() {
        return plan.routes().stream().map(this::forward).toList();
    }

    private PlacedRoute forward(Route route) {
        boolean rework = figures.rework().contains(route.link().flow().id());
        boolean customer = !plan.placement().graph().isStep(route.link().to());
        boolean arrow = customer
                && !plan.hasStock(route.link().to())
                && !route.verticals().isEmpty();
        Look look = rework ? Look.REWORK : Look.LINE;
        return placed(route.link(), look, arrow, points(route));
    }

    private PlacedRoute placed(Link link, Look look, boolean arrow, List<Point> points) {
        Tint tint = look == Look.REWORK ? Tint.REWORK : Tint.INK;
        return new PlacedRoute(link.flow().id(), titles.of(link.flow()), look, arrow, cut.lines(points, tint));
    }

    private List<Point> points(Route route) {
        List<Point> points = new ArrayList<>();
        double y = grid.y(route.levels().get(0));
        points.add(new Point(grid.boxRight(grid.column(route.link().from())) + OFF, y));
        for (int i = 0; i < route.verticals().size(); i++) {
            double x = grid.x(route.verticals().get(i));
            points.add(new Point(x, y));
            y = grid.y(route.levels().get(i + 1));
            points.add(new Point(x, y));
        }
        double last = points.get(points.size() - 1).x();
        points.add(new Point(Math.max(last, end(route.link().to())), y));
        return points;
    }

    /** Where routes reach the queue in front of a cell. */
    private double end(int cell) {
        boolean open = plan.placement().graph().isStep(cell) || plan.hasStock(cell);
        return grid.queueLeft(grid.column(cell)) + (open ? Queues.JOIN : 0);
    }

    List<PlacedRoute> loops() {
        return plan.loops().stream().map(this::loop).toList();
    }

    private PlacedRoute loop(Loop loop) {
        Rect from = grid.box(loop.link().from());
        List<Point> points = new ArrayList<>();
        double x = from.x()
                + LEAVES * from.width()
                - APART * Math.min(MOST_APART, plan.gutters().track(loop.out().run()));
        points.add(new Point(x, from.y() - 2));
        points.add(new Point(x, grid.y(loop.out())));
        loop.vertical().ifPresent(vertical -> {
            points.add(new Point(grid.x(vertical), grid.y(loop.out())));
            points.add(new Point(grid.x(vertical), grid.y(loop.in())));
        });
        Point end = end(loop);
        points.add(new Point(end.x(), grid.y(loop.in())));
        points.add(end);
        return placed(loop.link(), Look.REWORK, true, points);
    }

    private Point end(Loop loop) {
        int cell = loop.link().to();
        int column = grid.column(cell);
        double spine = grid.spineOf(cell);
        return switch (loop.end()) {
            case APEX -> new Point(grid.queueCenter(column), spine - 7 - Spec.TRIANGLE - 3);
            case BELOW_QUEUE ->
                new Point(
                        grid.queueCenter(column),
                        spine + plan.queues().get(cell).map(QueueFace::depth).orElse(0.0) + 5);
            case BOX ->
                new Point(
                        grid.boxLeft(column) + ARRIVES * Spec.BOX,
                        grid.box(cell).y() - 3);
        };
    }
}
