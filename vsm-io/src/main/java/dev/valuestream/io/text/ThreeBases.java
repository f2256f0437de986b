package dev.valuestream.io.text;

import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.simulated.SimulatedFigures;
import dev.valuestream.metrics.simulated.SimulatedMetric;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What was found on the map, what is predicted and what was simulated, side by side; nothing where no simulation was given. */
final class ThreeBases {

    private static final int MOST_STEPS = 50;

    private static final List<String> STEPS = List.of(
            "",
            "wait\nfound",
            "wait\npredicted",
            "wait\nsimulated",
            "±",
            "items\npredicted",
            "items\nsimulated",
            "±",
            "busy",
            "blocked");

    private final Report report;
    private final SimulationReport simulation;
    private final SimulatedFigures figures;

    private ThreeBases(Report report, SimulationReport simulation) {
        this.report = report;
        this.simulation = simulation;
        figures = new SimulatedFigures(SimulatedMetric.all().stream()
                .flatMap(m -> report.value(m.key()).stream())
                .flatMap(f -> f.estimates().entrySet().stream())
                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue())));
    }

    static void write(Report report, Page page) {
        boolean isSimulated = report.value(SimulatedMetric.WORK_IN_PROCESS).isPresent();
        report.analysis()
                .options()
                .input(SimulationReport.class)
                .filter(given -> isSimulated)
                .ifPresent(given -> new ThreeBases(report, given).write(page));
    }

    private void write(Page page) {
        page.heading("FOUND, PREDICTED AND SIMULATED  " + plan());
        Grid whole = new Grid(List.of("", "found", "predicted", "simulated", "±"));
        whole("Lead time", "lead-time", whole);
        whole("  95 % of items within", "lead-time..p95", whole);
        whole("Work in process", "work-in-process", whole);
        whole("Throughput", "throughput", whole);
        whole("Later than promised", "late-share", whole);
        whole("Not finished at the end", "unfinished", whole);
        page.lines(whole.lines()).line("");
        Grid steps = new Grid(STEPS);
        WaitsBefore found = new WaitsBefore(report);
        List<ProcessStep> all = report.stream().steps();
        all.stream().limit(MOST_STEPS).forEach(s -> steps.row(row(s, found)));
        page.lines(steps.lines());
        if (all.size() > MOST_STEPS) {
            page.line("    and " + Shown.number(all.size() - MOST_STEPS) + " more steps");
        }
    }

    private String plan() {
        int runs = simulation.replications();
        return (runs == 1 ? "one run" : Shown.number(runs) + " runs") + " of "
                + report.time(Durations.toSeconds(simulation.horizon())) + ", seed "
                + simulation.plan().seed()
                + (runs == 1 ? "" : "; ± at " + Shown.percent(simulation.plan().confidence()));
    }

    /** A row of the whole stream, if it was simulated; two dots in the id say where its basis goes. */
    private void whole(String title, String id, Grid grid) {
        String name = id.contains("..") ? id.replace("..", ".simulated.") : id + ".simulated";
        if (figures.estimate(name).isPresent()) {
            grid.row(List.of(
                    "  " + title,
                    known(id),
                    known(id.contains("..") ? id.replace("..", ".predicted.") : id + ".predicted"),
                    mean(name),
                    width(name)));
        }
    }

    private List<String> row(ProcessStep step, WaitsBefore found) {
        String of = "[" + step.id() + "]";
        return List.of(
                "  " + report.name(step.id()),
                found.of(step),
                known("step.wait.predicted" + of),
                mean("step.wait.simulated" + of),
                width("step.wait.simulated" + of),
                report.measure("step.queue.predicted" + of)
                        .map(m -> number(m.figure().number(), "–"))
                        .orElse(""),
                figures.estimate("step.queue.simulated" + of)
                        .map(e -> Shown.number(e.mean()))
                        .orElse(""),
                figures.estimate("step.queue.simulated" + of)
                        .map(e -> number(e.halfWidth(), ""))
                        .orElse(""),
                mean("step.utilization.simulated" + of),
                figures.estimate("step.blocked.simulated" + of)
                        .filter(e -> e.mean() > 0)
                        .map(e -> Shown.percent(e.mean()))
                        .orElse(""));
    }

    /** A measure as a cell; empty where there is none, a dash where it has no value. */
    private String known(String name) {
        Optional<Measure> measure = report.measure(name);
        return measure.map(m -> m.figure().number().isPresent() ? report.cell(m) : "–")
                .orElse("");
    }

    /** Items as a number: what is counted stands in the heading. */
    private static String number(OptionalDouble items, String none) {
        return items.isPresent() ? Shown.number(items.getAsDouble()) : none;
    }

    private String mean(String name) {
        return figures.estimate(name).map(e -> value(name, e.mean())).orElse("");
    }

    private String width(String name) {
        OptionalDouble width = figures.estimate(name).map(Estimate::halfWidth).orElse(OptionalDouble.empty());
        return width.isPresent() ? value(name, width.getAsDouble()) : "";
    }

    private String value(String name, double number) {
        return report.measure(name).map(m -> report.value(number, m.unit())).orElse("");
    }
}
