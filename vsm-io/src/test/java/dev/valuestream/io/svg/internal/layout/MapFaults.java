package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Looks for what must not be on any picture, on the positions alone; says what it found. */
final class MapFaults {

    /** Something that takes room, and to what it belongs. */
    private record Thing(String name, Rect rect) {}

    private final ValueStream map;
    private final MapLayout layout;
    private final List<String> found = new ArrayList<>();

    private MapFaults(ValueStream map, MapLayout layout) {
        this.map = map;
        this.layout = layout;
    }

    static List<String> in(ValueStream map, MapLayout layout) {
        MapFaults faults = new MapFaults(map, layout);
        faults.offPage();
        faults.overlaps(faults.shapes(), "covers");
        faults.overlaps(faults.labels(), "runs into");
        faults.textsOfBoxes();
        faults.routesThrough();
        faults.sharedTracks();
        return faults.found;
    }

    private void offPage() {
        Rect page = new Rect(0, 0, layout.width(), layout.height());
        labels().stream().filter(l -> !page.contains(l.rect)).forEach(l -> found.add(l.name + " is off the page"));
        shapes().stream().filter(s -> !page.contains(s.rect)).forEach(s -> found.add(s.name + " is off the page"));
        lines().stream()
                .flatMap(l -> stretches(l).stream())
                .filter(r -> !page.contains(r))
                .forEach(r -> found.add("line off the page at " + r));
    }

    private List<List<List<Point>>> lines() {
        List<List<List<Point>>> lines = new ArrayList<>();
        layout.parts().routes().forEach(r -> lines.add(r.lines()));
        layout.parts().information().forEach(i -> lines.add(i.lines()));
        layout.parts().deliveries().forEach(d -> lines.add(List.of(d.points())));
        return lines;
    }

    private List<Thing> shapes() {
        List<Thing> shapes = new ArrayList<>();
        layout.parts().boxes().forEach(b -> shapes.add(new Thing("box " + b.id(), b.rect())));
        layout.parts().outside().forEach(o -> shapes.add(new Thing("outside " + o.id(), o.rect())));
        layout.parts().bursts().forEach(b -> shapes.add(new Thing("burst " + b.id(), b.rect())));
        layout.parts()
                .pills()
                .forEach(p -> shapes.add(new Thing("pill " + p.text().text(), p.rect())));
        layout.parts()
                .handoffs()
                .forEach(h -> shapes.add(new Thing("handoff " + h.text().text(), h.bounds())));
        layout.parts().information().forEach(i -> i.box().ifPresent(b -> shapes.add(new Thing("label " + i.id(), b))));
        layout.tiles().forEach(t -> shapes.add(new Thing("tile", t.rect())));
        layout.totals().ifPresent(t -> shapes.add(new Thing("totals", t.rect())));
        layout.scale().ifPresent(s -> shapes.add(new Thing("bar", s.rect())));
        layout.ladders().forEach(l -> l.pieces().forEach(p -> shapes.add(new Thing("ladder", p.rect()))));
        return shapes;
    }

    private List<Thing> labels() {
        List<Thing> labels = new ArrayList<>();
        MapLayout.Parts parts = layout.parts();
        parts.boxes().forEach(b -> add(labels, "box " + b.id(), b.texts()));
        parts.queues().forEach(q -> add(labels, "queue " + q.id(), q.texts()));
        parts.outside().forEach(o -> add(labels, "outside " + o.id(), o.texts()));
        parts.outside().forEach(o -> o.levelling().ifPresent(r -> labels.add(new Thing("levelling " + o.id(), r))));
        parts.lanes().forEach(l -> add(labels, "lane " + l.id(), l.texts()));
        parts.bursts().forEach(b -> add(labels, "burst " + b.id(), b.texts()));
        parts.shipments().forEach(s -> add(labels, "shipment", s.texts()));
        parts.information().forEach(i -> add(labels, "information " + i.id(), i.label()));
        parts.pills().forEach(p -> add(labels, "pill", List.of(p.text())));
        parts.handoffs().forEach(h -> add(labels, "handoff", List.of(h.text())));
        add(labels, "continued", parts.continuations());
        add(labels, "header", layout.header());
        layout.overview().ifPresent(o -> add(labels, "overview", o.texts()));
        layout.ladders().forEach(l -> add(labels, "ladder", l.texts()));
        layout.ladders().forEach(l -> l.pieces().forEach(p -> add(labels, "ladder", List.of(p.text()))));
        layout.scale().ifPresent(s -> add(labels, "bar", s.texts()));
        layout.tiles().forEach(t -> add(labels, "tile", t.texts()));
        layout.totals().ifPresent(t -> add(labels, "totals", t.texts()));
        layout.legend().forEach(l -> add(labels, "legend", List.of(l.text())));
        return labels;
    }

    private static void add(List<Thing> labels, String of, List<PlacedText> texts) {
        for (PlacedText text : texts) {
            if (!text.text().isEmpty()) {
                labels.add(new Thing(of + " \"" + text.text() + "\"", text.bounds()));
            }
        }
    }

    /** Sorted from left to right, so that each is held only against those that start before it ends. */
    private void overlaps(List<Thing> things, String verb) {
        things.sort(Comparator.comparingDouble(t -> t.rect.x()));
        for (int i = 0; i < things.size(); i++) {
            Rect rect = things.get(i).rect;
            for (int j = i + 1; j < things.size() && things.get(j).rect.x() < rect.right(); j++) {
                if (overlap(rect, things.get(j).rect)) {
                    found.add(things.get(i).name + " " + verb + " " + things.get(j).name);
                }
            }
        }
    }

    /** More than a hair, which rounding may make. */
    private static boolean overlap(Rect a, Rect b) {
        double hair = 0.01;
        return a.x() + hair < b.right()
                && b.x() + hair < a.right()
                && a.y() + hair < b.bottom()
                && b.y() + hair < a.bottom();
    }

    private void textsOfBoxes() {
        for (PlacedBox box : layout.parts().boxes()) {
            box.texts().stream()
                    .filter(t -> !box.rect().contains(t.bounds()))
                    .forEach(t -> found.add("\"" + t.text() + "\" leaves box " + box.id()));
        }
        for (PlacedOutside place : layout.parts().outside()) {
            place.levelling()
                    .filter(r -> !place.rect().contains(r))
                    .ifPresent(r -> found.add("levelling leaves " + place.id()));
        }
    }

    private void routesThrough() {
        List<Thing> labels = new ArrayList<>();
        MapLayout.Parts parts = layout.parts();
        parts.queues().forEach(q -> add(labels, "queue " + q.id(), q.texts()));
        parts.lanes().forEach(l -> add(labels, "lane " + l.id(), l.texts()));
        parts.shipments().forEach(s -> add(labels, "shipment", s.texts()));
        layout.ladders().forEach(l -> add(labels, "ladder", l.texts()));
        add(labels, "header", layout.header());
        for (PlacedRoute route : parts.routes()) {
            cross("route " + route.id(), stretches(route.lines()), labels);
            cross("route " + route.id(), stretches(route.lines()), boxes());
        }
        for (PlacedInformation flow : parts.information()) {
            cross("information " + flow.id(), stretches(flow.lines()), labels);
            cross("information " + flow.id(), stretches(flow.lines()), boxes());
        }
    }

    private List<Thing> boxes() {
        return layout.parts().boxes().stream()
                .map(b -> new Thing("box " + b.id(), b.rect()))
                .toList();
    }

    private void cross(String name, List<Rect> stretches, List<Thing> things) {
        for (Rect stretch : stretches) {
            for (Thing thing : things) {
                if (overlap(grown(stretch), thing.rect)) {
                    found.add(name + " crosses " + thing.name + " at " + stretch);
                }
            }
        }
    }

    private static Rect grown(Rect r) {
        return new Rect(r.x() - 0.5, r.y() - 0.5, r.width() + 1, r.height() + 1);
    }

    private void sharedTracks() {
        List<PlacedRoute> routes = layout.parts().routes();
        shared(routes, PlacedRoute::id, PlacedRoute::lines, this::meet);
        shared(layout.parts().information(), PlacedInformation::id, PlacedInformation::lines, (a, b) -> true);
        for (PlacedRoute route : routes) {
            for (PlacedInformation flow : layout.parts().information()) {
                together(route.id(), route.lines(), flow.id(), flow.lines());
            }
        }
    }

    private boolean meet(PlacedRoute one, PlacedRoute two) {
        String a = map.flow(one.id()).orElseThrow().to();
        return a.equals(map.flow(two.id()).orElseThrow().to());
    }

    private <T> void shared(
            List<T> things,
            java.util.function.Function<T, String> id,
            java.util.function.Function<T, List<List<Point>>> lines,
            BiPredicate<T, T> mayMeet) {
        for (int i = 0; i < things.size(); i++) {
            for (int j = 0; j < i; j++) {
                T a = things.get(i);
                T b = things.get(j);
                if (!mayMeet.test(a, b)) {
                    together(id.apply(a), lines.apply(a), id.apply(b), lines.apply(b));
                }
            }
        }
    }

    private void together(String one, List<List<Point>> a, String two, List<List<Point>> b) {
        for (Rect r : verticals(a)) {
            for (Rect s : verticals(b)) {
                if (Math.abs(r.x() - s.x()) < 2 && r.y() + 1 < s.bottom() && s.y() + 1 < r.bottom()) {
                    found.add(one + " and " + two + " share a track at " + r);
                }
            }
        }
    }

    private static List<Rect> verticals(List<List<Point>> lines) {
        return stretches(lines).stream()
                .filter(r -> r.width() == 0 && r.height() > 0)
                .toList();
    }

    private static List<Rect> stretches(List<List<Point>> lines) {
        List<Rect> stretches = new ArrayList<>();
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                Point a = line.get(i - 1);
                Point b = line.get(i);
                stretches.add(new Rect(
                        Math.min(a.x(), b.x()),
                        Math.min(a.y(), b.y()),
                        Math.abs(a.x() - b.x()),
                        Math.abs(a.y() - b.y())));
            }
        }
        return stretches;
    }
}
