package dev.valuestream.metrics;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One number for each element of a kind, known or not. Immutable.
 *
 * @param metric the id of the metric
 * @param figures the number of each element for all items together, by the element's id
 * @param families for each family the number of each element; empty where the map knows none
 */
public record ElementFigures(String metric, Map<String, Figure> figures, Map<String, Map<String, Figure>> families) {

    /**
     * Copies the maps.
     *
     * @param metric the id of the metric
     * @param figures the number of each element
     * @param families for each family the number of each element
     */
    public ElementFigures {
        figures = ImmutableMap.copyOf(figures);
        ImmutableMap.Builder<String, Map<String, Figure>> copy = ImmutableMap.builder();
        families.forEach((family, byElement) -> copy.put(family, ImmutableMap.copyOf(byElement)));
        families = copy.buildOrThrow();
    }

    /**
     * The number of one element for all items together.
     *
     * @param element the element's id
     * @return the number, in the unit of the metric
     * @throws MetricUnavailableException if it is unknown; it says why
     * @throws NoSuchElementException if the metric has no such element
     */
    public double of(String element) {
        return known(figures.get(element), element);
    }

    /**
     * The number of one element for one family.
     *
     * @param element the element's id
     * @param family the family
     * @return the number, in the unit of the metric
     * @throws MetricUnavailableException if it is unknown; it says why
     * @throws NoSuchElementException if the metric has no such element or family
     */
    public double of(String element, String family) {
        return known(families.getOrDefault(family, Map.of()).get(element), element + " for " + family);
    }

    private double known(@Nullable Figure figure, String whose) {
        if (figure == null) {
            throw new NoSuchElementException("The metric " + metric + " has no figure of " + whose + ".");
        }
        if (figure instanceof Figure.Unknown unknown) {
            throw new MetricUnavailableException(metric, unknown.reason(), unknown.text());
        }
        return ((Figure.Known) figure).value();
    }
}
