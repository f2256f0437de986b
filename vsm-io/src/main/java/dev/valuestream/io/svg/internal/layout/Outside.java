package dev.valuestream.io.svg.internal.layout;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Node;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts sources on the left, control in the middle and customers on the right above the rows. */
final class Outside {

    private final InformationPlan plan;
    private final Levelling levelling;
    private final double top;
    private final double height;
    private final Map<String, Rect> rects = new HashMap<>();

    Outside(InformationPlan plan, Levelling levelling, double left, double right, double top) {
        this.plan = plan;
        this.levelling = levelling;
        this.top = top;
        this.height = height(plan);
        int customers = plan.sources() + plan.controls();
        int all = plan.nodes().size();
        double sourcesRight = put(0, plan.sources(), left);
        double customersLeft = right - plan.width(customers, all);
        put(customers, all, customersLeft);
        putControls(left, right, sourcesRight, customersLeft);
    }

    static double height(InformationPlan plan) {
        return Math.max(Spec.FACTORY_HEIGHT, 28 + 40 * (plan.mostLines() - 1) + 24);
    }

    private double put(int from, int to, double left) {
        double x = left;
        for (int place = from; place < to; place++) {
            Node node = plan.nodes().get(place);
            double own = node instanceof ControlPoint ? height - 8 : height;
            rects.put(node.id(), new Rect(x, top, InformationPlan.width(node), own));
            x += InformationPlan.width(node) + (place + 1 < to ? plan.gap(place) : 0);
        }
        return x;
    }

    /** In the middle of the page, unless labels on one side need more room. */
    private void putControls(double left, double right, double sourcesRight, double customersLeft) {
        int from = plan.sources();
        int to = from + plan.controls();
        if (from == to) {
            return;
        }
        double width = plan.width(from, to);
        double least = from == 0 ? left : sourcesRight + plan.gap(from - 1);
        double most = customersLeft - width - (to == plan.nodes().size() ? 0 : plan.gap(to - 1));
        double ideal = (left + right) / 2 - width / 2;
        put(from, to, Math.max(least, Math.min(ideal, most)));
    }

    double bottom() {
        return top + height;
    }

    Rect rect(String node) {
        return requireNonNull(rects.get(node));
    }

    Map<String, Rect> rects() {
        return rects;
    }

    List<PlacedOutside> place() {
        return plan.nodes().stream().map(this::place).toList();
    }

    private PlacedOutside place(Node node) {
        Rect rect = rect(node.id());
        boolean control = node instanceof ControlPoint;
        TextFit name = TextFit.of(node.name(), TextStyle.NAME, rect.width() - 16, control ? 1 : 2);
        double first = control ? 22 : name.lines().size() > 1 ? 38 : 44;
        Point at = new Point(rect.centerX(), rect.y() + first);
        List<PlacedText> texts = new ArrayList<>(TextLines.place(name, at, 17, Align.MIDDLE, TextStyle.NAME, Tint.INK));
        double below =
                control ? rect.y() + 54 : rect.y() + first + 17 * name.lines().size();
        Optional<Levelling.Sign> sign = levelling.in(node, rect);
        under(node).ifPresent(text -> {
            int most = sign.isPresent() || name.lines().size() > 1 ? 1 : 2;
            TextFit fit = TextFit.of(text, TextStyle.SMALL, rect.width() - 16, most);
            Point start = new Point(rect.centerX(), below);
            texts.addAll(TextLines.place(fit, start, 15, Align.MIDDLE, TextStyle.SMALL, Tint.MUTED));
        });
        sign.ifPresent(s -> texts.add(s.pitch()));
        String title = name.whole() + sign.map(s -> ", " + s.title()).orElse("");
        return new PlacedOutside(kind(node), node.id(), title, control, rect, sign.map(Levelling.Sign::rect), texts);
    }

    private static Optional<String> under(Node node) {
        return node instanceof ControlPoint control
                ? control.system()
                : node.annotations().note();
    }

    private static String kind(Node node) {
        if (node instanceof ControlPoint) {
            return "control";
        }
        return node instanceof Supplier ? "supplier" : node instanceof Trigger ? "trigger" : "customer";
    }
}
