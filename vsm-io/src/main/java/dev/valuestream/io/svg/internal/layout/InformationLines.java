package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedInformation.Way;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places the information between what stands above the rows: straight across, or overhead. */
final class InformationLines {

    static final double OVERHEAD = 38;

    private static final double FIRST = 28;
    private static final double APART = 40;
    private static final double ASIDE = 10;
    private static final int MOST_ASIDE = 5;

    private final InformationPlan plan;
    private final Outside outside;
    private final FlowTitles titles;
    private final double top;

    InformationLines(InformationPlan plan, Outside outside, FlowTitles titles, double top) {
        this.plan = plan;
        this.outside = outside;
        this.titles = titles;
        this.top = top;
    }

    List<PlacedInformation> place() {
        List<PlacedInformation> lines = new ArrayList<>();
        for (int place = 0; place < plan.nodes().size(); place++) {
            List<InformationFlow> flows = plan.across(place);
            for (int line = 0; line < flows.size(); line++) {
                lines.add(across(flows.get(line), place, line));
            }
        }
        for (int line = 0; line < plan.overhead().size(); line++) {
            lines.add(overhead(plan.overhead().get(line), line));
        }
        return lines;
    }

    private PlacedInformation across(InformationFlow flow, int place, int line) {
        Rect left = rect(plan.nodes().get(place));
        Rect right = rect(plan.nodes().get(place + 1));
        double y = left.y() + FIRST + APART * line;
        Point start = new Point(left.right(), y);
        Point end = new Point(right.x(), y);
        boolean rightwards = plan.place(flow.from()) == place;
        return line(flow, rightwards ? List.of(start, end) : List.of(end, start), start, end);
    }

    private PlacedInformation overhead(InformationFlow flow, int line) {
        Rect from = outside.rect(flow.from());
        Rect to = outside.rect(flow.to());
        double y = top + OVERHEAD * line + 20;
        double aside = ASIDE * (line % MOST_ASIDE);
        Point up = new Point(from.centerX() - 16 - aside, y);
        Point down = new Point(to.centerX() + 16 + aside, y);
        Point start = new Point(up.x(), top(flow.from(), up.x()));
        Point end = new Point(down.x(), top(flow.to(), down.x()));
        return line(flow, List.of(start, up, down, end), up, down);
    }

    /** The outline of a node over a place: control points have a flat top, all others a roof. */
    private double top(String node, double x) {
        int place = plan.place(node);
        boolean roofed = place < plan.sources() || place >= plan.sources() + plan.controls();
        Rect rect = outside.rect(node);
        return roofed ? Roof.over(rect, x) : rect.y();
    }

    private PlacedInformation line(InformationFlow flow, List<Point> points, Point a, Point b) {
        Point middle = new Point((a.x() + b.x()) / 2, a.y());
        boolean electronic = isElectronic(flow);
        double room = Math.abs(b.x() - a.x()) - 24;
        String text = InformationPlan.label(flow);
        List<PlacedText> label = text.isEmpty()
                ? List.of()
                : List.of(new PlacedText(
                        TextFit.of(text, TextStyle.BODY, room, 1).lines().get(0),
                        new Point(middle.x(), middle.y() - 12),
                        Align.MIDDLE,
                        TextStyle.BODY,
                        Tint.INFORMATION));
        Optional<Point> kink = electronic && room > 20 ? Optional.of(middle) : Optional.empty();
        return new PlacedInformation(
                flow.id(), titles.of(flow), way(flow), List.of(points), kink, Optional.empty(), label);
    }

    static Way way(InformationFlow flow) {
        return isElectronic(flow) ? Way.ELECTRONIC : Way.MANUAL;
    }

    static boolean isElectronic(InformationFlow flow) {
        return flow.kind().filter(k -> k == InformationKind.ELECTRONIC).isPresent();
    }

    private Rect rect(Node node) {
        return outside.rect(node.id());
    }
}
