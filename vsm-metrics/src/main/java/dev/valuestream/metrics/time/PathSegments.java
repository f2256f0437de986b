package dev.valuestream.metrics.time;

import com.google.common.collect.ImmutableList;
import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists the pieces of a path in the order of the nodes, the flows into a node before it. */
final class PathSegments {

    private final ValueStream stream;
    private final FamilyTimes times;
    private final CriticalPath path;
    private final ImmutableList.Builder<Segment> segments = ImmutableList.builder();

    private PathSegments(ValueStream stream, FamilyTimes times, CriticalPath path) {
        this.stream = stream;
        this.times = times;
        this.path = path;
    }

    static List<Segment> of(ValueStream stream, FamilyTimes times, CriticalPath path) {
        return new PathSegments(stream, times, path).list();
    }

    private List<Segment> list() {
        Map<String, ImmutableList.Builder<MaterialFlow>> into = new HashMap<>();
        for (MaterialFlow flow : path.flows()) {
            into.computeIfAbsent(flow.to(), n -> ImmutableList.builder()).add(flow);
        }
        for (Node node : path.nodes()) {
            if (into.containsKey(node.id())) {
                into.get(node.id()).build().forEach(this::flow);
            }
            if (node instanceof ProcessStep step) {
                step(step);
            }
        }
        return segments.build();
    }

    private void flow(MaterialFlow flow) {
        Wait wait = times.wait(flow);
        if (wait.kind() != Wait.Kind.NONE) {
            segments.add(new Segment(Segment.Kind.WAIT, flow.id(), path.passages(flow), wait.seconds(), wait.origin()));
        }
        if (flow.transfer().time().isPresent()) {
            segments.add(new Segment(
                    Segment.Kind.TRANSFER,
                    flow.id(),
                    path.passages(flow),
                    times.transfer(flow),
                    "flows[" + flow.id() + "].transfer.time"));
        }
    }

    private void step(ProcessStep step) {
        if (times.waitAtStart(step) > 0) {
            segments.add(new Segment(
                    Segment.Kind.WAIT,
                    step.id(),
                    path.visits(step),
                    times.waitAtStart(step),
                    "steps[" + step.id() + "].leadTime − processTime"));
        }
        segments.add(new Segment(
                Segment.Kind.PROCESS, step.id(), path.visits(step), times.process(step), processOrigin(step)));
    }

    private String processOrigin(ProcessStep step) {
        boolean own = times.routes().figures(step).processTime().isPresent();
        boolean cycle = times.routes().figures(step).cycleTime().isPresent();
        if (!own && !cycle) {
            return "unknown";
        }
        String field = "steps[" + step.id() + "]." + (own ? "processTime" : "cycleTime, which stands for processTime");
        return times.member()
                .family()
                .filter(step.families()::containsKey)
                .map(f -> field + " for " + f)
                .orElse(field);
    }
}
