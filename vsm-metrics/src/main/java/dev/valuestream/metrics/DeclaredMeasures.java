package dev.valuestream.metrics;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The measures a metric declares, for each element they are about; unknown those that the metric does not give. */
final class DeclaredMeasures {

    private DeclaredMeasures() {}

    /** What tells a measure of an analysis from every other. */
    record Key(String id, Optional<String> element, Optional<String> family) {

        static Key of(Measure measure) {
            return new Key(measure.id(), measure.element(), measure.family());
        }
    }

    /** Those declared, in the order of the declarations and elements, then what else the metric gives. */
    static List<Measure> all(ValueStream stream, MetricDescription description, MetricResult<?> result) {
        Map<Key, Measure> given =
                Maps.newHashMapWithExpectedSize(result.measures().size());
        result.measures().stream().filter(m -> !isBeside(m)).forEach(m -> given.put(Key.of(m), m));
        ImmutableList.Builder<Measure> all = ImmutableList.builder();
        for (MeasureDefinition definition : description.measures()) {
            Supplier<Figure> unknown = Suppliers.memoize(() -> unknown(definition, result));
            for (Key key : keys(stream, definition)) {
                Measure measure = given.get(key);
                all.add(measure == null ? definition.of(key.element(), key.family(), unknown.get()) : measure);
            }
        }
        result.measures().stream().filter(DeclaredMeasures::isBeside).forEach(all::add);
        return all.build();
    }

    /** Whether a metric may give such a measure, but need not: one family's part of what is about an element. */
    private static boolean isBeside(Measure measure) {
        return measure.element().isPresent() && measure.family().isPresent();
    }

    private static List<Key> keys(ValueStream stream, MeasureDefinition definition) {
        List<Key> keys = new ArrayList<>();
        for (Optional<String> element : elements(stream, definition.scope())) {
            keys.add(new Key(definition.id(), element, Optional.empty()));
        }
        if (definition.scope() == Scope.STREAM) {
            stream.families().forEach(f -> keys.add(new Key(definition.id(), Optional.empty(), Optional.of(f))));
        }
        return keys;
    }

    private static Figure unknown(MeasureDefinition definition, MetricResult<?> result) {
        if (result instanceof MetricResult.Unavailable<?> unavailable) {
            return Figure.unknown(unavailable.reason(), unavailable.text());
        }
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of("measure.not-given", "The measure {0} has no value here.", definition.id()));
    }

    /** Whether a measure of this scope may be about this element. */
    static boolean isAbout(ValueStream stream, Scope scope, String element) {
        return switch (scope) {
            case STREAM -> false;
            case STEP -> stream.step(element).isPresent();
            case TEAM -> stream.team(element).isPresent();
            case FLOW -> stream.flow(element).isPresent();
        };
    }

    private static List<Optional<String>> elements(ValueStream stream, Scope scope) {
        return switch (scope) {
            case STREAM -> List.of(Optional.empty());
            case STEP -> ids(stream.steps());
            case TEAM -> ids(stream.teams());
            case FLOW -> ids(stream.flows());
        };
    }

    private static List<Optional<String>> ids(List<? extends Element> elements) {
        return elements.stream().map(e -> Optional.of(e.id())).toList();
    }
}
