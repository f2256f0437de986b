package dev.valuestream.io.html;

import dev.valuestream.io.html.Table.Column;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/** A table of the steps: what the map states of each, and what follows. Its headings lead to the explanations. */
final class StepSection {

    private static final List<String> MEASURES = List.of(
            "step.visits",
            "step.capacity",
            "step.load",
            "step.wait.predicted",
            "step.queue.predicted",
            "step.wait.gap",
            "step.queue.growth");

    private StepSection() {}

    static void write(Report report) {
        Markup out = report.out();
        out.section("steps", MapReport.heading(report, "steps"));
        Table table = new Table(
                report.say("steps.caption", "Steps in the order of the map; each heading leads to its explanation"),
                columns(report));
        report.words().stream().steps().forEach(s -> table.row(row(report.words(), s)));
        table.write(out);
        out.close();
    }

    private static List<Column> columns(Report report) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(report.say("steps.step", "Step")));
        columns.add(Column.words(report.say("steps.team", "Team")));
        columns.add(Column.figures(report.say("steps.process", "Process time")));
        columns.add(Column.figures(report.say("steps.changeover", "Changeover")));
        columns.add(Column.figures(report.say("steps.complete", "%C&A")));
        MEASURES.forEach(id ->
                columns.add(new Column(report.words().title(id), false, FigureSection.anchor(report.words(), id))));
        return columns;
    }

    private static List<String> row(AnalysisWords words, ProcessStep step) {
        List<String> cells = new ArrayList<>();
        cells.add(step.name());
        cells.add(step.team().map(words::name).orElse(""));
        cells.add(step.figures()
                .processTimeOrCycleTime()
                .map(t -> words.time(Durations.toSeconds(t.mean())))
                .orElse(""));
        cells.add(step.figures()
                .changeover()
                .map(t -> words.time(Durations.toSeconds(t.mean())))
                .orElse(""));
        cells.add(step.percentCompleteAccurate()
                .map(r -> Shown.percent(r.value()))
                .orElse(""));
        MEASURES.forEach(id -> cells.add(words.cell(id + "[" + step.id() + "]")));
        return cells;
    }
}
