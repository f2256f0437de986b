package dev.valuestream.simulation.internal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Steps to which parts come back: event after event, an event being a step of the loop that finishes something, or a part that comes
 * from outside.
 */
final class LoopBlock implements OpenBlock {

    private final OpenStep[] steps;
    private final @Nullable OpenStep[] stepAt;

    /** The steps to which something comes from outside, what comes, and by which lines. */
    private final OpenStep[] entrances;

    private final Line[] comes;
    private final Inlet[] inlets;
    private final Outlets outlets;
    private final EventList events = new EventList();
    private boolean opened;

    /**
     * @param steps the steps of the loop
     * @param stepAt all steps, by node
     * @param inlets by which lines parts come to each from outside
     * @param outlets where they go
     */
    LoopBlock(List<OpenStep> steps, @Nullable OpenStep[] stepAt, List<Inlet> inlets, Outlets outlets) {
        this.steps = steps.toArray(OpenStep[]::new);
        this.stepAt = stepAt;
        this.outlets = outlets;
        entrances = IntStream.range(0, inlets.size())
                .filter(i -> inlets.get(i).isUsed())
                .mapToObj(steps::get)
                .toArray(OpenStep[]::new);
        this.inlets = inlets.stream().filter(Inlet::isUsed).toArray(Inlet[]::new);
        comes = inlets.stream().filter(Inlet::isUsed).map(Inlet::all).toArray(Line[]::new);
    }

    @Override
    public boolean run(double end) {
        for (Inlet inlet : inlets) {
            if (!inlet.merge()) {
                return false;
            }
        }
        open();
        int next = next();
        double outside = comesAt(next);
        double inside = events.nextTime();
        while (outside != inside && Math.min(outside, inside) <= end) {
            if (inside < outside) {
                finish(step(events.take()), inside);
            } else {
                comeIn(entrances[next], comes[next]);
                int then = next();
                if (then != next && comesAt(then) == outside) {
                    return false;
                }
                next = then;
                outside = comesAt(next);
            }
            inside = events.nextTime();
        }
        return Math.min(outside, inside) > end;
    }

    private OpenStep step(int node) {
        return requireNonNull(stepAt[node]);
    }

    private double comesAt(int which) {
        return which == Items.NONE ? Double.POSITIVE_INFINITY : comes[which].came[comes[which].head];
    }

    /** Begins with what was found at the start. */
    private void open() {
        for (OpenStep step : steps) {
            while (!opened && step.canBegin()) {
                begin(step, 0);
            }
        }
        opened = true;
    }

    /** The step to which the next part comes from outside. */
    private int next() {
        int next = Items.NONE;
        for (int i = 0; i < comes.length; i++) {
            Line line = comes[i];
            if (line.head != line.tail && (next == Items.NONE || isBefore(line, comes[next]))) {
                next = i;
            }
        }
        return next;
    }

    private static boolean isBefore(Line one, Line other) {
        return one.came[one.head] < other.came[other.head];
    }

    private void comeIn(OpenStep step, Line line) {
        int head = line.head;
        double now = line.came[head];
        double entered = line.entered[head];
        int family = line.family[head];
        line.drop();
        reach(step, now, entered, family);
    }

    private void reach(OpenStep step, double now, double entered, int family) {
        if (step.busy < step.servers && step.line.isEmpty()) {
            events.schedule(step.beginAtOnce(now, entered, family), step.node);
            return;
        }
        step.line.add(now, entered, family);
        if (step.canBegin()) {
            begin(step, now);
        }
    }

    private void begin(OpenStep step, double now) {
        events.schedule(step.begin(now), step.node);
    }

    private void finish(OpenStep step, double now) {
        step.finish();
        double entered = step.entered[step.busy];
        int family = step.family[step.busy];
        int to = outlets.leave(step.node, now, entered, family);
        if (to != Items.NONE) {
            reach(step(to), now, entered, family);
        }
        if (step.canBegin()) {
            begin(step, now);
        }
    }
}
