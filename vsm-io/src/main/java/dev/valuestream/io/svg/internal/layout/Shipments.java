package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedDelivery;
import dev.valuestream.io.svg.layout.PlacedShipment;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places the hollow arrows up to the customers, and trucks with their rhythm beside the arrows in and out. */
final class Shipments {

    private static final double BESIDE = 14;
    private static final double ROOM = 92;
    private static final double TRUCK = 38;

    private final Plan plan;
    private final Grid grid;
    private final Outside outside;
    private final Amounts amounts;

    Shipments(Plan plan, Grid grid, Outside outside, Amounts amounts) {
        this.plan = plan;
        this.grid = grid;
        this.outside = outside;
        this.amounts = amounts;
    }

    List<PlacedDelivery> deliveries() {
        List<PlacedDelivery> deliveries = new ArrayList<>();
        GridGraph graph = plan.placement().graph();
        for (int cell = graph.steps(); cell < graph.size(); cell++) {
            if (!graph.arrivals(cell).isEmpty()) {
                deliveries.add(delivery(cell));
            }
        }
        return deliveries;
    }

    private PlacedDelivery delivery(int cell) {
        String id = plan.placement().graph().node(cell).id();
        Rect rect = outside.rect(id);
        double y = grid.spineOf(cell);
        String name = PlainText.safe(plan.placement().graph().node(cell).name());
        String title = amounts.say("delivery", "To {0}", name);
        List<Point> points = List.of(
                new Point(start(cell), y),
                new Point(rect.centerX() + grid.shift(plan.placement().band(cell)), y),
                new Point(rect.centerX(), outside.bottom() + 6));
        return new PlacedDelivery(id, title, points);
    }

    /** Under the stock if some waits; else at the box, if one box delivers; else where the routes come together. */
    private double start(int cell) {
        int column = grid.column(cell);
        List<Route> routes =
                plan.routes().stream().filter(r -> r.link().to() == cell).toList();
        if (plan.hasStock(cell)) {
            return grid.queueLeft(column) + Queues.JOIN;
        }
        boolean alone = routes.size() == 1
                && routes.get(0).verticals().isEmpty()
                && plan.placement().graph().arrivals(cell).size() == 1;
        boolean bare = alone && routes.get(0).link().flow().probability().isEmpty();
        return bare
                ? grid.boxRight(grid.column(routes.get(0).link().from())) + RouteLines.OFF
                : grid.queueLeft(column) + 2;
    }

    List<PlacedShipment> trucks() {
        List<PlacedShipment> trucks = new ArrayList<>();
        for (Entry entry : plan.entries()) {
            if (entry.direct()) {
                double x = grid.queueCenter(grid.column(entry.inbound().to())) - BESIDE;
                trucks.add(truck(List.of(entry.inbound().flow()), x, false));
            }
        }
        GridGraph graph = plan.placement().graph();
        for (int cell = graph.steps(); cell < graph.size(); cell++) {
            double x = outside.rect(graph.node(cell).id()).centerX() - BESIDE;
            trucks.add(truck(graph.arrivals(cell), x, !plan.hasStock(cell)));
        }
        return trucks;
    }

    private PlacedShipment truck(List<MaterialFlow> flows, double right, boolean named) {
        boolean ships = flows.stream().anyMatch(f -> f.kind() == FlowKind.SHIPMENT);
        Optional<Point> truck =
                ships ? Optional.of(new Point(right - TRUCK / 2, outside.bottom() + 50)) : Optional.empty();
        List<PlacedText> texts = new ArrayList<>();
        flows.stream().flatMap(f -> words(f, named).stream()).findFirst().ifPresent(words -> {
            TextFit fit = TextFit.of(words, TextStyle.NOTE, ROOM, 2);
            Point at = new Point(right, outside.bottom() + (ships ? 78 : 44));
            texts.addAll(TextLines.place(fit, at, 15, Align.END, TextStyle.NOTE, Tint.INK));
        });
        return new PlacedShipment(truck, texts);
    }

    private Optional<String> words(MaterialFlow flow, boolean named) {
        List<String> words = new ArrayList<>();
        if (named && !flow.name().equals(flow.id())) {
            words.add(flow.name());
        }
        flow.every().ifPresent(every -> words.add(amounts.rhythm(every)));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }
}
