package dev.valuestream.io.html;

import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import java.util.Optional;

/** The report of two maps: what changes, and what that does to the whole. */
final class ComparisonReport {

    private ComparisonReport() {}

    static String write(Comparison comparison, Optional<SimulationComparison> simulated, Settings settings) {
        Report report = Report.of(comparison.after(), settings);
        Markup out = report.out();
        String title = comparison.after().valueStream().name();
        Page.open(title, out, settings);
        out.open("header");
        out.element("p", report.say("compare.kind", "Two states of a value stream compared"), "class", "kicker");
        out.element("h1", title);
        String before = comparison.before().valueStream().name();
        out.element("p", report.say("compare.from", "Compared with: {0}", before), "class", "kicker");
        out.close();
        out.open("main");
        body(comparison, simulated, report);
        out.close();
        return Page.close(report.words(), out);
    }

    private static void body(Comparison comparison, Optional<SimulationComparison> simulated, Report report) {
        ComparisonSections sections = new ComparisonSections(comparison, report);
        sections.finding();
        Markup out = report.out();
        out.section("scale", report.say("compare.scale", "On one scale"));
        ChartSection.write(
                Charts.leadTimes(comparison, report.settings().labels()).stream()
                        .toList(),
                report);
        sections.measures();
        out.close();
        simulated.ifPresent(sections::simulated);
        sections.judgement(simulated);
        sections.changes();
        sections.pictures();
    }
}
