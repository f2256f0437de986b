package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A named scalar: the part of a result that anything generic can work on. Immutable.
 *
 * @param id the measure's id in the catalogue, such as {@code step.load}
 * @param element the element it is about, empty for the whole stream
 * @param family the item family it is about, empty for all items together
 * @param unit its unit
 * @param better which way it gets better
 * @param figure its value, or why there is none
 */
public record Measure(
        String id, Optional<String> element, Optional<String> family, Unit unit, Direction better, Figure figure) {

    /**
     * Checks that nothing is null.
     *
     * @param id the measure's id
     * @param element the element it is about
     * @param family the item family it is about
     * @param unit its unit
     * @param better which way it gets better
     * @param figure its value, or why there is none
     */
    public Measure {
        requireNonNull(id);
        requireNonNull(element);
        requireNonNull(family);
        requireNonNull(unit);
        requireNonNull(better);
        requireNonNull(figure);
    }

    /**
     * The full name: {@code step.load[weld-1]{LH}} for a step's load by one family, {@code lead-time} for the stream's.
     *
     * @return the name, unique within an analysis
     */
    public String name() {
        return id
                + element.map(e -> "[" + e + "]").orElse("")
                + family.map(f -> "{" + f + "}").orElse("");
    }
}
