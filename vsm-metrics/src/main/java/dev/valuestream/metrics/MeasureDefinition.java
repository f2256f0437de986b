package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a measure means: its id, unit, direction, what it is about, and its definition in words.
 *
 * @param id the id, which never changes meaning; lower-case words with hyphens, grouped by dots
 * @param unit the unit
 * @param better which way it gets better
 * @param scope what it is about
 * @param text the definition, one sentence
 */
public record MeasureDefinition(String id, Unit unit, Direction better, Scope scope, String text) {

    /**
     * Checks the id, and that nothing is null.
     *
     * @param id the id
     * @param unit the unit
     * @param better which way it gets better
     * @param scope what it is about
     * @param text the definition
     * @throws IllegalArgumentException if the id has another form than that of a metric
     */
    public MeasureDefinition {
        if (!MetricKey.isId(id)) {
            throw new IllegalArgumentException("The id (" + id
                    + ") of a measure must be lower-case words with hyphens, grouped by dots. [measure.id.form]");
        }
        requireNonNull(unit);
        requireNonNull(better);
        requireNonNull(scope);
        requireNonNull(text);
    }

    /**
     * Defines a measure of the whole stream.
     *
     * @param id the id
     * @param unit the unit
     * @param better which way it gets better
     * @param text the definition
     * @return the definition
     */
    public static MeasureDefinition ofStream(String id, Unit unit, Direction better, String text) {
        return new MeasureDefinition(id, unit, better, Scope.STREAM, text);
    }

    /**
     * This measure of the whole stream, or of an element for all items.
     *
     * @param element the element, empty for the whole stream
     * @param family the item family, empty for all items
     * @param figure its value, or why there is none
     * @return the measure
     */
    public Measure of(Optional<String> element, Optional<String> family, Figure figure) {
        return new Measure(id, element, family, unit, better, figure);
    }
}
