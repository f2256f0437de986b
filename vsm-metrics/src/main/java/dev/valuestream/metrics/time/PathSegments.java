package dev.valuestream.metrics.time;

import com.google.common.collect.ImmutableList;
import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists the pieces of a path in the order of the nodes, the flows into a node before it. */
final class PathSegments {

    private final FamilyTimes times;
    private final CriticalPath path;
    private final PathView view;
    private final ImmutableList.Builder<Segment> segments = ImmutableList.builder();

    private PathSegments(FamilyTimes times, CriticalPath path, PathView view) {
        this.times = times;
        this.path = path;
        this.view = view;
    }

    static List<Segment> of(FamilyTimes times, CriticalPath path, PathView view) {
        return new PathSegments(times, path, view).list();
    }

    private List<Segment> list() {
        Map<String, ImmutableList.Builder<MaterialFlow>> into = new HashMap<>();
        for (MaterialFlow flow : path.flows()) {
            into.computeIfAbsent(flow.to(), n -> ImmutableList.builder()).add(flow);
        }
        for (Node node : path.nodes()) {
            into.getOrDefault(node.id(), ImmutableList.builder()).build().forEach(this::flow);
            if (node instanceof ProcessStep step) {
                step(step);
            }
        }
        return segments.build();
    }

    private void flow(MaterialFlow flow) {
        wait(times.wait(flow), flow.id(), flow.to(), path.passages(flow));
        if (flow.transfer().time().isPresent()) {
            add(
                    Segment.Kind.TRANSFER,
                    flow.id(),
                    path.passages(flow),
                    times.transfer(flow),
                    "flows[" + flow.id() + "].transfer.time");
        }
    }

    /** A wait; where only it and the process time together are known, a stay at the step. */
    private void wait(Wait wait, String where, String step, double often) {
        if (wait.holdsProcess()) {
            add(Segment.Kind.STAY, step, often, wait.seconds(), wait.origin());
        } else if (wait.kind() != Wait.Kind.NONE && (wait.isObserved() || !view.observedOnly())) {
            add(Segment.Kind.WAIT, where, often, wait.seconds(), wait.origin());
        }
    }

    private void step(ProcessStep step) {
        times.startWait(step).ifPresent(w -> wait(w, step.id(), step.id(), path.visits(step)));
        if (times.isProcessKnown(step) || !times.hasLeadTime(step)) {
            add(Segment.Kind.PROCESS, step.id(), path.visits(step), times.process(step), processOrigin(step));
        }
    }

    private void add(Segment.Kind kind, String element, double often, double each, String origin) {
        if (view.shows(kind)) {
            segments.add(new Segment(kind, element, often, each, origin));
        }
    }

    private String processOrigin(ProcessStep step) {
        if (!times.isProcessKnown(step)) {
            return "unknown";
        }
        boolean own = times.routes().figures(step).processTime().isPresent();
        String field = "steps[" + step.id() + "]." + (own ? "processTime" : "cycleTime, which stands for processTime");
        return times.member()
                .family()
                .filter(step.families()::containsKey)
                .map(f -> field + " for " + f)
                .orElse(field);
    }
}
