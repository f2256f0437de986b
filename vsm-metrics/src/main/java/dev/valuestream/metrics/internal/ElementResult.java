package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
    private final ImmutableMap.Builder<String, Figure> figures = ImmutableMap.builder();
    private final Map<String, ImmutableMap.Builder<String, Figure>> families = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();

    /**
     * Starts without elements.
     *
     * @param measure what the number means
     * @param mix the families
     */
    public ElementResult(MeasureDefinition measure, FamilyMix mix) {
        this.measure = measure;
        this.mix = mix;
        mix.members().forEach(m -> m.family().ifPresent(f -> families.put(f, ImmutableMap.builder())));
    }

    /**
     * Adds an element.
     *
     * @param element its id
     * @param all its number for all items together
     * @param each its number for a member of the mix, by the member's place; asked only where the map knows families
     */
    public void put(String element, Figure all, Function<Integer, Figure> each) {
        Optional<String> about = Optional.of(element);
        figures.put(element, all);
        measures.add(measure.of(about, Optional.empty(), all));
        for (int i = 0; mix.hasFamilies() && i < mix.members().size(); i++) {
            Optional<String> family = mix.members().get(i).family();
            Figure figure = each.apply(i);
            requireNonNull(families.get(family.orElseThrow())).put(element, figure);
            measures.add(measure.of(about, family, figure));
        }
    }

    /**
     * The measures.
     *
     * @return for each element that of all items, then those of the families
     */
    public List<Measure> measures() {
        return ImmutableList.copyOf(measures);
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
        if (measures.stream().anyMatch(m -> m.figure() instanceof Figure.Known)) {
            return new MetricResult.Computed<>(value.apply(numbers()), explanation, measures, findings);
        }
        if (measures.isEmpty()) {
            return MetricResult.unavailable(Reason.NOT_APPLICABLE, none);
        }
        Figure.Unknown first = (Figure.Unknown) measures.get(0).figure();
        return MetricResult.unavailable(first.reason(), first.text(), measures);
    }

    private ElementFigures numbers() {
        ImmutableMap.Builder<String, Map<String, Figure>> ofFamilies = ImmutableMap.builder();
        families.forEach((family, byElement) -> ofFamilies.put(family, byElement.buildOrThrow()));
        return new ElementFigures(measure.id(), figures.buildOrThrow(), ofFamilies.buildOrThrow());
    }
}
