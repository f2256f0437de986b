package dev.valuestream.io.text;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.capacity.Bottleneck.Kind;

/**
 * An analysis as a report for people: what the map is about, the timeline, the figures of the stream, its steps and teams,
 * the bottleneck, what was simulated if it was, where the stream stands in the view of Factory Physics, who takes part and what is lost, what is not known and
 * why, what to walk next, assumptions and findings.
 *
 * <p>Plain text of lines of 100 columns, ended by a line feed; longer only where a table has more columns of figures.
 * The same analysis gives the same text everywhere. Metrics of third parties have a section of their own. It takes time
 * linear in the map and the figures.
 */
public final class TextReport {

    private TextReport() {}

    /**
     * Writes the report.
     *
     * @param analysis the analysis
     * @return the report
     */
    public static String of(Analysis analysis) {
        Report report = new Report(requireNonNull(analysis, "analysis"));
        Page page = new Page();
        Header.write(report, page);
        Timeline.write(report, page);
        Totals.write(report, page);
        Families.write(report, page);
        Constraint constraint = Constraint.of(report);
        StepTable.write(report, page, constraint.elements(Kind.STEP));
        TeamTable.write(report, page, constraint.elements(Kind.TEAM));
        constraint.write(page);
        Queues.write(report, page);
        ThreeBases.write(report, page);
        EquipmentTable.write(report, page);
        Physics.write(report, page);
        Totals.writeOrganisation(report, page);
        Further.write(report, page);
        report.notes().writeTo(page);
        ToWalk.write(report, page);
        Closing.write(report, page);
        return page.toString();
    }
}
