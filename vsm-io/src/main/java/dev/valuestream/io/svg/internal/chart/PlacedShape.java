package dev.valuestream.io.svg.internal.chart;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.chart.Tone;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.List;

/**
 * A shape at its place.
 *
 * @param look what it is for
 * @param tone what it means
 * @param points its corners
 */
public record PlacedShape(Look look, Tone tone, List<Point> points) {

    /**
     * Copies the corners.
     *
     * @param look what it is for
     * @param tone what it means
     * @param points its corners
     */
    public PlacedShape {
        points = ImmutableList.copyOf(points);
    }

    static PlacedShape line(Look look, Tone tone, double x1, double y1, double x2, double y2) {
        return new PlacedShape(look, tone, List.of(new Point(x1, y1), new Point(x2, y2)));
    }

    static PlacedShape rect(Look look, Tone tone, Rect r) {
        return new PlacedShape(
                look,
                tone,
                List.of(
                        new Point(r.x(), r.y()),
                        new Point(r.right(), r.y()),
                        new Point(r.right(), r.bottom()),
                        new Point(r.x(), r.bottom())));
    }
}
