package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The symbols of the notation, drawn where they are wanted: on the map and in its legend. */
final class Symbols {

    private static final double ARROW = 17;

    /** The room that the triangle of a signal takes on its card. */
    private static final double SIGNAL = 18;

    private Symbols() {}

    /** A striped arrow: pushed on whether wanted or not. */
    static void push(Xml xml, double from, double to, double y) {
        double end = to - ARROW + 1;
        xml.empty("path", "class", "bar s-line", "d", Paths.line(from, y, end, y));
        xml.empty("path", "class", "dashes s-box", "d", Paths.line(from + 1.5, y, end - 3, y));
        xml.empty("path", "class", "f-line", "d", Paths.polygon(to, y, to - ARROW, y - 8, to - ARROW, y + 8));
    }

    /** A triangle with an I, standing on a base line. */
    static void inventory(Xml xml, double x, double base, double width) {
        double height = width * 38 / 44;
        String path = Paths.polygon(x - width / 2, base, x + width / 2, base, x, base - height);
        xml.empty("path", "class", "outline f-queue s-queue", "d", path);
        double bar = width * 0.11;
        xml.empty(
                "path",
                "class",
                "outline s-ink",
                "d",
                Paths.line(x, base - height * 0.26 - 2 * bar, x, base - height * 0.26));
    }

    /** Two rails and an arrow between them. */
    static void fifo(Xml xml, double from, double to, PlacedQueue queue) {
        double center = queue.center().x();
        double y = queue.start().y();
        xml.empty("path", "class", "route s-line", "d", Paths.line(from, y - 11, to, y - 11));
        xml.empty("path", "class", "route s-line", "d", Paths.line(from, y + 11, to, y + 11));
        double room = Math.max(20, TextStyle.MARK.width(queue.sign()) / 2 + 4);
        if (center - room > from) {
            xml.empty("path", "class", "flow s-line", "d", Paths.line(from, y, center - room, y));
        }
        xml.empty("path", "class", "flow s-line", "d", Paths.line(center + room, y, to - 9, y));
        xml.empty("path", "class", "f-line", "d", Paths.polygon(to, y, to - 10, y - 4.5, to - 10, y + 4.5));
        xml.text(
                "text",
                queue.sign(),
                "class",
                "mark ink",
                "x",
                Px.of(center),
                "y",
                Px.of(y + 4),
                "text-anchor",
                "middle");
    }

    /** A shelf of three, open towards the step that fills it, and the arrow of the step that takes from it. */
    static void supermarket(Xml xml, double from, double center, double to, double y) {
        xml.empty("path", "class", "flow s-line", "d", Paths.line(from, y, center - 52, y));
        shelf(xml, center - 34, y, 26);
        double x = center + 18;
        xml.empty("path", "class", "route s-line", "d", "M" + Px.of(x - 11) + " " + Px.of(y) + "a11 11 0 1 1 11 11");
        xml.empty(
                "path", "class", "f-line", "d", Paths.tip(new Point(x + 6, y + 11), new Point(x - 5, y + 11), 8, 4.5));
        xml.empty("path", "class", "flow s-line", "d", Paths.line(x + 15, y, to - 9, y));
        xml.empty("path", "class", "f-line", "d", Paths.polygon(to, y, to - 10, y - 4.5, to - 10, y + 4.5));
    }

    /** A shelf of three, open to the left, so high above and below its middle. */
    static void shelf(Xml xml, double x, double y, double half) {
        double board = Math.rint(0.35 * half);
        xml.empty(
                "path",
                "class",
                "route s-line",
                "d",
                Paths.sharp(List.of(
                        new Point(x - 15, y - half),
                        new Point(x + 15, y - half),
                        new Point(x + 15, y + half),
                        new Point(x - 15, y + half))));
        xml.empty("path", "class", "route s-line", "d", Paths.line(x - 15, y - board, x + 15, y - board));
        xml.empty("path", "class", "route s-line", "d", Paths.line(x - 15, y + board, x + 15, y + board));
    }

    /** A wide hollow arrow along corners. */
    static void hollow(Xml xml, List<Point> points) {
        List<Point> shaft = Paths.shortened(points, 15);
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        xml.empty("path", "class", "hollow s-line", "d", Paths.sharp(shaft));
        xml.empty("path", "class", "tip f-box s-line", "d", Paths.tip(before, tip, 17, 15));
        xml.empty("path", "class", "hollow-in s-box", "d", Paths.sharp(Paths.shortened(inner(points), 15.5)));
    }

    /** The same corners, started a line's width later, so that the near end is closed. */
    private static List<Point> inner(List<Point> points) {
        List<Point> out = new ArrayList<>(points);
        Point first = out.get(0);
        Point next = out.get(1);
        double size = Math.hypot(next.x() - first.x(), next.y() - first.y());
        double by = size == 0 ? 0 : 1.75 / size;
        out.set(0, new Point(first.x() + by * (next.x() - first.x()), first.y() + by * (next.y() - first.y())));
        return out;
    }

    /** An information line, with a kink where it is electronic and a tip at its end. */
    static void information(Xml xml, List<Point> points, Optional<Point> kink, boolean tip) {
        List<Point> line = tip ? Paths.shortened(points, 6) : points;
        String path = Paths.sharp(kink.map(k -> Paths.kinked(line, k)).orElse(line));
        xml.empty("path", "class", "flow s-info", "d", path);
        if (tip) {
            int last = points.size() - 1;
            xml.empty("path", "class", "f-info", "d", Paths.tip(points.get(last - 1), points.get(last), 8, 4));
        }
    }

    /** A dashed line that cards take. */
    static void kanban(Xml xml, List<Point> points) {
        xml.empty("path", "class", "card-way flow s-info", "d", Paths.round(Paths.shortened(points, 6)));
        int last = points.size() - 1;
        xml.empty("path", "class", "f-info", "d", Paths.tip(points.get(last - 1), points.get(last), 8, 4));
    }

    /** A card with a cut corner, with a triangle that points down on it where it is a signal. */
    static void card(Xml xml, Rect r, boolean signal) {
        double cut = 8;
        String path = Paths.polygon(
                r.x(), r.y(), r.right() - cut, r.y(), r.right(), r.y() + cut, r.right(), r.bottom(), r.x(), r.bottom());
        xml.empty("path", "class", "thin f-box s-info", "d", path);
        if (signal) {
            double x = r.x() + 5;
            double y = r.centerY() - 5;
            xml.empty(
                    "path",
                    "class",
                    "f-info",
                    "d",
                    Paths.polygon(x, y, x + SIGNAL - 6, y, x + (SIGNAL - 6) / 2, y + 11));
        }
    }

    /** A metronome, 12 px high, on the ground of a pacemaker. */
    static void metronome(Xml xml, Point c) {
        xml.empty(
                "path",
                "class",
                "glyph s-pace",
                "d",
                Paths.polygon(c.x() - 5, c.y() + 6, c.x() - 2, c.y() - 6, c.x() + 2, c.y() - 6, c.x() + 5, c.y() + 6)
                        + Paths.line(c.x(), c.y() + 3, c.x() + 5, c.y() - 5));
    }

    /** A box with noughts and crosses: the mix, levelled. */
    static void levelling(Sheet sheet, Rect r) {
        sheet.rect("thin f-box s-info", r, 2);
        StringBuilder signs = new StringBuilder();
        double apart = r.width() / 4;
        for (int i = 0; i < 4; i++) {
            double x = r.x() + apart * (i + 0.5);
            signs.append(i % 2 == 0 ? Paths.nought(x, r.centerY(), 4) : Paths.cross(x, r.centerY(), 4));
        }
        sheet.path("glyph s-info", signs.toString());
    }

    static void handoff(Xml xml, Point center, double radius) {
        xml.empty("circle", "class", "f-info", "cx", Px.of(center.x()), "cy", Px.of(center.y()), "r", Px.of(radius));
    }
}
