package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.plan.Expectation;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.ImprovementEffect;
import dev.valuestream.whatif.Judgement;
import dev.valuestream.whatif.KpiStanding;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The tables of a plan: the whole stream on the way, the improvements, the KPIs. */
final class PlanTables {

    private static final List<String> MEASURES =
            List.of("lead-time", "process-time", "throughput", "work-in-process", "inventory-turns");

    private final PlanPath path;
    private final AnalysisWords words;
    private final Report report;

    PlanTables(PlanPath path, AnalysisWords words, Report report) {
        this.path = path;
        this.words = words;
        this.report = report;
    }

    /** The whole stream after each improvement. */
    void path() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words(report.say("plan.after", "After")));
        MEASURES.forEach(id -> columns.add(Table.Column.figures(words.title(id))));
        columns.add(Table.Column.words(words.title("bottleneck")));
        Table table = new Table(
                report.say("plan.path.caption", "The whole stream after each improvement, on top of those before it"),
                columns);
        table.row(row(report.say("plan.today", "Today"), path.asIs()));
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            String name = number++ + " " + milestone.improvement().name();
            String made =
                    milestone.misfit().isPresent() ? report.say("plan.not-made", "{0} (cannot be made)", name) : name;
            table.row(row(made, milestone.after()));
        }
        table.write(report.out());
    }

    private List<String> row(String name, Analysis analysis) {
        List<String> cells = new ArrayList<>(List.of(name));
        MEASURES.forEach(id -> cells.add(analysis.measure(id).map(words::cell).orElse("?")));
        cells.add(bottleneck(analysis));
        return cells;
    }

    private String bottleneck(Analysis analysis) {
        if (!(analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> computed)) {
            return "?";
        }
        AnalysisWords then = new AnalysisWords(analysis, report.settings().labels());
        return computed.value().highest().stream().map(r -> then.names().of(r)).collect(Collectors.joining(", ")) + ", "
                + Shown.percent(computed.value().load());
    }

    void improvements() {
        Markup out = report.out();
        out.section(
                "improvements",
                report.say("plan.improvements", "The improvements, in an order in which they can be made"));
        Map<String, ImprovementEffect> effects = new HashMap<>();
        path.effects().forEach(e -> effects.put(e.improvement().id(), e));
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            improvement(
                    number++,
                    milestone,
                    Optional.ofNullable(effects.get(milestone.improvement().id())));
        }
        for (Improvement dropped : path.project().plan().improvements()) {
            if (dropped.isDropped()) {
                out.element("p", report.say("plan.dropped", "Dropped: {0}", dropped.name()));
            }
        }
        path.project()
                .plan()
                .conflicts()
                .forEach(c -> out.element("p", report.settings().labels().of(c.text()), "class", "warning"));
        out.close();
    }

    private void improvement(int number, Milestone milestone, Optional<ImprovementEffect> effect) {
        Markup out = report.out();
        Improvement improvement = milestone.improvement();
        out.element("h3", number + " " + improvement.name());
        String about = about(improvement, path.project().plan());
        if (!about.isEmpty()) {
            out.element("p", about, "class", "kicker");
        }
        milestone
                .misfit()
                .ifPresent(
                        m -> out.element("p", report.say("plan.misfit", "Cannot be made: {0}", m), "class", "warning"));
        effect.ifPresent(e -> out.element(
                "p",
                report.settings().labels().of(e.reason()),
                "class",
                e.verdict() == Judgement.SUBOPTIMAL ? "warning" : "effect"));
        improvement.expects().forEach(e -> out.element("p", expected(milestone, e)));
        if (!improvement.changes().isEmpty()) {
            out.open("details");
            out.element("summary", report.say("plan.changes", "What it changes on the map"));
            out.bullets(improvement.sentences().stream()
                    .map(report.settings().labels()::of)
                    .toList());
            out.close();
        }
    }

    /** Status, owner, dates, cost and what it needs, as far as stated. */
    private String about(Improvement improvement, TransformationPlan plan) {
        List<String> parts = new ArrayList<>();
        improvement.status().ifPresent(s -> parts.add(report.say("plan.status." + s.token(), "{0}", s.token())));
        improvement.owner().ifPresent(parts::add);
        improvement.start().ifPresent(d -> parts.add(report.say("plan.start", "from {0}", d)));
        improvement.due().ifPresent(d -> parts.add(report.say("plan.due", "due {0}", d)));
        improvement
                .cost()
                .ifPresent(
                        c -> parts.add((Shown.number(c) + " " + plan.currency().orElse("")).strip()));
        if (!improvement.after().isEmpty()) {
            parts.add(report.say("plan.needs", "after {0}", String.join(", ", improvement.after())));
        }
        return String.join(" · ", parts);
    }

    private String expected(Milestone milestone, Expectation expectation) {
        OptionalDouble change = path.change(milestone, expectation.measure());
        Optional<Measure> measure = milestone.after().measure(expectation.measure());
        String title = words.title(expectation.measure());
        String computed = change.isPresent() && measure.isPresent()
                ? words.value(change.getAsDouble(), measure.get().unit())
                : report.say("plan.not-known", "not known");
        return report.say("plan.expected", "{0}: expected {1}, computed {2}", title, expectation.change(), computed);
    }

    void kpis() {
        if (path.kpis().isEmpty()) {
            return;
        }
        report.out().section("kpis", report.say("plan.kpis", "The KPIs"));
        Table table = new Table(
                report.say("plan.kpis.caption", "Where each began, where it stands, and where it is to go"),
                List.of(
                        Table.Column.words(report.say("plan.kpi", "KPI")),
                        Table.Column.figures(report.say("plan.baseline", "Baseline")),
                        Table.Column.figures(report.say("plan.as-is", "Today, computed")),
                        Table.Column.figures(report.say("plan.actual", "Last measured")),
                        Table.Column.words(report.say("plan.on", "On")),
                        Table.Column.figures(report.say("plan.to-be", "Future state, computed")),
                        Table.Column.figures(report.say("plan.target", "Target")),
                        Table.Column.words(report.say("plan.kpi.due", "Due")),
                        Table.Column.figures(report.say("plan.gone", "Way gone"))));
        path.kpis().forEach(k -> table.row(row(k)));
        table.write(report.out());
        report.out().close();
    }

    private List<String> row(KpiStanding standing) {
        List<Actual> actuals = standing.kpi().actualsByDay();
        Optional<Actual> last = actuals.isEmpty() ? Optional.empty() : Optional.of(actuals.get(actuals.size() - 1));
        return List.of(
                words.title(standing.kpi().measure()),
                stated(standing.kpi().baseline()),
                shown(standing, standing.asIs()),
                stated(last.map(Actual::value)),
                last.map(a -> a.on().toString()).orElse(""),
                shown(standing, standing.toBe()),
                stated(standing.kpi().target()),
                standing.kpi().due().map(Object::toString).orElse(""),
                standing.progress().isPresent()
                        ? Shown.percent(standing.progress().getAsDouble())
                        : "");
    }

    private String shown(KpiStanding standing, OptionalDouble value) {
        return standing.unit().isPresent() && value.isPresent()
                ? words.value(value.getAsDouble(), standing.unit().get())
                : "?";
    }

    private static String stated(Optional<StatedValue> value) {
        return value.map(StatedValue::toString).orElse("");
    }
}
