package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.internal.layout.Roof;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** Shapes as path data. */
final class Paths {

    private static final double RADIUS = 8;

    private Paths() {}

    private static String at(double x, double y) {
        return Px.of(x) + " " + Px.of(y);
    }

    static String polygon(double... xy) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            path.append(i == 0 ? "M" : "L").append(at(xy[i], xy[i + 1]));
        }
        return path.append('Z').toString();
    }

    static String line(double x1, double y1, double x2, double y2) {
        return "M" + at(x1, y1) + "L" + at(x2, y2);
    }

    /** Straight stretches with sharp corners. */
    static String sharp(List<Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(p -> path.append(path.isEmpty() ? "M" : "L").append(at(p.x(), p.y())));
        return path.toString();
    }

    /** Straight stretches with round corners. */
    static String round(List<Point> points) {
        StringBuilder path = new StringBuilder("M")
                .append(at(points.get(0).x(), points.get(0).y()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = toward(corner, points.get(i - 1), i == 1 ? 1 : 2);
            Point after = toward(corner, points.get(i + 1), i == points.size() - 2 ? 1 : 2);
            path.append('L').append(at(before.x(), before.y()));
            path.append('Q').append(at(corner.x(), corner.y())).append(' ').append(at(after.x(), after.y()));
        }
        Point last = points.get(points.size() - 1);
        return path.append('L').append(at(last.x(), last.y())).toString();
    }

    /** From a corner towards a neighbour, by the radius or the share of the stretch that this corner may use. */
    private static Point toward(Point corner, Point other, int sharers) {
        double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
        double by = length == 0 ? 0 : Math.min(RADIUS, length / sharers) / length;
        return new Point(corner.x() + by * (other.x() - corner.x()), corner.y() + by * (other.y() - corner.y()));
    }

    /** A triangle whose tip ends a stretch, in the direction of the stretch. */
    static String tip(Point before, Point tip, double length, double half) {
        double size = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = size == 0 ? 1 : (tip.x() - before.x()) / size;
        double dy = size == 0 ? 0 : (tip.y() - before.y()) / size;
        double x = tip.x() - length * dx;
        double y = tip.y() - length * dy;
        return polygon(tip.x(), tip.y(), x - half * dy, y + half * dx, x + half * dy, y - half * dx);
    }

    /** The points, the last one moved back so that a tip fits in. */
    static List<Point> shortened(List<Point> points, double by) {
        List<Point> out = new ArrayList<>(points);
        Point tip = out.remove(out.size() - 1);
        Point before = out.get(out.size() - 1);
        double size = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double back = size == 0 ? 0 : Math.min(1, by / size);
        out.add(new Point(tip.x() + back * (before.x() - tip.x()), tip.y() + back * (before.y() - tip.y())));
        return out;
    }

    /** The points with a lightning kink in a level stretch: nine px to each side, eight up and down. */
    static List<Point> kinked(List<Point> points, Point kink) {
        List<Point> out = new ArrayList<>(points.subList(0, 1));
        boolean done = false;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (!done && holds(from, to, kink)) {
                double way = Math.signum(to.x() - from.x());
                out.add(new Point(kink.x() - 9 * way, kink.y()));
                out.add(new Point(kink.x() + 5 * way, kink.y() + 8 * way));
                out.add(new Point(kink.x() - 5 * way, kink.y() - 8 * way));
                out.add(new Point(kink.x() + 9 * way, kink.y()));
                done = true;
            }
            out.add(to);
        }
        return out;
    }

    private static boolean holds(Point from, Point to, Point kink) {
        boolean level = from.y() == kink.y() && to.y() == kink.y();
        return level && Math.min(from.x(), to.x()) < kink.x() - 9 && kink.x() + 9 < Math.max(from.x(), to.x());
    }

    /** A rectangle with three saw teeth for a roof. */
    static String factory(Rect r) {
        double tooth = r.width() / Roof.TEETH;
        StringBuilder path = new StringBuilder("M" + at(r.x(), r.bottom()) + "L" + at(r.x(), r.y()));
        for (int i = 1; i <= Roof.TEETH; i++) {
            path.append('L').append(at(r.x() + i * tooth, r.y() + Roof.HEIGHT));
            if (i < Roof.TEETH) {
                path.append('L').append(at(r.x() + i * tooth, r.y()));
            }
        }
        return path.append('L').append(at(r.right(), r.bottom())).append('Z').toString();
    }

    /** A star of fourteen points in a rectangle, its inner radius four fifths. */
    static String star(Rect r) {
        double[] xy = new double[56];
        for (int i = 0; i < 28; i++) {
            double radius = i % 2 == 0 ? 0.5 : 0.4;
            double angle = StrictMath.PI * i / 14;
            xy[2 * i] = r.centerX() + radius * r.width() * StrictMath.sin(angle);
            xy[2 * i + 1] = r.centerY() - radius * r.height() * StrictMath.cos(angle);
        }
        return polygon(xy);
    }

    static String nought(double x, double y, double radius) {
        String arc = "a" + Px.of(radius) + " " + Px.of(radius) + " 0 1 0 ";
        return "M" + at(x - radius, y) + arc + Px.of(2 * radius) + " 0" + arc + Px.of(-2 * radius) + " 0";
    }

    static String cross(double x, double y, double half) {
        return line(x - half, y - half, x + half, y + half) + line(x - half, y + half, x + half, y - half);
    }

    /** Head and shoulders. */
    static String person(Point c) {
        return "M" + at(c.x() - 4, c.y() - 5) + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M" + at(c.x() - 7, c.y() + 8)
                + "c0 -10 14 -10 14 0";
    }

    /** A truck, 38 px long. */
    static String truck(Point c) {
        double x = c.x() - 19;
        double y = c.y() - 10;
        return "M" + at(x, y) + "h24v15h-24zM" + at(x + 24, y + 5) + "h8l6 6v4h-14z";
    }
}
