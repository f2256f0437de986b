package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedDelivery;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedRoute.Look;
import dev.valuestream.io.svg.layout.PlacedShipment;
import dev.valuestream.io.svg.layout.Point;
import java.util.List;

/** Draws the ways of the work and what is marked on them. */
record RoutePainter(Sheet sheet) {

    void paint(PlacedRoute route, boolean rework) {
        sheet.open(rework ? "rework" : "flow", route.id(), route.title());
        int last = route.lines().size() - 1;
        for (int i = 0; i <= last; i++) {
            paint(route.look(), route.lines().get(i), route.arrow() && i == last);
        }
        sheet.close();
    }

    private void paint(Look look, List<Point> line, boolean arrow) {
        switch (look) {
            case LINE -> line(line, arrow, "route s-line", "f-line");
            case REWORK -> line(line, arrow, "loop flow s-back", "f-back");
            case HOLLOW -> broad(line);
        }
    }

    private void broad(List<Point> line) {
        if (sheet.plain()) {
            PlainSymbols.arrow(sheet.xml(), line);
        } else {
            Symbols.hollow(sheet.xml(), line);
        }
    }

    private void line(List<Point> points, boolean arrow, String style, String tip) {
        if (!arrow) {
            sheet.path(style, Paths.round(points));
            return;
        }
        int last = points.size() - 1;
        sheet.path(style, Paths.round(Paths.shortened(points, 7)));
        sheet.path(tip, Paths.tip(points.get(last - 1), points.get(last), 9, 4.5));
    }

    void paint(PlacedPill pill) {
        String edge = pill.rework() ? "s-back" : "s-line";
        sheet.rect("thin f-box " + edge, pill.rect(), pill.rect().height() / 2);
        sheet.text(pill.text());
    }

    void paint(PlacedHandoff mark) {
        sheet.open("handoff", mark.id(), mark.title());
        Symbols.handoff(sheet.xml(), mark.center(), PlacedHandoff.RADIUS);
        sheet.text(mark.text());
        sheet.close();
    }

    void paint(PlacedDelivery delivery) {
        sheet.open("delivery", delivery.customer(), delivery.title());
        broad(delivery.points());
        sheet.close();
    }

    void paint(PlacedShipment shipment) {
        shipment.truck().ifPresent(c -> {
            sheet.path("outline f-head s-line", Paths.truck(c));
            wheel(c.x() - 12, c.y() + 6);
            wheel(c.x() + 11, c.y() + 6);
        });
        sheet.texts(shipment.texts());
    }

    private void wheel(double x, double y) {
        sheet.xml().empty("circle", "class", "outline f-box s-line", "cx", Px.of(x), "cy", Px.of(y), "r", "3.5");
    }
}
