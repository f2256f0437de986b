package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedDelivery;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedShipment;
import dev.valuestream.io.svg.layout.Point;

/** Draws the ways of the work and what is marked on them. */
record RoutePainter(Sheet sheet) {

    void paint(PlacedRoute route, boolean rework) {
        sheet.open(rework ? "rework" : "flow", route.id(), route.title());
        switch (route.look()) {
            case LINE -> line(route, "route s-line", "f-line");
            case REWORK -> line(route, "loop flow s-back", "f-back");
            case HOLLOW -> Symbols.hollow(sheet.xml(), route.points());
        }
        sheet.close();
    }

    private void line(PlacedRoute route, String style, String tip) {
        if (!route.arrow()) {
            sheet.path(style, Paths.round(route.points()));
            return;
        }
        int last = route.points().size() - 1;
        Point before = route.points().get(last - 1);
        sheet.path(style, Paths.round(Paths.shortened(route.points(), 7)));
        sheet.path(tip, Paths.tip(before, route.points().get(last), 9, 4.5));
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
        Symbols.hollow(sheet.xml(), delivery.points());
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
