package dev.valuestream.io.html;

import dev.valuestream.io.Labels;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Shown;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** What a simulation found: charts, a table of the steps, what to know before believing it. */
final class SimulationSection {

    /** The queues that have a chart with a band: the longest one in the chart of all, the others in their own. */
    private static final int QUEUES = 4;

    private final Report report;
    private final AnalysisWords words;
    private final SimulationReport found;

    private SimulationSection(Report report, SimulationReport found) {
        this.report = report;
        words = report.words();
        this.found = found;
    }

    static void write(Report report, SimulationReport found) {
        Markup out = report.out();
        out.section("simulation", report.say("simulation", "What a simulation found"));
        SimulationSection section = new SimulationSection(report, found);
        out.element("p", section.about(), "class", "note");
        ChartSection.write(section.charts(), report);
        section.steps();
        section.rest();
        out.close();
    }

    private String about() {
        return report.say(
                "simulation.about",
                "{0} independent runs, seed {1}; ± is the half-width of an interval that holds the true mean in {2} of all"
                        + " cases.",
                found.replications(),
                found.plan().seed(),
                Shown.percent(found.plan().confidence()));
    }

    private List<Chart> charts() {
        Analysis analysis = words.analysis();
        Labels labels = report.settings().labels();
        List<Chart> charts = new ArrayList<>(Stream.of(
                        Charts.simulatedTimes(analysis, found, labels),
                        Charts.cumulativeFlow(analysis, found, labels),
                        Charts.buildUp(analysis, found, labels))
                .flatMap(Optional::stream)
                .toList());
        charts.addAll(Charts.buildUps(analysis, found, QUEUES, labels).stream()
                .skip(1)
                .toList());
        return charts;
    }

    private void steps() {
        Table table = Table.of(
                report.say("simulation.steps", "Simulated steps"),
                List.of(
                        report.say("steps.step", "Step"),
                        report.say("simulation.utilization", "Busy"),
                        report.say("simulation.queue", "Items waiting"),
                        report.say("simulation.wait", "Wait"),
                        report.say("simulation.throughput", "Passed a day"),
                        report.say("simulation.blocked", "Held up")));
        found.steps().forEach(s -> table.row(row(s)));
        table.write(report.out());
    }

    private List<String> row(StepResult step) {
        return List.of(
                words.name(step.id()),
                shown(step.utilization(), Shown::percent),
                shown(step.queue(), Shown::number),
                step.waitTime().map(w -> shown(w, words::time)).orElse("–"),
                shown(step.throughput(), Shown::number),
                step.blocked().mean() == 0 ? "" : shown(step.blocked(), Shown::percent));
    }

    private static String shown(Estimate estimate, DoubleFunction<String> as) {
        String mean = as.apply(estimate.mean());
        double half = estimate.halfWidth().orElse(0);
        return half > 0 ? mean + " ± " + as.apply(half) : mean;
    }

    private void rest() {
        Markup out = report.out();
        if (!found.findings().isEmpty()) {
            out.open("ul", "class", "plain");
            found.findings()
                    .forEach(f -> out.element("li", report.settings().labels().of(f.text())));
            out.close();
        }
        if (!found.assumptions().isEmpty()) {
            out.open("details");
            out.element("summary", report.say("simulation.assumed", "What the simulation assumes"));
            out.bullets(found.assumptions()).close();
        }
    }
}
