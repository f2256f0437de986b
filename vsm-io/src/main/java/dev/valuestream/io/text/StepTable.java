package dev.valuestream.io.text;

import dev.valuestream.io.internal.Signed;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import java.util.List;
import java.util.Set;

/** A line for each process step: what it takes, what it can do, how loaded it is and what waits in front of it. */
final class StepTable {

    private static final List<String> HEADINGS = List.of(
            "",
            Grid.WORDS + "team",
            "visits",
            "process\ntime",
            "cycle\ntime",
            "can do\na day",
            "load",
            "%C&A",
            "wait\nbefore",
            "queue grows\na day");

    private static final int TEAM = 16;

    private final Report report;
    private final StepMeasures measures;
    private final StatedFigures stated;
    private final WaitsBefore waits;
    private final boolean revisited;
    private final boolean grows;

    private StepTable(Report report) {
        this.report = report;
        measures = new StepMeasures(report);
        stated = new StatedFigures(report);
        waits = new WaitsBefore(report);
        revisited = measures.isAny("step.visits", v -> Math.abs(v - 1) > 1e-9);
        grows = measures.isAny("step.queue.growth", g -> g > 0);
    }

    static void write(Report report, Page page, Set<String> bottlenecks) {
        if (report.stream().steps().isEmpty()) {
            return;
        }
        StepTable table = new StepTable(report);
        Grid grid = new Grid(HEADINGS);
        report.stream().steps().forEach(s -> grid.row(table.row(s, bottlenecks.contains(s.id()))));
        page.heading("STEPS").lines(grid.lines());
        String unknown = table.measures.unknown();
        if (!unknown.isEmpty()) {
            page.paragraph("    Not known of any step: ", unknown);
        }
    }

    private List<String> row(ProcessStep step, boolean bottleneck) {
        String process = stated.times(step, StepFigures::processTimeOrCycleTime);
        String cycle = stated.times(step, StepFigures::cycleTime);
        return List.of(
                (bottleneck ? "▲ " : "  ") + report.name(step.id()),
                step.team().map(t -> Columns.cut(report.teamName(t), TEAM)).orElse(""),
                revisited ? measures.cell("step.visits", step, Shown::number) : "",
                process.isEmpty() ? "?" : process,
                cycle.equals(process) ? "" : cycle,
                measures.cell("step.capacity", step, Shown::number),
                measures.cell("step.load", step, Shown::percent),
                stated.percentCompleteAccurate(step),
                waits.of(step),
                grows ? measures.cell("step.queue.growth", step, g -> Signed.of(g, Shown.number(g))) : "");
    }
}
