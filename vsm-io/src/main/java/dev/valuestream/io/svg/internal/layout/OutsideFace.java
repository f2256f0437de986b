package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the box of a source, customer or control point: its name, and under it a note or the system it works with.
 *
 * @param control whether it is a control point, whose name stands in a strip
 * @param name the name
 * @param under what stands under it
 * @param levelling what the sign of load levelling says, if it levels
 */
record OutsideFace(boolean control, TextFit name, Optional<TextFit> under, Optional<TextFit> levelling) {

    private static final double PAD = 16;
    private static final int MOST = 3;
    private static final double NAME_STEP = 17;
    private static final double STEP = 15;
    private static final double STRIP = 34;
    private static final double IN_STRIP = 22;
    private static final double UNDER_STRIP = 20;
    private static final double UNDER_ROOF = 44;
    private static final double HIGH_UNDER_ROOF = 38;
    private static final double FOOT = 12;
    private static final double SIGN = 30;

    static OutsideFace of(Node node, Optional<TextFit> levelling) {
        double room = InformationPlan.width(node) - PAD;
        Optional<String> under = node instanceof ControlPoint control
                ? control.system()
                : node.annotations().note();
        return new OutsideFace(
                node instanceof ControlPoint,
                TextFit.of(node.name(), TextStyle.NAME, room, MOST),
                under.map(text -> TextFit.of(text, TextStyle.SMALL, room, MOST)),
                levelling);
    }

    /** How high the strip of the name is; none but a control point has one. */
    double strip() {
        return control ? STRIP + NAME_STEP * (name.lines().size() - 1) : 0;
    }

    /** The baseline of the first line of the name, from the top of the box. */
    private double first() {
        return control ? IN_STRIP : name.lines().size() > 1 ? HIGH_UNDER_ROOF : UNDER_ROOF;
    }

    /** The baseline of the first line under the name. */
    private double below() {
        return control
                ? strip() + UNDER_STRIP
                : first() + NAME_STEP * name.lines().size();
    }

    /** The least height of the box. */
    double height() {
        double last = under.map(u -> below() + STEP * (u.lines().size() - 1)).orElse(below() - NAME_STEP);
        return last + (levelling.isPresent() && under.isPresent() ? SIGN : FOOT);
    }

    List<PlacedText> texts(Rect box) {
        Point at = new Point(box.centerX(), box.y() + first());
        List<PlacedText> texts =
                new ArrayList<>(TextLines.place(name, at, NAME_STEP, Align.MIDDLE, TextStyle.NAME, Tint.INK));
        Point start = new Point(box.centerX(), box.y() + below());
        under.ifPresent(u -> texts.addAll(TextLines.place(u, start, STEP, Align.MIDDLE, TextStyle.SMALL, Tint.MUTED)));
        return texts;
    }

    /** Name, what stands under it and what it levels by, whole. */
    String title() {
        return name.whole() + under.map(u -> ", " + u.whole()).orElse("");
    }
}
