package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a metric means: for people who read its figures, and for the catalogue's documentation.
 *
 * @param title its name for people, such as Lead time
 * @param formula how it is computed, in one line
 * @param source where the definition comes from
 * @param measures the measures it gives
 */
public record MetricDescription(String title, String formula, String source, List<MeasureDefinition> measures) {

    /**
     * Checks that nothing is null and copies the measures.
     *
     * @param title its name for people
     * @param formula how it is computed
     * @param source where the definition comes from
     * @param measures the measures it gives
     */
    public MetricDescription {
        requireNonNull(title, "title");
        requireNonNull(formula, "formula");
        requireNonNull(source, "source");
        measures = ImmutableList.copyOf(measures);
    }

    /**
     * A description.
     *
     * @param title its name for people
     * @param formula how it is computed
     * @param source where the definition comes from
     * @param measures the measures it gives
     * @return the description
     */
    public static MetricDescription of(String title, String formula, String source, MeasureDefinition... measures) {
        return new MetricDescription(title, formula, source, List.of(measures));
    }
}
