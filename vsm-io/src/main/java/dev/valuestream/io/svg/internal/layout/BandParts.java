package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.MapLayout.Parts;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedBurst;
import dev.valuestream.io.svg.layout.PlacedDelivery;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedLane;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedShipment;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** Moves everything from the ribbon to its place on the page. */
record BandParts(BandPage page, List<List<Rect>> covered) {

    Parts of(Parts parts) {
        return new Parts(
                lanes(parts.lanes()),
                parts.outside(),
                parts.information().stream().map(this::of).toList(),
                parts.routes().stream().map(this::of).toList(),
                parts.pills().stream().map(this::of).toList(),
                parts.handoffs().stream().map(this::of).toList(),
                parts.deliveries().stream().map(this::of).toList(),
                parts.shipments().stream().map(this::of).toList(),
                parts.queues().stream().map(this::of).toList(),
                parts.boxes().stream().map(this::of).toList(),
                parts.bursts().stream().map(this::of).toList(),
                page.texts(parts.continuations()));
    }

    /** A lane stands in each band that uses it. */
    private List<PlacedLane> lanes(List<PlacedLane> lanes) {
        List<PlacedLane> all = new ArrayList<>();
        for (PlacedLane lane : lanes) {
            boolean again = false;
            for (int band = 0; band < covered.size(); band++) {
                if (covered.get(band).contains(lane.rect())) {
                    all.add(lane(lane, band, again));
                    again = true;
                }
            }
        }
        return all;
    }

    private PlacedLane lane(PlacedLane lane, int band, boolean again) {
        return new PlacedLane(
                lane.id(),
                lane.title(),
                page.at(lane.rect(), band),
                lane.shaded(),
                lane.bottleneck(),
                again,
                lane.texts().stream()
                        .map(t -> t.at(new Point(t.at().x(), page.y(t.at().y(), band))))
                        .toList());
    }

    private PlacedInformation of(PlacedInformation flow) {
        return new PlacedInformation(
                flow.id(),
                flow.title(),
                flow.way(),
                page.lines(flow.lines()),
                flow.kink().map(page::at),
                flow.box().map(page::at),
                page.texts(flow.label()));
    }

    private PlacedRoute of(PlacedRoute route) {
        return new PlacedRoute(route.id(), route.title(), route.look(), route.arrow(), page.lines(route.lines()));
    }

    private PlacedPill of(PlacedPill pill) {
        return new PlacedPill(page.at(pill.rect()), page.at(pill.text()), pill.rework());
    }

    private PlacedHandoff of(PlacedHandoff mark) {
        return new PlacedHandoff(mark.id(), mark.title(), page.at(mark.center()), page.at(mark.text()));
    }

    private PlacedDelivery of(PlacedDelivery delivery) {
        return new PlacedDelivery(
                delivery.customer(),
                delivery.title(),
                delivery.points().stream().map(page::at).toList());
    }

    private PlacedShipment of(PlacedShipment shipment) {
        return new PlacedShipment(shipment.truck().map(page::at), page.texts(shipment.texts()));
    }

    private PlacedQueue of(PlacedQueue queue) {
        return new PlacedQueue(
                queue.id(),
                queue.title(),
                queue.kind(),
                queue.sign(),
                queue.triangle(),
                queue.arrow(),
                page.at(queue.start()),
                page.at(queue.center()),
                page.at(queue.end()),
                page.texts(queue.texts()));
    }

    private PlacedBox of(PlacedBox box) {
        return new PlacedBox(
                box.id(),
                box.title(),
                page.at(box.rect()),
                box.dataRows(),
                box.bottleneck(),
                box.pacemaker(),
                box.team(),
                box.person().map(page::at),
                page.texts(box.texts()));
    }

    private PlacedBurst of(PlacedBurst burst) {
        return new PlacedBurst(
                burst.id(),
                burst.title(),
                page.at(burst.rect()),
                burst.leader().stream().map(page::at).toList(),
                page.texts(burst.texts()));
    }
}
