package dev.valuestream.simulation.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes to a step of an open run from others: the lines by which it comes, put together in the order of time. */
final class Inlet {

    private final Line all;
    private final boolean isUsed;

    /** The lines by which parts come; none where there is one only, at which the step looks itself. */
    private final Line[] lines;

    /**
     * @param all where everything comes together
     * @param lines the lines by which it comes
     */
    Inlet(Line all, List<Line> lines) {
        this.all = all;
        isUsed = !lines.isEmpty();
        this.lines = lines.size() == 1 ? new Line[0] : lines.toArray(Line[]::new);
    }

    Line all() {
        return all;
    }

    boolean isUsed() {
        return isUsed;
    }

    /** Puts together all that has come; false if two came at once, so that nobody knows here which was first. */
    boolean merge() {
        Line first = first();
        while (first != null) {
            int head = first.head;
            double came = first.came[head];
            all.add(came, first.entered[head], first.family[head]);
            first.drop();
            Line then = first();
            if (then != null && then != first && then.came[then.head] == came) {
                return false;
            }
            first = then;
        }
        return true;
    }

    private @Nullable Line first() {
        Line first = null;
        for (Line line : lines) {
            boolean isSooner = !line.isEmpty() && (first == null || line.came[line.head] < first.came[first.head]);
            first = isSooner ? line : first;
        }
        return first;
    }
}
