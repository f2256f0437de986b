package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds room for the labels on buses: between the way down that a label belongs to and the next line that goes down, on
 * the side of the trunk; at the end of a bus also on the outer side.
 */
final class BusLabels {

    /** The height of a label of one line. */
    static final double HEIGHT = 22;

    /** The height of a label of two lines. */
    private static final double HIGH = 36;

    private static final double MOST = 236;
    private static final double LEAST = 50;
    private static final double GOOD = 110;
    private static final double OFF = 6;
    private static final double PAD = 16;

    /** What rounding may take from the room of a text. */
    private static final double HAIR = 0.1;

    /** In the first column the arrow of the shipment comes down before the box. */
    private static final double FIRST_COLUMN = 108;

    /** Lines from top to bottom by how far right they are: where they start and end. */
    private final NavigableMap<Double, Line> lines = new TreeMap<>();

    private record Line(double top, double bottom) {
        boolean passes(double from, double to) {
            return top < to && bottom > from;
        }
    }

    /** The room on a bus beside a way down. */
    private record Room(double from, double to) {
        double width() {
            return to - from - 2 * OFF;
        }
    }

    void take(double x, double top, double bottom) {
        lines.merge(x, new Line(top, bottom), (a, b) -> new Line(Math.min(a.top, b.top), Math.max(a.bottom, b.bottom)));
    }

    /** How high a label may get: a long one is wrapped where there is little room. */
    static double mostHigh(String text) {
        return TextStyle.BODY.width(text) + PAD > GOOD ? HIGH : HEIGHT;
    }

    /** What stands in a label. */
    static TextFit in(Rect label, String text) {
        return TextFit.of(text, TextStyle.BODY, label.width() - PAD + HAIR, label.height() > HEIGHT ? 2 : 1);
    }

    /** A long text in two lines, if it is not too narrow for words. */
    private static TextFit fit(String text, double room) {
        boolean wraps = room >= GOOD && mostHigh(text) > HEIGHT;
        return TextFit.of(text, TextStyle.BODY, Math.min(room, MOST) - PAD, wraps ? 2 : 1);
    }

    /** A label on the trunk, just above its bus. */
    Rect onTrunk(String text, double trunk, double y) {
        double top = y - 5 - mostHigh(text);
        double half = Math.min(
                trunk - leftOf(trunk, top, y - OFF, trunk - MOST), rightOf(trunk, top, y - OFF, trunk + MOST) - trunk);
        double room = Math.max(2 * (half - OFF), GOOD);
        double width = width(text, room);
        double height = height(text, room);
        return new Rect(trunk - width / 2, y - 5 - height, width, height);
    }

    /**
     * A label beside a way down; none if there is no room for one.
     *
     * @param x where the way goes down
     * @param trunk where the bus comes from, and how far to each side its own label reaches
     * @param edges where the band starts and ends, the way down in between
     * @param first whether the way leads to the first column
     */
    Optional<Rect> beside(String text, double x, Rect trunk, double y, Rect edges, boolean first) {
        if (trunk.width() > 0 && x > trunk.x() - OFF && x < trunk.right() + OFF) {
            return Optional.empty();
        }
        boolean rightwards = x < trunk.centerX();
        double half = mostHigh(text) / 2;
        Room left = new Room(leftOf(x, y - half, y + half, edges.x()), x);
        Room right = new Room(x, rightOf(x, y - half, y + half, edges.right()));
        Room inner = rightwards
                ? new Room(x, Math.min(right.to, Math.max(x, trunk.x())))
                : new Room(Math.max(left.from, Math.min(x, trunk.right())), x);
        if (inner.width() >= Math.min(GOOD, width(text, MOST))) {
            return Optional.of(place(text, inner.width(), x, y, rightwards));
        }
        Room outer = rightwards ? left : right;
        boolean end = !isBranch(rightwards ? outer.from : outer.to, y);
        double most = first && rightwards ? FIRST_COLUMN : MOST;
        if (end && outer.width() >= LEAST) {
            return Optional.of(place(text, Math.min(most, outer.width()), x, y, !rightwards));
        }
        return inner.width() < LEAST ? Optional.empty() : Optional.of(place(text, inner.width(), x, y, rightwards));
    }

    /** Whether a way down starts on the same bus there, whose own label may stand in between. */
    private boolean isBranch(double x, double y) {
        Line line = lines.get(x);
        return line != null && line.top == y;
    }

    private static Rect place(String text, double room, double x, double y, boolean right) {
        double width = width(text, room);
        double height = height(text, room);
        return new Rect(right ? x + OFF : x - OFF - width, y - height / 2, width, height);
    }

    /** The nearest line on the left that passes between two heights, or the end if that is nearer. */
    private double leftOf(double x, double top, double bottom, double end) {
        return lines.subMap(Math.min(end, x), true, x, false).descendingMap().entrySet().stream()
                .filter(l -> l.getValue().passes(top, bottom))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(end);
    }

    private double rightOf(double x, double top, double bottom, double end) {
        return lines.subMap(x, false, Math.max(end, x), true).entrySet().stream()
                .filter(l -> l.getValue().passes(top, bottom))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(end);
    }

    private static double width(String text, double room) {
        return fit(text, room).lines().stream()
                        .mapToDouble(TextStyle.BODY::width)
                        .max()
                        .orElse(0)
                + PAD;
    }

    private static double height(String text, double room) {
        return fit(text, room).lines().size() > 1 ? HIGH : HEIGHT;
    }
}
