package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedInformation.Way;
import dev.valuestream.io.svg.layout.PlacedLane;
import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.List;

/**
 * Draws what frames the work: lanes, sources and customers, control points, and information.
 *
 * @param sheet what it draws on
 * @param flat the sources and customers whose roof is not drawn, so that lines end at the top of their box
 */
record OutsidePainter(Sheet sheet, List<Rect> flat) {

    private static final double BAR = 6;

    void paint(PlacedLane lane) {
        Rect r = lane.rect();
        if (lane.again()) {
            sheet.xml().start("g", "data-part", "lane");
        } else {
            sheet.open("team", lane.id(), lane.title());
        }
        sheet.rect(lane.bottleneck() ? "f-alarm-head" : lane.shaded() ? "f-lane" : "f-none", r, 0);
        sheet.path("hair s-hair", Paths.line(r.x(), r.y(), r.right(), r.y()));
        sheet.path("hair s-hair", Paths.line(r.x(), r.bottom(), r.right(), r.bottom()));
        String bar = lane.bottleneck() ? "f-alarm" : "f-hair";
        sheet.rect(bar, new Rect(r.x(), r.y(), BAR, r.height()), 0);
        sheet.texts(lane.texts());
        sheet.close();
    }

    void paint(PlacedOutside place) {
        sheet.open(place.kind(), place.id(), place.title());
        if (place.control()) {
            Rect r = place.rect();
            sheet.rect("outline f-box s-line", r, 3);
            sheet.rect("outline f-head s-line", new Rect(r.x(), r.y(), r.width(), place.strip()), 3);
        } else if (sheet.plain()) {
            sheet.rect("outline f-head s-line", place.rect(), 3);
        } else {
            sheet.path("outline f-head s-line", Paths.factory(place.rect()));
        }
        place.levelling().ifPresent(r -> Symbols.levelling(sheet, r));
        sheet.texts(place.texts());
        sheet.close();
    }

    void paint(PlacedInformation flow) {
        sheet.open("information", flow.id(), flow.title());
        int last = flow.lines().size() - 1;
        if (flow.isCard()) {
            Symbols.kanban(sheet.xml(), flow.lines().get(0));
            sheet.close();
            return;
        }
        for (int i = 0; i <= last; i++) {
            Symbols.information(sheet.xml(), atTop(flow.lines().get(i)), flow.kink(), i == last);
        }
        sheet.close();
    }

    private List<Point> atTop(List<Point> line) {
        return flat.isEmpty() ? line : line.stream().map(this::atTop).toList();
    }

    private Point atTop(Point point) {
        return flat.stream()
                .filter(r -> point.x() > r.x() && point.x() < r.right() && point.y() > r.y() && point.y() < r.bottom())
                .findFirst()
                .map(r -> new Point(point.x(), r.y()))
                .orElse(point);
    }

    /** The labels come after all lines, so that no line runs through one. */
    void paintLabel(PlacedInformation flow) {
        if (flow.isCard()) {
            flow.box().ifPresent(box -> Symbols.card(sheet.xml(), box, flow.way() == Way.SIGNAL));
        } else {
            flow.box().ifPresent(box -> sheet.rect("thin f-box s-info", box, 2));
        }
        sheet.texts(flow.label());
    }
}
