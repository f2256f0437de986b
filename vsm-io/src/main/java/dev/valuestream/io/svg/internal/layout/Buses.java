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

    private static final double LABEL_HEIGHT = 22;
    private static final double MOST_LABEL = 220;
    private static final double FIRST_COLUMN_LABEL = 108;

    private final Plan plan;
    private final InformationPlan information;
    private final Grid grid;
    private final Outside outside;
    private final FlowTitles titles;
    private final Map<String, Integer> trunks = new HashMap<>();

    Buses(Plan plan, InformationPlan information, Grid grid, Outside outside, FlowTitles titles) {
        this.plan = plan;
        this.information = information;
        this.grid = grid;
        this.outside = outside;
        this.titles = titles;
    }

    List<PlacedInformation> place() {
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
            Optional<Rect> box = silent ? Optional.empty() : Optional.of(box(text, onTrunk, trunk, drop, y));
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
        Optional<PlacedText> label = box.map(b -> label(InformationPlan.label(flow), b));
        return new PlacedInformation(flow.id(), titles.of(flow), electronic, points, kink, box, label);
    }

    /** On the bus beside the drop, on the side of the trunk, clear of the label. */
    private static Optional<Point> kink(Point trunk, Point drop, Optional<Rect> box) {
        boolean fromLeft = trunk.x() < drop.x();
        double clear = box.filter(b -> fromLeft && b.centerY() == drop.y())
                .map(Rect::width)
                .orElse(0.0);
        double x = fromLeft ? drop.x() - clear - 28 : drop.x() + 28;
        boolean room = fromLeft ? x > trunk.x() + 14 : x < trunk.x() - 14;
        return room ? Optional.of(new Point(x, drop.y())) : Optional.empty();
    }

    private Rect box(String text, boolean onTrunk, List<Point> trunk, Drop drop, double y) {
        double most = drop.vertical().isEmpty() && grid.column(drop.cell()) > 0 ? MOST_LABEL : FIRST_COLUMN_LABEL;
        double room = onTrunk ? MOST_LABEL : most - 16;
        double width = TextStyle.BODY.width(
                        TextFit.of(text, TextStyle.BODY, room, 1).lines().get(0))
                + 16;
        if (onTrunk) {
            double x = trunk.get(0).x();
            return new Rect(x - width / 2, y - 16 - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
        }
        double right = down(drop, y).get(0).x() - 6;
        return new Rect(right - width, y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
    }

    private static PlacedText label(String text, Rect box) {
        TextFit fit = TextFit.of(text, TextStyle.BODY, box.width() - 15.9, 1);
        Point at = new Point(box.centerX(), box.centerY() + 4);
        return new PlacedText(fit.lines().get(0), at, Align.MIDDLE, TextStyle.BODY, Tint.INFORMATION);
    }
}
