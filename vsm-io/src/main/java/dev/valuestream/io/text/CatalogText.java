package dev.valuestream.io.text;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Scope;
import java.util.Locale;

/** A catalogue of metrics as text: each measure with its unit, which way it gets better, and its definition. */
public final class CatalogText {

    private static final int DEFINITION = 50;

    private CatalogText() {}

    /**
     * Writes a catalogue.
     *
     * @param catalog the catalogue
     * @return lines of at most 100 columns, each ended by a line feed
     */
    public static String of(MetricCatalog catalog) {
        Page page = new Page();
        page.line(row("Measure", "Unit", "Better") + "Definition");
        page.line("═".repeat(Page.WIDTH));
        for (MetricKey<?> key : catalog.keys()) {
            MetricDescription description = catalog.description(key.id()).orElseThrow();
            description.measures().forEach(m -> page.paragraph(row(m), Names.shown(m.text())));
            if (description.measures().isEmpty()) {
                page.paragraph(
                        row(key.id(), "–", "–"), Names.shown(description.title() + ": " + description.formula()));
            }
        }
        return page.toString();
    }

    private static String row(MeasureDefinition measure) {
        String of = measure.scope() == Scope.STREAM
                ? ""
                : "[" + measure.scope().name().toLowerCase(Locale.ROOT) + "]";
        String better = measure.better() == Direction.NEUTRAL
                ? "–"
                : measure.better().name().toLowerCase(Locale.ROOT);
        return row(measure.id() + of, measure.unit().symbol(), better);
    }

    /** The columns before the definition; a longer id pushes them out rather than being cut: it is there to be copied. */
    private static String row(String id, String unit, String better) {
        String start = Columns.left(Names.shown(id), 32) + " " + Columns.left(Names.shown(unit), 8) + " ";
        return Columns.left(start, DEFINITION - 8) + Columns.left(better, 7) + " ";
    }
}
