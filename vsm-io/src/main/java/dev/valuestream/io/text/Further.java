package dev.valuestream.io.text;

import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import java.util.List;

/** The measures that are not built in, whoever gave them: their names, values and definitions. */
final class Further {

    private Further() {}

    static void write(Report report, Page page) {
        List<MeasureDefinition> foreign = report.analysis().catalog().measures().stream()
                .filter(m -> !report.isBuiltIn(m.id()))
                .toList();
        if (foreign.isEmpty()) {
            return;
        }
        page.heading("FURTHER MEASURES");
        for (MeasureDefinition definition : foreign) {
            Grid grid = new Grid(List.of("", "", Grid.WORDS));
            report.measures().stream()
                    .filter(m -> m.id().equals(definition.id()))
                    .forEach(m -> grid.row(List.of(whose(report, definition, m), report.cell(m), m.name())));
            page.lines(grid.lines());
            page.paragraph("    ", Names.shown(definition.text()));
        }
    }

    private static String whose(Report report, MeasureDefinition definition, Measure measure) {
        String family = measure.family().map(f -> " for " + Names.shown(f)).orElse("");
        return measure.element().map(e -> report.name(definition.id(), e)).orElse(report.title(definition.id()))
                + family;
    }
}
