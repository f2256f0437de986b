package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.organisation.WasteTime;
import dev.valuestream.metrics.queue.FactoryPhysics;
import dev.valuestream.metrics.simulated.SimulatedMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of the whole stream in two columns; those that do not arise on this map in one line. */
final class Totals {

    private static final int COLUMN = Page.WIDTH / 2 - 1;
    private static final String WASTE = "waste.";

    /** The sections of these figures; a built-in metric that no other one knows is one of the whole stream. */
    private enum Section {
        STREAM("THE WHOLE STREAM"),
        PEOPLE("PEOPLE AND HANDOFFS"),
        WASTE("WASTE  what an item loses on its way, each second in one class");

        private final String heading;

        Section(String heading) {
            this.heading = heading;
        }

        static Section of(String id) {
            if (id.startsWith(Totals.WASTE)) {
                return WASTE;
            }
            return ORGANISATION.stream().anyMatch(o -> id.equals(o) || id.startsWith(o + ".")) ? PEOPLE : STREAM;
        }
    }

    private static final List<String> SIMULATED =
            SimulatedMetric.all().stream().map(m -> m.key().id()).toList();

    private static final List<String> ORGANISATION =
            List.of("steps", "teams", "systems", "decision-points", "handoffs", "information-flows", "people");

    private final Report report;
    private final Section section;
    private final List<String> cells = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    private Totals(Report report, Section section) {
        this.report = report;
        this.section = section;
        for (MeasureDefinition measure : report.analysis().catalog().measures()) {
            if (measure.scope() == Scope.STREAM
                    && report.isBuiltIn(measure.id())
                    && Section.of(measure.id()) == section
                    && !isToldInWords(report, measure.id())) {
                report.measure(measure.id()).ifPresent(m -> add(measure, m));
            }
        }
    }

    /** Factory physics has a passage of its own wherever it has an answer, and what was simulated where it was. */
    private static boolean isToldInWords(Report report, String id) {
        boolean isPhysics = id.startsWith(FactoryPhysics.KEY.id())
                && report.value(FactoryPhysics.KEY).isPresent();
        return isPhysics || SIMULATED.stream().anyMatch(id::startsWith);
    }

    /** Writes the figures of the built-in metrics, but those of the organisation. */
    static void write(Report report, Page page) {
        Totals totals = new Totals(report, Section.STREAM);
        if (!totals.cells.isEmpty() || !totals.absent.isEmpty()) {
            totals.write(page);
        }
    }

    /** Writes who takes part, and what is lost; a section of which nothing is there is left out. */
    static void writeOrganisation(Report report, Page page) {
        for (Section section : List.of(Section.PEOPLE, Section.WASTE)) {
            Totals totals = new Totals(report, section);
            if (!totals.cells.isEmpty()) {
                totals.write(page);
            }
        }
        report.value(WasteTime.KEY)
                .filter(w -> !w.withoutTime().isEmpty())
                .ifPresent(w -> page.paragraph("  Named by bursts, without a time: ", named(w)));
    }

    private static String named(WasteTime.Result waste) {
        return waste.withoutTime().entrySet().stream()
                .map(e -> e.getKey().token() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private void write(Page page) {
        page.heading(section.heading);
        columns(page);
        if (!absent.isEmpty()) {
            page.paragraph("  Not on this map: ", String.join(", ", absent));
        }
    }

    private void add(MeasureDefinition definition, Measure measure) {
        String title = title(definition.id());
        if (measure.figure() instanceof Figure.Unknown unknown && unknown.reason() == Reason.NOT_APPLICABLE) {
            absent.add(title);
        } else if (section != Section.WASTE || measure.figure().number().orElse(1) != 0) {
            String value = report.cell(measure);
            int room = COLUMN - 2 - Columns.width(value);
            cells.add(Columns.left("  " + Columns.cut(title, room - 3), room) + value);
        }
    }

    private String title(String id) {
        if (section != Section.WASTE) {
            return report.title(id);
        }
        String name = id.substring(WASTE.length());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
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
