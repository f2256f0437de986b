package dev.valuestream.io.svg.internal.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.io.svg.layout.PlacedTag.Change;
import java.util.List;
import java.util.Map;

/**
 * What a picture of two maps says that the maps do not say each on its own. Immutable.
 *
 * @param rows the measures side by side
 * @param headline by how much the lead time changes; empty if that is not known
 * @param before what becomes of the steps before, by id
 * @param after what the steps after have become, by id
 * @param amounts how amounts are written, and the words
 */
public record DeltaFigures(
        List<Row> rows, String headline, Map<String, Change> before, Map<String, Change> after, Amounts amounts) {

    /**
     * A measure before and after.
     *
     * @param label its name
     * @param before its value before
     * @param after its value after
     * @param change by how much it changed and whether for the better, in words
     * @param verdict what that means
     */
    public record Row(String label, String before, String after, String change, Verdict verdict) {}

    /** What a change means. */
    public enum Verdict {
        /** For the better. */
        BETTER,
        /** For the worse. */
        WORSE,
        /** Neither, or not known. */
        OPEN
    }

    /**
     * Copies the lists.
     *
     * @param rows the measures side by side
     * @param headline by how much the lead time changes
     * @param before what becomes of the steps before
     * @param after what the steps after have become
     * @param amounts how amounts are written, and the words
     */
    public DeltaFigures {
        rows = ImmutableList.copyOf(rows);
        before = ImmutableMap.copyOf(before);
        after = ImmutableMap.copyOf(after);
    }
}
