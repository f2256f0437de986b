package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Scope;
import java.util.ArrayList;
import java.util.List;

/** The figures of the whole stream in two columns; those that do not arise on this map in one line. */
final class Totals {

    private static final int COLUMN = Page.WIDTH / 2 - 1;

    private final Report report;
    private final List<String> cells = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    private Totals(Report report) {
        this.report = report;
    }

    /** Writes the figures of the built-in metrics. */
    static void write(Report report, Page page) {
        Totals totals = new Totals(report);
        for (MeasureDefinition measure : report.analysis().catalog().measures()) {
            if (measure.scope() == Scope.STREAM && report.isBuiltIn(measure.id())) {
                report.measure(measure.id()).ifPresent(m -> totals.add(measure, m));
            }
        }
        if (totals.cells.isEmpty() && totals.absent.isEmpty()) {
            return;
        }
        page.heading("THE WHOLE STREAM");
        totals.columns(page);
        if (!totals.absent.isEmpty()) {
            page.paragraph("  Not on this map: ", String.join(", ", totals.absent));
        }
    }

    private void add(MeasureDefinition definition, Measure measure) {
        String title = report.title(definition.id());
        if (measure.figure() instanceof Figure.Unknown unknown && unknown.reason() == Reason.NOT_APPLICABLE) {
            absent.add(title);
            return;
        }
        String value = report.cell(measure);
        int room = COLUMN - 2 - Columns.width(value);
        cells.add(Columns.left("  " + Columns.cut(title, room - 2), room) + value);
    }

    /** The first half to the left, the second to the right: both are read downwards. */
    private void columns(Page page) {
        int rows = (cells.size() + 1) / 2;
        for (int i = 0; i < rows; i++) {
            String right = i + rows < cells.size() ? "  " + cells.get(i + rows) : "";
            page.line(Columns.left(cells.get(i), COLUMN) + right);
        }
    }
}
