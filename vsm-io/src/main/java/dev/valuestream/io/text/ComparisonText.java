package dev.valuestream.io.text;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.SubOptimization;
import java.util.function.Consumer;

/**
 * A comparison as a report for people: what changes, what it does to the whole, where it
 * will jam, and every other measure that changes.
 *
 * <p>Plain text of lines of 100 columns, ended by a line feed; longer only where a name is. The same comparison gives the
 * same text everywhere.
 */
public final class ComparisonText {

    private ComparisonText() {}

    /**
     * Writes the report.
     *
     * @param comparison the comparison
     * @return the report
     */
    public static String of(Comparison comparison) {
        requireNonNull(comparison, "comparison");
        return text(comparison, SubOptimization.of(comparison), page -> {});
    }

    /**
     * Writes the report of a comparison that was simulated, too.
     *
     * @param comparison the comparison
     * @param simulated the same two maps, simulated with the same chance
     * @return the report
     */
    public static String of(Comparison comparison, SimulationComparison simulated) {
        requireNonNull(comparison, "comparison");
        requireNonNull(simulated, "simulated");
        return text(
                comparison,
                SubOptimization.of(comparison, simulated),
                page -> new SimulatedTable(simulated).write(page));
    }

    private static String text(Comparison comparison, SubOptimization judged, Consumer<Page> simulated) {
        Page page = new Page();
        page.paragraph("Before  ", title(comparison.before().valueStream()));
        page.paragraph("After   ", title(comparison.after().valueStream()));
        page.line("═".repeat(Page.WIDTH));
        ChangeSentences.write(comparison, page);
        Report report = new Report(comparison.after());
        ChangeTables tables = new ChangeTables(comparison, report);
        tables.writeWhole(judged.together(), page);
        simulated.accept(page);
        if (!comparison.diff().isEmpty()) {
            JudgementText.write(judged, report, page);
        }
        tables.writeRest(page);
        return page.toString();
    }

    private static String title(ValueStream stream) {
        String state = stream.state().map(s -> " (" + s.token() + ")").orElse("");
        return Names.shown(stream.name()) + state;
    }
}
