package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.layout.Route.Gutter;
import dev.valuestream.io.svg.internal.layout.Route.Spine;
import dev.valuestream.io.svg.internal.layout.Route.Vertical;
import dev.valuestream.io.svg.internal.layout.Runs.Use;
import dev.valuestream.model.MaterialFlow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the ways of the flows that lead forward.
 *
 * <p>In the same row and free: straight. Else at once up or down in the channel behind the source, if the target's row is
 * free from there; else along the source's row and up or down before the target; else through the gutter beside the
 * source's row. Flows of the main path choose first.
 */
final class RoutePlanner {

    private final Placement placement;
    private final Runs channels;
    private final Runs gutters;
    private final Passages passages;
    private final Map<Integer, Vertical> arrivals = new HashMap<>();

    private RoutePlanner(Placement placement, Runs channels, Runs gutters) {
        this.placement = placement;
        this.channels = channels;
        this.gutters = gutters;
        passages = new Passages(placement);
    }

    /** The routes, in the order of the map's flows. */
    static List<Route> plan(Placement placement, Runs channels, Runs gutters) {
        RoutePlanner planner = new RoutePlanner(placement, channels, gutters);
        Map<Link, Route> found = new HashMap<>();
        for (Link link : planner.mainFirst()) {
            found.put(link, planner.route(link));
        }
        return placement.graph().forward().stream().map(found::get).toList();
    }

    private List<Link> mainFirst() {
        Set<MaterialFlow> main = new HashSet<>();
        placement.path().forEach(stop -> stop.flow().ifPresent(main::add));
        List<Link> order = new ArrayList<>(placement.graph().forward());
        order.sort(Comparator.comparing(link -> !main.contains(link.flow())));
        return order;
    }

    private Route route(Link link) {
        int after = placement.column()[link.from()] + 1;
        int before = placement.column()[link.to()];
        int up = placement.row()[link.from()];
        int down = placement.row()[link.to()];
        if (passages.take(down, after, before, link.to())) {
            return up == down ? straight(link, up) : turning(link, leaving(after, up, down));
        }
        if (up != down && passages.take(up, after, before, link.to())) {
            return turning(link, arriving(link, Place.spine(up)));
        }
        return throughGutter(link, after, up, down);
    }

    private static Route straight(Link link, int row) {
        return new Route(link, List.of(new Spine(row)), List.of());
    }

    private Route turning(Link link, Vertical vertical) {
        int up = placement.row()[link.from()];
        int down = placement.row()[link.to()];
        return new Route(link, List.of(new Spine(up), new Spine(down)), List.of(vertical));
    }

    private Vertical leaving(int column, int fromRow, int toRow) {
        return new Vertical(column, channels.add(column, Place.spine(fromRow), Place.spine(toRow), Use.LEAVES));
    }

    /** The run before a target; all routes that come that way share it. */
    private Vertical arriving(Link link, int from) {
        int column = placement.column()[link.to()];
        int end = Place.spine(placement.row()[link.to()]);
        Vertical shared = arrivals.computeIfAbsent(
                link.to(), t -> new Vertical(column, channels.add(column, from, end, Use.ARRIVES)));
        channels.extend(shared.run(), from);
        return shared;
    }

    private Route throughGutter(Link link, int after, int fromRow, int toRow) {
        int gutterRow = toRow < fromRow ? fromRow : fromRow + 1;
        int level = Place.gutter(gutterRow);
        int before = placement.column()[link.to()];
        Vertical out = new Vertical(after, channels.add(after, Place.spine(fromRow), level, Use.LEAVES));
        int run = gutters.add(gutterRow, Place.channel(after), Place.channel(before), Use.LEAVES);
        Vertical in = arriving(link, level);
        return new Route(
                link, List.of(new Spine(fromRow), new Gutter(gutterRow, run), new Spine(toRow)), List.of(out, in));
    }
}
