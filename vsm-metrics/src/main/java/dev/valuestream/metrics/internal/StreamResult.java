package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.StreamFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the families' figures of one number into the number of the stream, its measures and a result. */
public final class StreamResult {

    private final FamilyMix mix;
    private final List<Figure> figures;
    private final Figure all;

    private StreamResult(FamilyMix mix, List<Figure> figures, Figure all) {
        this.mix = mix;
        this.figures = figures;
        this.all = all;
    }

    /**
     * A number whose value for all items is the demand-weighted mean of the families'.
     *
     * @param mix the families
     * @param figure the number of each family
     * @return the number
     */
    public static StreamResult mean(FamilyMix mix, Function<FamilyMix.Member, Figure> figure) {
        List<Figure> figures = mix.members().stream().map(figure).toList();
        return new StreamResult(mix, figures, mix.mean(figures));
    }

    /**
     * A number whose value for all items is found in another way.
     *
     * @param mix the families
     * @param figure the number of each family
     * @param all the number of all items together
     * @return the number
     */
    public static StreamResult of(FamilyMix mix, Function<FamilyMix.Member, Figure> figure, Figure all) {
        return new StreamResult(mix, mix.members().stream().map(figure).toList(), all);
    }

    /**
     * The number of all items together.
     *
     * @return the number, or why it is not known
     */
    public Figure all() {
        return all;
    }

    /**
     * The number of one member of the mix.
     *
     * @param member a family, or all items where the map knows none
     * @return the number, or why it is not known
     */
    public Figure of(FamilyMix.Member member) {
        return figures.get(mix.members().indexOf(member));
    }

    /**
     * The number of each family.
     *
     * @return by family; empty where the map knows none
     */
    public Map<String, Figure> families() {
        Map<String, Figure> families = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            int at = i;
            mix.members().get(i).family().ifPresent(f -> families.put(f, figures.get(at)));
        }
        return families;
    }

    /**
     * The measures of the number.
     *
     * @param definition what it means
     * @return one for all items, and one for each family
     */
    public List<Measure> measures(MeasureDefinition definition) {
        List<Measure> measures = new ArrayList<>();
        measures.add(definition.of(Optional.empty(), Optional.empty(), all));
        families().forEach((f, figure) -> measures.add(definition.of(Optional.empty(), Optional.of(f), figure)));
        return measures;
    }

    /**
     * The result of a metric that is this number.
     *
     * @param definition what it means
     * @param explanation how it came about
     * @return a computed result if the number of all items is known
     */
    public MetricResult<StreamFigure> result(MeasureDefinition definition, Explanation explanation) {
        List<Measure> measures = measures(definition);
        if (all instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        return MetricResult.of(new StreamFigure(all.number().orElseThrow(), families()), explanation, measures);
    }
}
