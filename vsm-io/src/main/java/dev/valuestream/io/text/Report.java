package dev.valuestream.io.text;

import dev.valuestream.io.internal.Difference;
import dev.valuestream.io.internal.ElementNames;
import dev.valuestream.io.internal.IdWords;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** What the sections of one report share: the measures by name, how figures look, and the notes. */
final class Report {

    private final Analysis analysis;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Set<String> builtIn = StandardMetrics.catalog().measures().stream()
            .map(MeasureDefinition::id)
            .collect(Collectors.toSet());
    private final Notes notes = new Notes();
    private final ElementNames names;

    Report(Analysis analysis) {
        this.analysis = analysis;
        names = new ElementNames(analysis.valueStream(), analysis.catalog());
        analysis.measures().forEach(m -> measures.put(m.name(), m));
    }

    Analysis analysis() {
        return analysis;
    }

    ValueStream stream() {
        return analysis.valueStream();
    }

    Notes notes() {
        return notes;
    }

    Collection<Measure> measures() {
        return measures.values();
    }

    /** A measure by its full name. */
    Optional<Measure> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    /** Whether a measure is one of the built-in ones, which the sections know. */
    boolean isBuiltIn(String id) {
        return builtIn.contains(id);
    }

    /** The value of a metric, if the catalogue has the metric and it has a value. */
    <T> Optional<T> value(MetricKey<T> key) {
        if (!analysis.catalog().keys().contains(key)) {
            return Optional.empty();
        }
        return analysis.result(key) instanceof MetricResult.Computed<T> computed
                ? Optional.of(computed.value())
                : Optional.empty();
    }

    /** A measure as a cell, in its unit. */
    String cell(Measure measure) {
        return cell(measure.figure(), number -> value(number, measure.unit()));
    }

    /** A figure as a cell: its value, a lower bound, a dash where there is nothing to know, a mark to its note. */
    String cell(Figure figure, DoubleFunction<String> shown) {
        if (figure instanceof Figure.Unknown unknown) {
            return unknown.reason() == Reason.NOT_APPLICABLE ? "–" : bound(unknown, shown) + notes.mark(unknown);
        }
        return shown.apply(((Figure.Known) figure).value());
    }

    /** A measure as a cell without a mark, where the same reason stands elsewhere. */
    String bare(Measure measure) {
        return measure.figure() instanceof Figure.Unknown unknown
                ? unknown.reason() == Reason.NOT_APPLICABLE ? "–" : bound(unknown, n -> value(n, measure.unit()))
                : cell(measure);
    }

    private static String bound(Figure.Unknown unknown, DoubleFunction<String> shown) {
        OptionalDouble bound = unknown.atLeast();
        return bound.isPresent() ? "at least " + shown.apply(bound.getAsDouble()) : "?";
    }

    String value(double value, Unit unit) {
        return Shown.value(value, unit, stream().calendar());
    }

    /** How far apart two figures are. */
    String difference(double size, Unit unit) {
        return Difference.of(size, unit, points -> points + " points", other -> value(other, unit));
    }

    String time(double seconds) {
        return Shown.time(seconds, stream().calendar());
    }

    /** The name of a measure for people: its metric's title, or the words of its id. */
    String title(String id) {
        Optional<MetricKey<?>> key = analysis.catalog().keyOf(id);
        if (key.isPresent() && key.get().id().equals(id)) {
            return Names.shown(analysis.catalog().description(id).orElseThrow().title());
        }
        return IdWords.of(id);
    }

    /** The name of a node for people. */
    String name(String node) {
        return Names.shown(names.of(node));
    }

    /** The name of an element for people. */
    String name(ElementRef element) {
        return Names.shown(names.of(element));
    }

    String name(Ranked ranked) {
        return Names.shown(names.of(ranked));
    }

    /** The name of the element that a measure is about. */
    String name(String measure, String element) {
        return Names.shown(names.of(measure, element));
    }

    String teamName(String team) {
        return Names.shown(names.ofTeam(team));
    }
}
