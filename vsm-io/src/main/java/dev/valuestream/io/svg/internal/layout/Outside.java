package dev.valuestream.io.svg.internal.layout;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.svg.layout.PlacedOutside;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Node;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts sources on the left, control in the middle and customers on the right above the rows. */
final class Outside {

    /** How much lower a control point is. */
    private static final double LOWER = 8;

    private final InformationPlan plan;
    private final Levelling levelling;
    private final double top;
    private final double height;
    private final Map<String, OutsideFace> faces = new HashMap<>();
    private final Map<String, Rect> rects = new HashMap<>();

    Outside(InformationPlan plan, Levelling levelling, double left, double right, double top) {
        this.plan = plan;
        this.levelling = levelling;
        this.top = top;
        plan.nodes().forEach(n -> faces.put(n.id(), OutsideFace.of(n, levelling.words(n))));
        this.height = height();
        int customers = plan.sources() + plan.controls();
        int all = plan.nodes().size();
        double sourcesRight = put(0, plan.sources(), left);
        double customersLeft = right - plan.width(customers, all);
        put(customers, all, customersLeft);
        putControls(left, right, sourcesRight, customersLeft);
    }

    /** All boxes are as high as the one with most to say, or with most lines at its side. */
    private double height() {
        double lines = 28 + 40 * (plan.mostLines() - 1) + 24;
        return faces.values().stream()
                .mapToDouble(f -> f.height() + (f.control() ? LOWER : 0))
                .reduce(Math.max(Spec.FACTORY_HEIGHT, lines), Math::max);
    }

    private double put(int from, int to, double left) {
        double x = left;
        for (int place = from; place < to; place++) {
            Node node = plan.nodes().get(place);
            double own = node instanceof ControlPoint ? height - LOWER : height;
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
        OutsideFace face = face(node);
        Optional<Levelling.Sign> sign = face.levelling().map(words -> Levelling.sign(words, face, rect));
        List<PlacedText> texts = face.texts(rect);
        sign.ifPresent(s -> texts.add(s.pitch()));
        String title = face.title()
                + face.levelling().map(w -> ", " + levelling.title(w)).orElse("");
        return new PlacedOutside(
                kind(node), node.id(), title, face.strip(), rect, sign.map(Levelling.Sign::rect), texts);
    }

    private OutsideFace face(Node node) {
        return requireNonNull(faces.get(node.id()));
    }

    private static String kind(Node node) {
        if (node instanceof ControlPoint) {
            return "control";
        }
        return node instanceof Supplier ? "supplier" : node instanceof Trigger ? "trigger" : "customer";
    }
}
