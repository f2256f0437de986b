package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what stands where, and finds the first of several places that is still free.
 *
 * <p>Kept by strips of the page from top to bottom, so that a question costs what stands near.
 */
final class Clearance {

    private static final double STRIP = 256;

    private final Map<Long, List<Rect>> taken = new HashMap<>();
    private final Map<Long, List<Line>> lines = new HashMap<>();

    private record Line(String route, Rect rect) {}

    void take(Rect rect) {
        put(taken, rect, rect);
    }

    private static <T> void put(Map<Long, List<T>> strips, Rect rect, T thing) {
        for (long strip = strip(rect.x()); strip <= strip(rect.right()); strip++) {
            strips.computeIfAbsent(strip, s -> new ArrayList<>()).add(thing);
        }
    }

    private static long strip(double x) {
        return (long) Math.floor(x / STRIP);
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
            put(lines, rect, new Line(route, rect));
        }
    }

    private boolean isOwn(Rect rect, String route) {
        return noneNear(lines, rect, l -> !l.route.equals(route) && l.rect.overlaps(rect));
    }

    boolean isFree(Rect rect) {
        return noneNear(taken, rect, rect::overlaps);
    }

    private static <T> boolean noneNear(Map<Long, List<T>> strips, Rect rect, Predicate<T> inTheWay) {
        for (long strip = strip(rect.x()); strip <= strip(rect.right()); strip++) {
            if (strips.getOrDefault(strip, List.of()).stream().anyMatch(inTheWay)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes the first place that is free and covers no other route; if none does the first that is free, or the first.
     *
     * @param centers where the middle may stand, best first
     * @param route the id of the route it belongs to
     */
    Point first(List<Point> centers, double width, double height, String route) {
        @Nullable Point free = null;
        for (Point center : centers) {
            Rect rect = around(center, width, height);
            if (isFree(rect) && isOwn(rect, route)) {
                take(rect);
                return center;
            }
            free = free == null && isFree(rect) ? center : free;
        }
        Point chosen = free == null ? centers.get(0) : free;
        take(around(chosen, width, height));
        return chosen;
    }

    private static Rect around(Point center, double width, double height) {
        return new Rect(center.x() - width / 2, center.y() - height / 2, width, height);
    }
}
