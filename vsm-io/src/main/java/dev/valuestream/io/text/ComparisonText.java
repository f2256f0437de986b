package dev.valuestream.io.text;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;

/**
 * A comparison as a report for people: what changes, what it does to the whole, and every other measure that changes.
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
        Page page = new Page();
        page.paragraph("Before  ", title(comparison.before().valueStream()));
        page.paragraph("After   ", title(comparison.after().valueStream()));
        page.line("═".repeat(Page.WIDTH));
        ChangeSentences.write(comparison, page);
        ChangeTables tables = new ChangeTables(comparison);
        tables.writeWhole(page);
        tables.writeRest(page);
        return page.toString();
    }

    private static String title(ValueStream stream) {
        String state = stream.state().map(s -> " (" + s.token() + ")").orElse("");
        return Names.shown(stream.name()) + state;
    }
}
