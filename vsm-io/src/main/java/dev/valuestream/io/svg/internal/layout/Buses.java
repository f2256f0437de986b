package dev.valuestream.io.svg.internal.layout;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.internal.layout.InformationPlan.Bus;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.InformationFlow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places the information between steps and what stands above them: from a trunk on a bus, and down to each step.
 *
 * <p>A label that several steps share stands on the trunk, any other on the bus just before its drop.
 */
final class Buses {

    private static final double LINE = 15;

    /** Further down than any bus. */
    private static final double BELOW = 1e6;

    private final Plan plan;
    private final InformationPlan information;
    private final Grid grid;
    private final Outside outside;
    private final FlowTitles titles;
    private final Cut cut;
    private final Map<String, Integer> trunks = new HashMap<>();
    private final BusLabels labels = new BusLabels();

    Buses(Plan plan, InformationPlan information, Grid grid, Outside outside, FlowTitles titles, Cut cut) {
        this.plan = plan;
        this.information = information;
        this.grid = grid;
        this.outside = outside;
        this.titles = titles;
        this.cut = cut;
    }

    List<PlacedInformation> place() {
        takeLines();
        List<PlacedInformation> lines = new ArrayList<>();
        for (Map.Entry<Bus, List<InformationFlow>> bus : information.buses().entrySet()) {
            double y = outside.bottom() + information.busDepth(bus.getKey());
            lines.addAll(place(bus.getKey(), bus.getValue(), y));
        }
        return lines;
    }

    private List<PlacedInformation> place(Bus bus, List<InformationFlow> flows, double y) {
        Optional<String> shared = information.trunkLabel(bus);
        Set<String> said = new HashSet<>();
        List<Point> trunk = trunk(bus, flows.get(0), y);
        Forks forks = new Forks(trunk.get(trunk.size() - 1));
        flows.forEach(f -> forks.add(down(drop(bus, f), y).get(0)));
        List<PlacedInformation> lines = new ArrayList<>();
        for (InformationFlow flow : flows) {
            String text = InformationPlan.label(flow);
            boolean onTrunk = shared.filter(text::equals).isPresent();
            boolean silent = text.isEmpty() || (onTrunk && !said.add(text));
            Drop drop = drop(bus, flow);
            Optional<Rect> box = silent ? Optional.empty() : box(bus, text, onTrunk, trunk, drop, y);
            lines.add(line(bus, flow, trunk, forks, drop, y, box));
        }
        return lines;
    }

    /** The drop at the step that is not the bus's own end. */
    private Drop drop(Bus bus, InformationFlow flow) {
        boolean toStep = bus.sends();
        return dropOf(toStep ? flow.id() : DropPlanner.sending(flow));
    }

    private Drop dropOf(String key) {
        return requireNonNull(plan.drops().get(key));
    }

    /** From the sender or receiver down, or from a sending step up, to the bus. */
    private List<Point> trunk(Bus bus, InformationFlow first, double y) {
        if (!information.isOutside(bus.node())) {
            List<Point> up = new ArrayList<>(down(dropOf(DropPlanner.sending(first)), y));
            Collections.reverse(up);
            return up;
        }
        Rect rect = outside.rect(bus.node());
        int number = trunks.merge(bus.node(), 1, Integer::sum) - 1;
        boolean middle = information.place(bus.node()) >= information.sources()
                && information.place(bus.node()) < information.sources() + information.controls();
        double x = middle ? rect.centerX() + 30 * number : rect.x() + 24 + 18 * number;
        return List.of(new Point(x, rect.bottom()), new Point(x, y));
    }

    /** From the bus to the top of the box. */
    private List<Point> down(Drop drop, double y) {
        Rect box = grid.box(drop.cell());
        double x = box.centerX() + drop.shift();
        Point end = new Point(x, box.y() - 2);
        if (drop.vertical().isEmpty()) {
            return List.of(new Point(x, y), end);
        }
        double past = grid.x(drop.vertical().get());
        double gutter = grid.y(drop.gutter().orElseThrow());
        return List.of(new Point(past, y), new Point(past, gutter), new Point(x, gutter), end);
    }

    private PlacedInformation line(
            Bus bus, InformationFlow flow, List<Point> trunk, Forks forks, Drop drop, double y, Optional<Rect> box) {
        List<Point> down = down(drop, y);
        Optional<Point> fork = bus.sends() ? forks.before(down.get(0)) : Optional.empty();
        List<Point> points = new ArrayList<>(fork.map(List::of).orElse(trunk));
        points.addAll(down);
        if (!bus.sends()) {
            Collections.reverse(points);
        }
        boolean electronic = InformationLines.isElectronic(flow);
        Optional<Point> kink = electronic ? kink(trunk.get(trunk.size() - 1), down.get(0), box) : Optional.empty();
        List<PlacedText> label =
                box.map(b -> label(InformationPlan.label(flow), b)).orElse(List.of());
        List<List<Point>> lines = cut.lines(points, Tint.INFORMATION);
        return new PlacedInformation(flow.id(), titles.of(flow), InformationLines.way(flow), lines, kink, box, label);
    }

    /** On the bus beside the drop, on the side of the trunk, clear of the label. */
    private Optional<Point> kink(Point trunk, Point drop, Optional<Rect> box) {
        boolean fromLeft = trunk.x() < drop.x();
        double clear = box.filter(b -> fromLeft && b.centerY() == drop.y())
                .map(Rect::width)
                .orElse(0.0);
        double x = fromLeft ? drop.x() - clear - 28 : drop.x() + 28;
        boolean room = fromLeft ? x > trunk.x() + 14 : x < trunk.x() - 14;
        boolean here = cut.band(x) == cut.band(drop.x());
        return room && here ? Optional.of(new Point(x, drop.y())) : Optional.empty();
    }

    private Optional<Rect> box(Bus bus, String text, boolean onTrunk, List<Point> trunk, Drop drop, double y) {
        double from = trunk.get(0).x();
        if (onTrunk) {
            return Optional.of(labels.onTrunk(text, from, y));
        }
        double reach = information
                .trunkLabel(bus)
                .map(l -> labels.onTrunk(l, from, y).width() / 2)
                .orElse(0.0);
        Rect stem = new Rect(from - reach, y, 2 * reach, 0);
        double x = down(drop, y).get(0).x();
        int band = cut.band(x);
        Rect edges = new Rect(grid.left(band), y, grid.right(band) - grid.left(band), 0);
        return labels.beside(text, x, stem, y, edges, isFirst(drop.cell()));
    }

    /** All lines from top to bottom, before the first label looks for room. */
    private void takeLines() {
        for (Map.Entry<Bus, List<InformationFlow>> bus : information.buses().entrySet()) {
            double y = outside.bottom() + information.busDepth(bus.getKey());
            Point start = trunk(bus.getKey(), bus.getValue().get(0), y).get(0);
            labels.take(start.x(), Math.min(start.y(), y), Math.max(start.y(), y));
            for (InformationFlow flow : bus.getValue()) {
                Point first = down(drop(bus.getKey(), flow), y).get(0);
                labels.take(first.x(), y, y + BELOW);
            }
        }
        trunks.clear();
    }

    private boolean isFirst(int cell) {
        return plan.placement().bands().isFirst(grid.column(cell));
    }

    private static List<PlacedText> label(String text, Rect box) {
        TextFit fit = BusLabels.in(box, text);
        Point at =
                new Point(box.centerX(), box.centerY() + 4 - LINE * (fit.lines().size() - 1) / 2);
        return TextLines.place(fit, at, LINE, Align.MIDDLE, TextStyle.BODY, Tint.INFORMATION);
    }
}
