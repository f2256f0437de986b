package dev.valuestream.io.svg.internal.chart;

import dev.valuestream.io.svg.chart.CurveChart;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** Places the band, the line and the dots of a curve. */
final class CurveShapes {

    /** Where numbers of the chart stand on the page. */
    @FunctionalInterface
    interface Places {
        Point at(double x, double y);
    }

    private final Canvas canvas;
    private final Places places;

    CurveShapes(Canvas canvas, Places places) {
        this.canvas = canvas;
        this.places = places;
    }

    void place(Curve curve, boolean strong) {
        if (curve.style() == Style.STEPS) {
            steps(curve);
            canvas.end(curve.name());
            return;
        }
        if (curve.points().stream().anyMatch(p -> p.low() != p.high())) {
            Look look = curve.style() == Style.AREA ? Look.BAR : Look.BAND;
            canvas.shape(new PlacedShape(look, curve.tone(), around(curve)));
        }
        if (curve.style() == Style.LINE || curve.style() == Style.DOTTED) {
            canvas.shape(new PlacedShape(strong ? Look.STRONG : Look.CURVE, curve.tone(), line(curve)));
        }
        if (curve.style() == Style.DOTS || curve.style() == Style.DOTTED) {
            line(curve).forEach(p -> canvas.shape(new PlacedShape(Look.DOT, curve.tone(), List.of(p))));
        }
        canvas.end(curve.name());
    }

    private void steps(Curve curve) {
        double from = Double.NEGATIVE_INFINITY; // where the axis begins
        for (CurveChart.Point point : curve.points()) {
            Point foot = places.at(from, 0);
            Point top = places.at(point.x(), point.y());
            from = point.x();
            Rect bar =
                    new Rect(foot.x(), Math.min(foot.y(), top.y()), top.x() - foot.x(), Math.abs(foot.y() - top.y()));
            if (bar.width() > 0 && bar.height() > 0) {
                canvas.rect(Look.BAR, curve.tone(), bar);
            }
        }
    }

    private List<Point> line(Curve curve) {
        return curve.points().stream().map(p -> places.at(p.x(), p.y())).toList();
    }

    /** Along the upper edge, and back along the lower one. */
    private List<Point> around(Curve curve) {
        List<Point> edge = new ArrayList<>();
        for (CurveChart.Point point : curve.points()) {
            edge.add(places.at(point.x(), point.high()));
        }
        for (int i = curve.points().size() - 1; i >= 0; i--) {
            CurveChart.Point point = curve.points().get(i);
            edge.add(places.at(point.x(), point.low()));
        }
        return edge;
    }
}
