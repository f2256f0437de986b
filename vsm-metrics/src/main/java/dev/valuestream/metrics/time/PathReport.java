package dev.valuestream.metrics.time;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sum behind a lead time, line by line, so that a reader can redo it by hand. */
final class PathReport {

    private final ValueStream stream;
    private final ObservedTimes times;
    private final List<Term> terms = new ArrayList<>();
    private final Set<String> assumptions = new LinkedHashSet<>();

    private final Set<Segment.Kind> kinds;

    private PathReport(ValueStream stream, ObservedTimes times, Set<Segment.Kind> kinds) {
        this.stream = stream;
        this.times = times;
        this.kinds = kinds;
        for (FamilyTimes family : times.families()) {
            family.path().ifPresent(path -> report(family, path));
        }
        if (times.mix().hasFamilies()) {
            shares();
        }
        if (stream.statedCalendar().isEmpty()) {
            assumptions.add("a working day of 8 h and a week of 5 d: the map has no calendar");
        }
    }

    /** The lines of the sum over pieces of some kinds. */
    static Explanation.Body of(ValueStream stream, ObservedTimes times, Set<Segment.Kind> kinds) {
        PathReport report = new PathReport(stream, times, kinds);
        return new Explanation.Body(report.terms, List.copyOf(report.assumptions));
    }

    private void report(FamilyTimes family, CriticalPath path) {
        String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
        double sum = 0;
        for (Segment segment : PathSegments.of(stream, family, path)) {
            if (kinds.contains(segment.kind())) {
                terms.add(term(segment, whose));
                sum += segment.seconds();
            }
        }
        terms.add(new Term("sum" + whose, time(sum), ""));
        visits(family, path, whose);
        noWaits(family, path);
    }

    private Term term(Segment segment, String whose) {
        String name = word(segment.kind()) + " " + segment.element() + whose;
        String origin = segment.frequency() == 1
                ? segment.origin()
                : times(segment.frequency()) + " × " + time(segment.eachSeconds()) + ", " + segment.origin();
        return new Term(name, time(segment.seconds()), origin);
    }

    private static String word(Segment.Kind kind) {
        return switch (kind) {
            case PROCESS -> "process";
            case WAIT -> "wait";
            case TRANSFER -> "transfer";
        };
    }

    /** How often a node is visited, where that is not once: the sum over the flows that lead to it. */
    private void visits(FamilyTimes family, CriticalPath path, String whose) {
        Map<String, List<MaterialFlow>> into = path.flows().stream().collect(Collectors.groupingBy(MaterialFlow::to));
        for (Node node : path.nodes()) {
            if (node instanceof ProcessStep && Math.abs(path.visits(node) - 1) > 1e-12) {
                String sum = into.getOrDefault(node.id(), List.of()).stream()
                        .map(f -> inflow(path, f, family.routes()))
                        .collect(Collectors.joining(" + "));
                terms.add(new Term("visits " + node.id() + whose, times(path.visits(node)), "= " + sum));
            }
        }
    }

    private String inflow(CriticalPath path, MaterialFlow flow, Routes routes) {
        double from = path.visits(stream.node(flow.from()).orElseThrow());
        double share = from == 0 ? 0 : path.passages(flow) / from;
        String rework = routes.reworkFlows().contains(flow) ? " (rework)" : "";
        return Shown.number(share) + " · visits " + flow.from() + rework;
    }

    private void noWaits(FamilyTimes family, CriticalPath path) {
        List<String> silent = path.flows().stream()
                .filter(f -> family.wait(f).kind() == Wait.Kind.NONE)
                .filter(f -> stream.step(f.to()).isPresent())
                .map(MaterialFlow::id)
                .toList();
        if (!silent.isEmpty() && kinds.contains(Segment.Kind.WAIT)) {
            assumptions.add("no wait where none is stated: " + some(silent));
        }
        List<String> uncarried = path.flows().stream()
                .filter(f -> f.transfer().time().isEmpty())
                .map(MaterialFlow::id)
                .toList();
        boolean someCarried = uncarried.size() < path.flows().size();
        if (!uncarried.isEmpty() && someCarried && kinds.contains(Segment.Kind.TRANSFER)) {
            assumptions.add("no transfer time where none is stated: " + some(uncarried));
        }
    }

    private static String some(List<String> ids) {
        String first = ids.stream().limit(8).collect(Collectors.joining(", "));
        return ids.size() > 8 ? first + " and " + (ids.size() - 8) + " more" : first;
    }

    private void shares() {
        double demand = times.mix().demand().number().orElse(0);
        for (FamilyTimes family : times.families()) {
            double share = demand == 0 ? 0 : family.member().demand().orElse(0) / demand;
            terms.add(new Term(
                    "share {" + family.member().family().orElseThrow() + "}", Shown.percent(share), "of demand"));
        }
    }

    private String time(double seconds) {
        return Shown.time(seconds, stream.calendar());
    }

    private static String times(double frequency) {
        return Shown.number(frequency);
    }
}
