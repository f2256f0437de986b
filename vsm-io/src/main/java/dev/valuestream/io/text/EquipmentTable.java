package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import java.util.List;
import java.util.Optional;

/** A line for each step that changes over, or whose equipment was measured; nothing where the map has none. */
final class EquipmentTable {

    private static final String BUDGET = "changeover-budget";
    private static final String INTERVAL = "every-part-every";
    private static final String EFFECTIVENESS = "overall-equipment-effectiveness";

    private final Report report;
    private final StatedFigures stated;

    private EquipmentTable(Report report) {
        this.report = report;
        stated = new StatedFigures(report);
    }

    static void write(Report report, Page page) {
        EquipmentTable table = new EquipmentTable(report);
        Grid grid =
                new Grid(List.of("", "changeover", "time for\na day", "every part\nevery", "equipment\neffectiveness"));
        List<ProcessStep> shown =
                report.stream().steps().stream().filter(table::isShown).toList();
        shown.forEach(s -> grid.row(table.row(s)));
        if (!shown.isEmpty()) {
            page.heading("CHANGEOVERS AND EQUIPMENT").lines(grid.lines());
        }
    }

    private boolean isShown(ProcessStep step) {
        boolean changesOver = measure(BUDGET, step)
                .filter(m -> !(m.figure() instanceof Figure.Unknown u && u.reason() == Reason.NOT_APPLICABLE))
                .isPresent();
        return changesOver || isMeasured(step);
    }

    private boolean isMeasured(ProcessStep step) {
        return measure(EFFECTIVENESS, step)
                .filter(m -> m.figure() instanceof Figure.Known)
                .isPresent();
    }

    private Optional<Measure> measure(String id, ProcessStep step) {
        return report.measure(id + "[" + step.id() + "]");
    }

    private List<String> row(ProcessStep step) {
        return List.of(
                "  " + report.name(step.id()),
                stated.times(step, StepFigures::changeover),
                measure(BUDGET, step).map(report::cell).orElse(""),
                measure(INTERVAL, step).map(report::bare).orElse(""),
                isMeasured(step)
                        ? measure(EFFECTIVENESS, step).map(report::cell).orElse("")
                        : "");
    }
}
