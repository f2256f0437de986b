package dev.valuestream.metrics.time;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sum behind a lead time or a part of one, line by line, so that a reader can redo it by hand. */
final class PathReport {

    private final ValueStream stream;
    private final ObservedTimes times;
    private final PathView view;
    private final List<Term> terms = new ArrayList<>();
    private double total;

    private PathReport(ValueStream stream, ObservedTimes times, PathView view) {
        this.stream = stream;
        this.times = times;
        this.view = view;
    }

    /** The explanation of a metric that is the sum of what a view shows, made when asked for. */
    static Explanation explain(MetricDescription description, MetricContext context, PathView view) {
        ValueStream stream = context.valueStream();
        ObservedTimes times = ObservedTimes.of(context);
        return Explanation.lazy(description, () -> of(stream, times, view));
    }

    /** The lines of the sum of what a view shows. */
    static Explanation.Body of(ValueStream stream, ObservedTimes times, PathView view) {
        PathReport report = new PathReport(stream, times, view);
        times.families().forEach(f -> view.path().apply(f).ifPresent(path -> report.family(f, path)));
        report.mix();
        return new Explanation.Body(report.terms, PathAssumptions.of(stream, times, view));
    }

    private void family(FamilyTimes family, CriticalPath path) {
        String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
        double sum = 0;
        for (Segment segment : PathSegments.of(family, path, view)) {
            terms.add(term(segment, whose));
            sum += segment.seconds();
        }
        terms.add(new Term("sum" + whose, time(sum), ""));
        visits(family, path, whose);
        total += times.mix().share(family.member()) * sum;
    }

    private Term term(Segment segment, String whose) {
        String name = segment.kind().name().toLowerCase(Locale.ROOT) + " " + segment.element() + whose;
        String origin = segment.frequency() == 1
                ? segment.origin()
                : Shown.number(segment.frequency()) + " × " + time(segment.eachSeconds()) + ", " + segment.origin();
        return new Term(name, time(segment.seconds()), origin);
    }

    /** How often a node is visited, where that is not once: the sum over the flows that lead to it. */
    private void visits(FamilyTimes family, CriticalPath path, String whose) {
        Map<String, List<MaterialFlow>> into = path.flows().stream().collect(Collectors.groupingBy(MaterialFlow::to));
        for (Node node : path.nodes()) {
            if (node instanceof ProcessStep && Math.abs(path.visits(node) - 1) > 1e-12) {
                String sum = inflows(family.routes(), path, into.getOrDefault(node.id(), List.of()));
                terms.add(new Term("visits " + node.id() + whose, Shown.number(path.visits(node)), "= " + sum));
            }
        }
    }

    private String inflows(Routes routes, CriticalPath path, List<MaterialFlow> into) {
        Set<MaterialFlow> rework = routes.reworkFlows();
        return into.stream().map(f -> inflow(path, f, rework.contains(f))).collect(Collectors.joining(" + "));
    }

    private String inflow(CriticalPath path, MaterialFlow flow, boolean rework) {
        double share =
                path.passages(flow) / path.visits(stream.node(flow.from()).orElseThrow());
        return Shown.number(share) + " · visits " + flow.from() + (rework ? " (rework)" : "");
    }

    /** How the families' sums become that of all items. */
    private void mix() {
        if (!times.mix().hasFamilies()) {
            return;
        }
        for (FamilyMix.Member member : times.mix().members()) {
            String family = member.family().orElseThrow();
            terms.add(
                    new Term("share {" + family + "}", Shown.percent(times.mix().share(member)), "of demand"));
        }
        terms.add(new Term("all items", time(total), "= Σ share · sum"));
    }

    private String time(double seconds) {
        return Shown.time(seconds, stream.calendar());
    }
}
