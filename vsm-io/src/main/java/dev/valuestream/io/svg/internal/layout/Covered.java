package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.MapLayout.Parts;
import dev.valuestream.io.svg.layout.PlacedDelivery;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedLane;
import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** What covers height in each band: everything but lines that only pass from top to bottom. */
final class Covered {

    private static final double BESIDE_LINE = 8;

    private final BandPage page;
    private final List<List<Rect>> bands = new ArrayList<>();

    private Covered(BandPage page, int count) {
        this.page = page;
        for (int band = 0; band < count; band++) {
            bands.add(new ArrayList<>());
        }
    }

    /** The covered rectangles of each band; a lane that holds any of them is covered as a whole. */
    static List<List<Rect>> of(Parts parts, BandPage page, int count) {
        Covered covered = new Covered(page, count);
        parts.boxes().forEach(b -> covered.add(foot(b.rect())));
        parts.queues().forEach(covered::add);
        parts.bursts().forEach(b -> covered.add(b.rect()));
        parts.pills().forEach(p -> covered.add(p.rect()));
        parts.handoffs().stream().map(PlacedHandoff::bounds).forEach(covered::add);
        parts.routes().forEach(r -> r.lines().forEach(covered::addLine));
        parts.deliveries().stream().map(PlacedDelivery::points).forEach(covered::addLine);
        for (PlacedInformation flow : parts.information()) {
            flow.lines().forEach(covered::addLine);
            flow.box().ifPresent(covered::add);
        }
        parts.lanes().forEach(covered::addLane);
        return covered.bands;
    }

    private static Rect foot(Rect box) {
        return new Rect(box.x(), box.y(), box.width(), box.height() + Spec.LANE_FOOT);
    }

    private void add(Rect rect) {
        bands.get(page.band(rect.x())).add(rect);
    }

    private void add(PlacedQueue queue) {
        double y = queue.center().y();
        add(new Rect(queue.center().x(), y - 7 - Spec.TRIANGLE, 0, 7 + Spec.TRIANGLE + Spec.SPINE));
        queue.texts().stream().map(PlacedText::bounds).forEach(this::add);
    }

    private void addLine(List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            if (a.y() == b.y()) {
                add(new Rect(Math.min(a.x(), b.x()), a.y() - BESIDE_LINE, 0, 2 * BESIDE_LINE));
            }
        }
    }

    private void addLane(PlacedLane lane) {
        for (List<Rect> band : bands) {
            if (band.stream().anyMatch(r -> holds(lane, r))) {
                band.add(lane.rect());
            }
        }
    }

    static boolean holds(PlacedLane lane, Rect rect) {
        return rect.centerY() > lane.rect().y() && rect.centerY() < lane.rect().bottom();
    }
}
