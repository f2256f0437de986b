package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the numbers of one metric element by element, and turns them into measures and a result. */
public final class ElementResult {

    private final MeasureDefinition measure;
    private final FamilyMix mix;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Map<String, Figure>> families = new LinkedHashMap<>();

    /**
     * Starts without elements.
     *
     * @param measure what the number means
     * @param mix the families
     */
    public ElementResult(MeasureDefinition measure, FamilyMix mix) {
        this.measure = measure;
        this.mix = mix;
        mix.members().forEach(m -> m.family().ifPresent(f -> families.put(f, new LinkedHashMap<>())));
    }

    /**
     * Adds an element.
     *
     * @param element its id
     * @param all its number for all items together
     * @param each its number for a member of the mix, by the member's place; asked only where the map knows families
     */
    public void put(String element, Figure all, Function<Integer, Figure> each) {
        figures.put(element, all);
        for (int i = 0; mix.hasFamilies() && i < mix.members().size(); i++) {
            String family = mix.members().get(i).family().orElseThrow();
            requireNonNull(families.get(family)).put(element, each.apply(i));
        }
    }

    /**
     * The numbers of all items together.
     *
     * @return by element
     */
    public Map<String, Figure> figures() {
        return figures;
    }

    /**
     * The measures.
     *
     * @return for each element that of all items, then those of the families
     */
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        figures.forEach((element, figure) -> {
            measures.add(measure.of(Optional.of(element), Optional.empty(), figure));
            families.forEach((family, byElement) -> measures.add(
                    measure.of(Optional.of(element), Optional.of(family), requireNonNull(byElement.get(element)))));
        });
        return measures;
    }

    /**
     * The result of a metric that is these numbers.
     *
     * @param none what to say where there is no element at all
     * @param explanation how they came about
     * @param findings advice that follows from them
     * @return a computed result if at least one number is known
     */
    public MetricResult<ElementFigures> result(Text none, Explanation explanation, List<Finding> findings) {
        return result(none, value -> value, explanation, findings);
    }

    /**
     * The result of a metric that makes more of these numbers.
     *
     * @param none what to say where there is no element at all
     * @param value makes the metric's value of the numbers
     * @param explanation how they came about
     * @param findings advice that follows from them
     * @param <T> the type of the value
     * @return a computed result if at least one number is known
     */
    public <T> MetricResult<T> result(
            Text none, Function<ElementFigures, T> value, Explanation explanation, List<Finding> findings) {
        List<Measure> measures = measures();
        if (measures.stream().anyMatch(m -> m.figure() instanceof Figure.Known)) {
            ElementFigures numbers = new ElementFigures(measure.id(), figures, families);
            return new MetricResult.Computed<>(value.apply(numbers), explanation, measures, findings);
        }
        for (Figure figure : figures.values()) {
            if (figure instanceof Figure.Unknown unknown) {
                return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
            }
        }
        return MetricResult.unavailable(Reason.NOT_APPLICABLE, none);
    }
}
