package dev.valuestream.io.html;

import dev.valuestream.io.PlanReportInput;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.internal.OrderWords;
import dev.valuestream.io.internal.PlanWords;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.plan.Improvement;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report of a project: its improvements, what becomes of the whole stream on the way, its KPIs, and both states. */
final class PlanReport {

    private static final List<String> CHARTED = List.of("lead-time", "throughput", "bottleneck.load");

    private PlanReport() {}

    static String write(PlanReportInput input, Settings settings) {
        PlanPath path = input.path();
        Report report = Report.of(path.toBe(), settings);
        Markup out = report.out();
        String title = path.project().asIs().name();
        Page.open(title, out, settings);
        out.open("header");
        out.element(
                "p",
                report.say(
                        "plan.kind",
                        "Transformation plan {0}",
                        path.project().plan().id()),
                "class",
                "kicker");
        out.element("h1", title);
        out.close();
        out.open("main");
        body(input, report);
        out.close();
        return Page.close(report.words(), out);
    }

    private static void body(PlanReportInput input, Report report) {
        PlanPath path = input.path();
        Comparison comparison = Comparison.of(path.asIs(), path.toBe());
        AnalysisWords before = new AnalysisWords(path.asIs(), report.settings().labels());
        ComparisonSections sections = new ComparisonSections(comparison, report);
        sections.finding();
        Markup out = report.out();
        out.section("path", report.say("plan.path", "The way from today to the future state"));
        ChartSection.write(charts(path, comparison, report), report);
        PlanTables tables = new PlanTables(path, new PlanWords(path, before), report);
        tables.path();
        out.close();
        tables.improvements();
        input.order().ifPresent(s -> tables.order(new OrderWords(s, before, currency(path), Improvement::name)));
        tables.kpis();
        out.section("measures", report.say("plan.measures", "Today and the future state, figure by figure"));
        sections.measures();
        out.close();
        input.simulated().ifPresent(sections::simulated);
        sections.judgement(input.simulated());
        sections.pictures();
    }

    private static Optional<String> currency(PlanPath path) {
        return path.project().plan().currency();
    }

    private static List<Chart> charts(PlanPath path, Comparison comparison, Report report) {
        List<Chart> charts = new ArrayList<>();
        Charts.leadTimes(comparison, report.settings().labels()).ifPresent(charts::add);
        CHARTED.forEach(id -> Charts.path(path, id, report.settings().labels()).ifPresent(charts::add));
        charts.addAll(Charts.kpis(path, report.settings().labels()));
        return charts;
    }
}
