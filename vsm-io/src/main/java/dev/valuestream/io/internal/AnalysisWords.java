package dev.valuestream.io.internal;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.io.Labels;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ValueStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** An analysis put into words: measures by name, names of elements, figures as people read them. Immutable. */
public final class AnalysisWords {

    /** Units with symbols that all languages share, or without one. */
    private static final Set<Unit> BARE = Set.of(Unit.SECONDS, Unit.ELAPSED_SECONDS, Unit.RATIO, Unit.COUNT);

    private final Analysis analysis;
    private final Labels labels;
    private final Map<String, Measure> measures;
    private final ElementNames names;

    /** Reads all measures once; asking for each by its name would be quadratic. */
    public AnalysisWords(Analysis analysis, Labels labels) {
        this.analysis = analysis;
        this.labels = labels;
        Map<String, Measure> byName = new LinkedHashMap<>();
        analysis.measures().forEach(m -> byName.put(m.name(), m));
        measures = ImmutableMap.copyOf(byName);
        names = new ElementNames(analysis.valueStream(), analysis.catalog());
    }

    public Analysis analysis() {
        return analysis;
    }

    public ValueStream stream() {
        return analysis.valueStream();
    }

    public Labels labels() {
        return labels;
    }

    public String say(String code, String template, Object... arguments) {
        return labels.say(code, template, arguments);
    }

    public Collection<Measure> measures() {
        return measures.values();
    }

    /** A measure by its full name. */
    public Optional<Measure> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    /** The number of a measure by its full name, if it is there and known. */
    public OptionalDouble number(String name) {
        return measure(name).map(m -> m.figure().number()).orElse(OptionalDouble.empty());
    }

    /** The number of a measure of an element, if it is there and known. */
    public OptionalDouble number(String id, String element) {
        return number(id + "[" + element + "]");
    }

    /** The value of a metric, if the catalogue has the metric and it has a value. */
    public <T> Optional<T> value(MetricKey<T> key) {
        if (!analysis.catalog().keys().contains(key)) {
            return Optional.empty();
        }
        return analysis.result(key) instanceof MetricResult.Computed<T> computed
                ? Optional.of(computed.value())
                : Optional.empty();
    }

    /** The name of a measure for people: its metric's title, or the words of its id. */
    public String title(String id) {
        Optional<MetricKey<?>> key = analysis.catalog().keyOf(id);
        if (key.isPresent() && key.get().id().equals(id)) {
            return say(
                    "title." + id,
                    "{0}",
                    analysis.catalog().description(id).orElseThrow().title());
        }
        return say("title." + id, "{0}", IdWords.of(id));
    }

    /** The name of a node for people. */
    public String name(String node) {
        return names.of(node);
    }

    /** The names of elements of all kinds. */
    public ElementNames names() {
        return names;
    }

    public String value(double value, Unit unit) {
        String shown = Shown.value(value, unit, stream().calendar());
        if (BARE.contains(unit)) {
            return shown;
        }
        String number = Shown.number(value);
        return say("unit." + unit.symbol(), "{0}" + shown.substring(number.length()), number);
    }

    /** How far apart two figures are. */
    public String difference(double size, Unit unit) {
        return Difference.of(size, unit, p -> say("report.points", "{0} points", p), other -> value(other, unit));
    }

    public String time(double seconds) {
        return Shown.time(seconds, stream().calendar());
    }

    /** A measure as a cell: its value, a lower bound, a dash where there is nothing to know, else a question mark. */
    public String cell(Measure measure) {
        if (measure.figure() instanceof Figure.Unknown unknown) {
            return unknown.reason() == Reason.NOT_APPLICABLE ? "–" : bound(unknown, measure.unit());
        }
        return value(((Figure.Known) measure.figure()).value(), measure.unit());
    }

    /** A measure by its full name as a cell; empty if there is none. */
    public String cell(String name) {
        return measure(name).map(this::cell).orElse("");
    }

    private String bound(Figure.Unknown unknown, Unit unit) {
        OptionalDouble bound = unknown.atLeast();
        return bound.isPresent() && bound.getAsDouble() != 0
                ? say("figure.at-least", "at least {0}", value(bound.getAsDouble(), unit))
                : "?";
    }
}
