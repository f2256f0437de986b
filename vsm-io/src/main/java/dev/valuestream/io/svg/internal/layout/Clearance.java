package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** Remembers what stands where, and finds the first of several places that is still free. */
final class Clearance {

    private final List<Rect> taken = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private record Line(String route, Rect rect) {}

    void take(Rect rect) {
        taken.add(rect);
    }

    /** Remembers a route, which only its own label may cover. */
    void take(PlacedRoute route) {
        route.lines().forEach(line -> take(route.id(), line));
    }

    private void take(String route, List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            Rect rect = new Rect(
                    Math.min(a.x(), b.x()) - 1,
                    Math.min(a.y(), b.y()) - 1,
                    Math.abs(a.x() - b.x()) + 2,
                    Math.abs(a.y() - b.y()) + 2);
            lines.add(new Line(route, rect));
        }
    }

    private boolean isOwn(Rect rect, String route) {
        return lines.stream().noneMatch(l -> !l.route.equals(route) && l.rect.overlaps(rect));
    }

    boolean isFree(Rect rect) {
        return taken.stream().noneMatch(rect::overlaps);
    }

    /**
     * Takes the first place that is free and covers no other route; if none does the first that is free, or the first.
     *
     * @param centers where the middle may stand, best first
     * @param route the id of the route it belongs to
     */
    Point first(List<Point> centers, double width, double height, String route) {
        List<Point> free =
                centers.stream().filter(c -> isFree(around(c, width, height))).toList();
        Point chosen = free.stream()
                .filter(c -> isOwn(around(c, width, height), route))
                .findFirst()
                .orElse(free.isEmpty() ? centers.get(0) : free.get(0));
        take(around(chosen, width, height));
        return chosen;
    }

    private static Rect around(Point center, double width, double height) {
        return new Rect(center.x() - width / 2, center.y() - height / 2, width, height);
    }
}
