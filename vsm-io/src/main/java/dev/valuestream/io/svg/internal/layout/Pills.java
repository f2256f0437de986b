package dev.valuestream.io.svg.internal.layout;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.MaterialFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Labels of shares on their routes: of a choice behind the channel in which the ways part, of rework on its longest
 * level stretch. Where one is in the way of another it moves along.
 */
final class Pills {

    private static final double HEIGHT = 20;
    private static final double BEFORE_QUEUE = 2;

    private final Plan plan;
    private final Grid grid;
    private final MapFigures figures;
    private final Map<String, PlacedRoute> routes;
    private final Clearance clearance;

    Pills(Plan plan, Grid grid, MapFigures figures, Map<String, PlacedRoute> routes, Clearance clearance) {
        this.plan = plan;
        this.grid = grid;
        this.figures = figures;
        this.routes = routes;
        this.clearance = clearance;
    }

    List<PlacedPill> place() {
        List<PlacedPill> pills = new ArrayList<>();
        for (Route route : plan.routes()) {
            MaterialFlow flow = route.link().flow();
            flow.probability().ifPresent(p -> pills.add(onBranch(route, text(flow, p))));
        }
        for (Loop loop : plan.loops()) {
            pills.add(onLoop(loop.link().flow()));
        }
        return pills;
    }

    private String text(MaterialFlow flow, double share) {
        return (figures.rework().contains(flow.id()) ? "↺ " : "") + Amounts.percent(share);
    }

    private PlacedPill onBranch(Route route, String text) {
        double width = width(text);
        int channel = grid.column(route.link().from()) + 1;
        double x = grid.queueLeft(channel) - BEFORE_QUEUE - width / 2;
        double y = grid.y(route.levels().get(Math.min(1, route.levels().size() - 1)));
        boolean late = !route.verticals().isEmpty() && route.verticals().get(0).column() != channel;
        List<Point> places = new ArrayList<>();
        places.add(new Point(x, late ? grid.y(route.levels().get(0)) : y));
        places.addAll(along(lines(route.link().flow()), width));
        boolean rework = figures.rework().contains(route.link().flow().id());
        return pill(clearance.first(places, width, HEIGHT, route.link().flow().id()), width, text, rework);
    }

    private PlacedPill onLoop(MaterialFlow flow) {
        String text = flow.probability().isPresent()
                ? plan.words()
                        .say(
                                "rework.share",
                                "↺ {0} rework",
                                Amounts.percent(flow.probability().getAsDouble()))
                : plan.words().say("rework", "↺ rework");
        double width = width(text);
        List<Point> places = along(lines(flow), width);
        return pill(clearance.first(places, width, HEIGHT, flow.id()), width, text, true);
    }

    private List<List<Point>> lines(MaterialFlow flow) {
        return requireNonNull(routes.get(flow.id())).lines();
    }

    private static double width(String text) {
        return TextStyle.MARK.width(text) + 18;
    }

    /** Places on a route for something of a width: the middles of its level stretches, longest first, then others. */
    private static List<Point> along(List<List<Point>> lines, double width) {
        List<Point[]> stretches = new ArrayList<>();
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                stretches.add(new Point[] {line.get(i - 1), line.get(i)});
            }
        }
        stretches.sort((a, b) -> Double.compare(level(b), level(a)));
        List<Point> places = new ArrayList<>();
        for (double share : new double[] {0.5, 0.35, 0.65, 0.2, 0.8}) {
            for (Point[] s : stretches) {
                if (level(s) >= width) {
                    places.add(between(s, share));
                }
            }
        }
        for (double share : new double[] {0.5, 0.3, 0.7}) {
            stretches.forEach(s -> places.add(between(s, share)));
        }
        return places;
    }

    private static double level(Point[] stretch) {
        return Math.abs(stretch[1].x() - stretch[0].x());
    }

    private static Point between(Point[] stretch, double share) {
        double x = stretch[0].x() + share * (stretch[1].x() - stretch[0].x());
        return new Point(x, stretch[0].y() + share * (stretch[1].y() - stretch[0].y()));
    }

    private static PlacedPill pill(Point center, double width, String text, boolean rework) {
        Rect rect = new Rect(center.x() - width / 2, center.y() - HEIGHT / 2, width, HEIGHT);
        Point at = new Point(center.x(), center.y() + 4);
        Tint tint = rework ? Tint.REWORK : Tint.INK;
        return new PlacedPill(rect, new PlacedText(text, at, Align.MIDDLE, TextStyle.MARK, tint), rework);
    }
}
