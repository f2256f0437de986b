package dev.valuestream.metrics.time;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a sum along a path takes for granted where the map says nothing. */
final class PathAssumptions {

    private final ValueStream stream;
    private final PathView view;
    private final Set<String> assumptions = new LinkedHashSet<>();

    private PathAssumptions(ValueStream stream, PathView view) {
        this.stream = stream;
        this.view = view;
    }

    static List<String> of(ValueStream stream, ObservedTimes times, PathView view) {
        PathAssumptions found = new PathAssumptions(stream, view);
        for (FamilyTimes family : times.families()) {
            view.path().apply(family).ifPresent(path -> found.family(family, path));
        }
        if (stream.statedCalendar().isEmpty()) {
            found.assumptions.add("a working day of 8 h and a week of 5 d: the map has no calendar");
        }
        return List.copyOf(found.assumptions);
    }

    private void family(FamilyTimes family, CriticalPath path) {
        if (view.shows(Segment.Kind.WAIT)) {
            silent("no wait where none is stated: ", path, f -> leadsToStep(f) && isSilent(family.wait(f)));
        }
        boolean someCarried =
                path.flows().stream().anyMatch(f -> f.transfer().time().isPresent());
        if (view.shows(Segment.Kind.TRANSFER) && someCarried) {
            silent(
                    "no transfer time where none is stated: ",
                    path,
                    f -> f.transfer().time().isEmpty());
        }
        if (view.way(family).hasParallelBranches()) {
            assumptions.add(
                    "of parallel branches the one that is longest on average counts; the average of the longest may be"
                            + " longer, which a simulation shows");
        }
        Assumptions.deadEnds(family.routes()).ifPresent(assumptions::add);
    }

    private boolean leadsToStep(MaterialFlow flow) {
        return stream.step(flow.to()).isPresent();
    }

    private boolean isSilent(Wait wait) {
        return wait.kind() == Wait.Kind.NONE || (view.observedOnly() && !wait.isObserved());
    }

    private void silent(String what, CriticalPath path, Predicate<MaterialFlow> which) {
        List<String> ids =
                path.flows().stream().filter(which).map(MaterialFlow::id).toList();
        if (!ids.isEmpty()) {
            assumptions.add(what + Assumptions.some(ids));
        }
    }
}
