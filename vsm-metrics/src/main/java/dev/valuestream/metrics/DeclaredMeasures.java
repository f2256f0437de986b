package dev.valuestream.metrics;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The measures a metric declares, for each element they are about; unknown those that the metric does not give. */
final class DeclaredMeasures {

    private DeclaredMeasures() {}

    /** Those declared, in the order of the declarations and elements, then what else the metric gives. */
    static List<Measure> all(ValueStream stream, MetricDescription description, MetricResult<?> result) {
        GivenMeasures given = new GivenMeasures(result.measures());
        ImmutableList.Builder<Measure> all = ImmutableList.builder();
        for (MeasureDefinition definition : description.measures()) {
            Supplier<Figure> unknown = Suppliers.memoize(() -> unknown(definition, result));
            for (MeasureKey key : keys(stream, definition)) {
                Measure measure = given.find(key);
                all.add(measure == null ? unknown(definition, key, unknown.get()) : measure);
            }
        }
        for (Measure measure : result.measures()) {
            if (GivenMeasures.isBeside(measure)) {
                all.add(measure);
            }
        }
        return all.build();
    }

    private static List<MeasureKey> keys(ValueStream stream, MeasureDefinition definition) {
        List<MeasureKey> keys = new ArrayList<>();
        for (Element element : elements(stream, definition.scope())) {
            keys.add(new MeasureKey(definition.id(), element.id(), null));
        }
        if (definition.scope() == Scope.STREAM) {
            keys.add(new MeasureKey(definition.id(), null, null));
            stream.families().forEach(f -> keys.add(new MeasureKey(definition.id(), null, f)));
        }
        return keys;
    }

    private static Measure unknown(MeasureDefinition definition, MeasureKey key, Figure why) {
        return definition.of(Optional.ofNullable(key.element()), Optional.ofNullable(key.family()), why);
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

    private static List<? extends Element> elements(ValueStream stream, Scope scope) {
        return switch (scope) {
            case STREAM -> List.of();
            case STEP -> stream.steps();
            case TEAM -> stream.teams();
            case FLOW -> stream.flows();
        };
    }
}
