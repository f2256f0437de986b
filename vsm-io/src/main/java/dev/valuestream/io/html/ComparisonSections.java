package dev.valuestream.io.html;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementsReordered;
import dev.valuestream.change.FieldChange;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.ChangeEffect;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.Judgement;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.SubOptimization;
import dev.valuestream.whatif.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The sections about a comparison: the finding, the measures, the judgement, the changes, both pictures. */
final class ComparisonSections {

    private static final int MOST = 60;

    /** What the names of fields begin with that say something of an element and take part in no figure. */
    private static final List<String> WORDS =
            List.of("note", "name", "observation", "attributes", "charter", "snapshot", "state");

    private static final List<String> FIRST = List.of(
            "lead-time",
            "process-time",
            "throughput",
            "work-in-process",
            "inventory-turns",
            "bottleneck.load",
            "process-cycle-efficiency",
            "percent-complete-accurate.rolled",
            "lead-time.predicted",
            "handoffs");

    private final Comparison comparison;
    private final AnalysisWords before;
    private final Report report;
    private final AnalysisWords after;

    ComparisonSections(Comparison comparison, AnalysisWords before, Report report) {
        this.comparison = comparison;
        this.before = before;
        this.report = report;
        after = report.words();
    }

    void finding() {
        Markup out = report.out();
        out.open("section", "id", "finding", "aria-labelledby", "finding-heading", "class", "first");
        out.element("h2", report.say("finding", "The finding"), "id", "finding-heading");
        out.element("p", headline(), "class", "lead");
        List<String> others = new ArrayList<>();
        for (String id : List.of("throughput", "work-in-process", "bottleneck.load")) {
            comparison
                    .measure(id)
                    .filter(m -> m.verdict() == Verdict.BETTER || m.verdict() == Verdict.WORSE)
                    .ifPresent(m -> others.add(goes(m)));
        }
        out.open("ul", "class", "finding");
        others.forEach(s -> out.element("li", s));
        out.element(
                "li",
                report.settings().labels().of(SubOptimization.of(comparison).reason()));
        out.close().close();
    }

    private String headline() {
        Optional<MeasureChange> time = comparison.measure("lead-time");
        OptionalDouble share = time.map(MeasureChange::relative).orElse(OptionalDouble.empty());
        if (share.isEmpty()) {
            return report.say("compare.unknown", "How the lead time changes is not known.");
        }
        MeasureChange change = time.orElseThrow();
        return switch (change.verdict()) {
            case SAME -> report.say("compare.same", "The lead time stays at {0}.", was(change));
            case BETTER ->
                report.say(
                        "compare.shorter",
                        "The lead time falls from {0} to {1}, by {2}.",
                        was(change),
                        is(change),
                        Shown.percent(-share.getAsDouble()));
            default ->
                report.say(
                        "compare.longer",
                        "The lead time grows from {0} to {1}, by {2}.",
                        was(change),
                        is(change),
                        Shown.percent(share.getAsDouble()));
        };
    }

    private String goes(MeasureChange change) {
        String title = after.title(change.id());
        return change.verdict() == Verdict.BETTER
                ? report.say(
                        "compare.better", "{0} goes from {1} to {2}, which is better.", title, was(change), is(change))
                : report.say(
                        "compare.worse", "{0} goes from {1} to {2}, which is worse.", title, was(change), is(change));
    }

    private String was(MeasureChange change) {
        return shown(change.before(), change.unit(), before);
    }

    private String is(MeasureChange change) {
        return shown(change.after(), change.unit(), after);
    }

    private static String shown(Figure figure, Unit unit, AnalysisWords words) {
        return figure.number().isPresent() ? words.value(figure.number().getAsDouble(), unit) : "?";
    }

    /** The figures asked for first, then all others that change behind a click. */
    void measures() {
        Markup out = report.out();
        List<MeasureChange> first = FIRST.stream()
                .flatMap(id -> comparison.measure(id).stream())
                .filter(m -> !isNotApplicable(m.before()) || !isNotApplicable(m.after()))
                .toList();
        table(report.say("compare.first", "What matters most"), first);
        List<MeasureChange> others = comparison.measures().stream()
                .filter(m -> m.change().isPresent() && m.verdict() != Verdict.SAME && !first.contains(m))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        out.open("details");
        out.element("summary", report.say("compare.others", "All {0} other measures that change", others.size()));
        table(
                report.say("compare.also", "Also changed"),
                others.stream().limit(MOST).toList());
        if (others.size() > MOST) {
            out.element("p", report.say("figures.more", "and {0} more", others.size() - MOST));
        }
        out.close();
    }

    private static boolean isNotApplicable(Figure figure) {
        return figure instanceof Figure.Unknown unknown && unknown.reason() == Reason.NOT_APPLICABLE;
    }

    private void table(String caption, List<MeasureChange> measures) {
        Table table = ChangeTable.of(caption, report);
        measures.forEach(m ->
                table.row(List.of(name(m), was(m), is(m), change(m), ChangeTable.verdict(m.verdict(), "", report))));
        table.write(report.out());
    }

    private String name(MeasureChange measure) {
        String of = measure.element().map(e -> ": " + name(measure.id(), e)).orElse("");
        return after.title(measure.id())
                + of
                + measure.family().map(f -> " · " + f).orElse("");
    }

    private String name(String measure, String element) {
        String name = after.names().of(measure, element);
        return name.equals(element) ? before.names().of(measure, element) : name;
    }

    private String change(MeasureChange measure) {
        OptionalDouble change = measure.change();
        if (change.isEmpty() || measure.verdict() == Verdict.SAME) {
            return "";
        }
        String arrow = change.getAsDouble() < 0 ? "▼ " : "▲ ";
        double size = Math.abs(change.getAsDouble());
        if (measure.unit().equals(Unit.RATIO)) {
            return arrow + report.say("compare.points", "{0} points", Shown.number(size * 100));
        }
        OptionalDouble relative = measure.relative();
        String share = relative.isPresent() ? " (" + Shown.percent(Math.abs(relative.getAsDouble())) + ")" : "";
        return arrow + after.value(size, measure.unit()) + share;
    }

    /** Whether a part gets better at the cost of the whole. */
    void judgement(Optional<SimulationComparison> simulated) {
        Markup out = report.out();
        SubOptimization judged =
                simulated.map(s -> SubOptimization.of(comparison, s)).orElseGet(() -> SubOptimization.of(comparison));
        out.section("judgement", report.say("compare.judgement", "Part and whole: where it will jam"));
        out.element("p", report.settings().labels().of(judged.reason()));
        out.open("ul", "class", "plain");
        for (ChangeEffect change : judged.changes().stream().limit(MOST).toList()) {
            String style = change.verdict() == Judgement.SUBOPTIMAL ? "warning" : "advice";
            out.element("li", report.settings().labels().of(change.reason()), "class", style);
        }
        out.close().close();
    }

    void changes() {
        Markup out = report.out();
        out.section("changes", report.say("compare.changes", "What changes on the map"));
        List<Change> all = comparison.diff().changes();
        List<String> sentences = all.stream()
                .filter(c -> !isWording(c))
                .map(c -> report.settings().labels().of(c.text()))
                .toList();
        if (all.isEmpty()) {
            out.element("p", report.say("compare.no-changes", "Nothing changes."));
        }
        out.bullets(sentences.stream().limit(MOST).toList());
        int more = all.size() - Math.min(MOST, sentences.size());
        if (more > 0) {
            out.element("p", report.say("compare.more", "and {0} more: notes, names, order", more), "class", "note");
        }
        out.close();
    }

    /** Whether only words about an element change. */
    private static boolean isWording(Change change) {
        return change instanceof ElementsReordered
                || (change instanceof FieldChange field
                        && WORDS.stream().anyMatch(w -> field.field().name().startsWith(w)));
    }

    /** Both maps above each other at one scale, with what changes between them. */
    void pictures() {
        String heading = report.say("compare.picture", "Both states at one scale");
        report.out().section("picture", heading);
        PictureSection.figure(heading, report, PictureSection.drawer(report).draw(comparison));
        report.out().close();
    }
}
