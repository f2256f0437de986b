package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.List;

/** Boxes, arrows and words in place of the symbols of the notation. */
final class PlainSymbols {

    private PlainSymbols() {}

    /** An arrow. */
    static void arrow(Xml xml, List<Point> points) {
        int last = points.size() - 1;
        xml.empty("path", "class", "route s-line", "d", Paths.round(Paths.shortened(points, 8)));
        xml.empty("path", "class", "f-line", "d", Paths.tip(points.get(last - 1), points.get(last), 10, 5));
    }

    /** A box with a word for what waits, or with none, standing on a base line. */
    static void stock(Xml xml, double x, double base, double width, String word) {
        double height = 22;
        xml.empty(
                "rect",
                "class",
                "thin f-queue s-queue",
                "x",
                Px.of(x - width / 2),
                "y",
                Px.of(base - height),
                "width",
                Px.of(width),
                "height",
                Px.of(height),
                "rx",
                "4");
        if (word.isEmpty()) {
            return;
        }
        xml.text("text", word, "class", "mark ink", "x", Px.of(x), "y", Px.of(base - 7), "text-anchor", "middle");
    }

    /** A note of what to improve. */
    static void note(Xml xml, Rect r) {
        xml.empty(
                "rect",
                "class",
                "outline f-kaizen s-kaizen",
                "x",
                Px.of(r.x()),
                "y",
                Px.of(r.y() + 8),
                "width",
                Px.of(r.width()),
                "height",
                Px.of(r.height() - 16),
                "rx",
                "6");
    }
}
