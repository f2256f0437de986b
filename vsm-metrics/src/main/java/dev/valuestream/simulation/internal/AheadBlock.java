package dev.valuestream.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of one server each to which parts come back, or which hold each other up by lanes that are full. The order in which parts come
 * matters only at a step to which several ways lead; from there a part is followed through all steps to which one way leads, by Lindley's
 * recursion, until it leaves the block or comes to such a step again. As each way brings its parts in the order of time, the next part is
 * the first of some way.
 *
 * <p>A lane that is the only way to a step may be full: parts pass it in their order, so that the one that finds it full leaves its server
 * when the part that many before it is begun, which is known: blocking after service. D(k) = max(A(k), D(k − 1)) + S(k), or, if that is
 * later, when the next step begins part k − c by a lane of c places.
 */
final class AheadBlock implements OpenBlock {

    private final AheadStep[] steps;

    /** By flow: the step to which it leads within the block, and its line, if other ways lead there too. */
    private final @Nullable AheadStep[] ahead;

    private final @Nullable Line[] back;

    /** The ways to steps to which several lead or one from outside, and those steps. */
    private final Line[] ways;

    private final AheadStep[] ends;
    private final int[] lane;
    private final Inlet[] inlets;
    private final Outlets outlets;

    AheadBlock(Network network, OpenNetwork open, List<AheadStep> steps, List<Inlet> inlets, Outlets outlets) {
        this.steps = steps.toArray(AheadStep[]::new);
        this.inlets = inlets.stream().filter(Inlet::isUsed).toArray(Inlet[]::new);
        this.outlets = outlets;
        lane = network.lane;
        ahead = new AheadStep[network.flowTo.length];
        back = new Line[network.flowTo.length];
        List<Line> lines = new ArrayList<>();
        List<AheadStep> ledTo = new ArrayList<>();
        for (int i = 0; i < this.steps.length; i++) {
            AheadStep step = this.steps[i];
            int[] inside = open.waysTo(step.node, true);
            Inlet inlet = inlets.get(i);
            if (inlet.isUsed()) {
                lines.add(inlet.all());
                ledTo.add(step);
            }
            for (int flow : inside) {
                ahead[flow] = step;
                if (inlet.isUsed() || inside.length > 1) {
                    Line line = new Line();
                    back[flow] = line;
                    lines.add(line);
                    ledTo.add(step);
                }
            }
        }
        ways = lines.toArray(Line[]::new);
        ends = ledTo.toArray(AheadStep[]::new);
    }

    @Override
    public boolean run(double end) {
        for (Inlet inlet : inlets) {
            if (!inlet.merge()) {
                return false;
            }
        }
        double last = Double.NEGATIVE_INFINITY;
        int from = Items.NONE;
        int next = first();
        while (next != Items.NONE && ways[next].came[ways[next].head] <= end) {
            double now = ways[next].came[ways[next].head];
            if (now == last && next != from) {
                return false;
            }
            last = now;
            from = next;
            take(next);
            next = first();
        }
        for (AheadStep step : steps) {
            step.count(end);
        }
        return true;
    }

    private int first() {
        int first = Items.NONE;
        double soonest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ways.length; i++) {
            Line line = ways[i];
            if (line.head != line.tail && line.came[line.head] < soonest) {
                first = i;
                soonest = line.came[line.head];
            }
        }
        return first;
    }

    private void take(int next) {
        Line line = ways[next];
        int head = line.head;
        double now = line.came[head];
        double entered = line.entered[head];
        int family = line.family[head];
        line.drop();
        follow(ends[next], now, entered, family);
    }

    private void follow(AheadStep first, double comes, double entered, int family) {
        AheadStep step = first;
        double now = comes;
        while (step != null) {
            int way = outlets.way(step.node, family);
            now = step.look(now, entered, family, way);
            Line line = way < 0 ? null : back[way];
            if (line != null) {
                line.add(now, entered, family);
                return;
            }
            AheadStep next = way < 0 ? null : ahead[way];
            if (next != null) {
                now = enter(next, way, step, now);
            }
            step = next;
        }
    }

    /** When a part that is finished comes to the next step; until then it stays on its server. */
    private double enter(AheadStep next, int way, AheadStep from, double finished) {
        double roomAt = next.roomAt(lane[way]);
        if (roomAt <= finished) {
            return finished;
        }
        from.block(roomAt);
        return roomAt;
    }
}
