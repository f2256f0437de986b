package dev.valuestream.io.svg.internal.layout;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.internal.layout.Route.Gutter;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedRoute.Look;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the ways in from suppliers and triggers into corners on the page. */
final class EntryLines {

    private final Plan plan;
    private final Grid grid;
    private final FlowTitles titles;
    private final Map<String, Rect> outside;
    private final Cut cut;
    private final Map<String, Integer> used = new HashMap<>();

    EntryLines(Plan plan, Grid grid, FlowTitles titles, Map<String, Rect> outside, Cut cut) {
        this.plan = plan;
        this.grid = grid;
        this.titles = titles;
        this.outside = outside;
        this.cut = cut;
    }

    List<PlacedRoute> place() {
        return plan.entries().stream().map(this::place).toList();
    }

    private PlacedRoute place(Entry entry) {
        MaterialFlow flow = entry.inbound().flow();
        if (entry.direct()) {
            return new PlacedRoute(flow.id(), titles.of(flow), Look.HOLLOW, true, List.of(direct(entry)));
        }
        List<List<Point>> lines = cut.lines(around(entry), Tint.INK);
        return new PlacedRoute(flow.id(), titles.of(flow), Look.LINE, arrives(entry), lines);
    }

    private boolean arrives(Entry entry) {
        int cell = entry.inbound().to();
        return entry.vertical().isEmpty() || (!plan.placement().graph().isStep(cell) && !plan.hasStock(cell));
    }

    private List<Point> direct(Entry entry) {
        Rect from = rect(entry);
        int cell = entry.inbound().to();
        boolean shelf =
                plan.queues().get(cell).filter(q -> q.kind() == FlowKind.PULL).isPresent();
        double x = grid.queueCenter(grid.column(cell)) - (shelf ? Queues.SHELF : 0);
        boolean triangle = plan.queues().get(cell).filter(QueueFace::triangle).isPresent();
        double end = grid.spineOf(cell) - (shelf ? 32 : triangle ? Spec.TRIANGLE + 14 : 14);
        return List.of(new Point(x, from.bottom() + 6), new Point(x, end));
    }

    private List<Point> around(Entry entry) {
        Gutter gutter = entry.gutter().orElseThrow();
        Rect from = rect(entry);
        double start = from.x() + from.width() / 2 + 22 * shift(entry);
        double y = grid.y(gutter);
        int cell = entry.inbound().to();
        int column = grid.column(cell);
        List<Point> points = new ArrayList<>(List.of(new Point(start, from.bottom() + 2), new Point(start, y)));
        if (entry.vertical().isEmpty()) {
            points.add(new Point(grid.queueCenter(column) + 9, y));
            return points;
        }
        double x = grid.x(entry.vertical().get());
        points.add(new Point(x, y));
        points.add(new Point(x, grid.spineOf(cell)));
        points.add(new Point(grid.queueLeft(column) + Queues.JOIN, grid.spineOf(cell)));
        return points;
    }

    /** Ways out of the same source lie side by side, the direct one in the middle. */
    private int shift(Entry entry) {
        boolean direct = plan.entries().stream()
                .anyMatch(e -> e.direct()
                        && e.inbound().source().equals(entry.inbound().source()));
        return used.merge(entry.inbound().source().id(), 1, Integer::sum) - (direct ? 0 : 1);
    }

    private Rect rect(Entry entry) {
        return requireNonNull(outside.get(entry.inbound().source().id()));
    }
}
