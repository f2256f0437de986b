package dev.valuestream.metrics;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The measures a metric declares, for each element they are about; unknown those that the metric does not give. */
final class DeclaredMeasures {

    private DeclaredMeasures() {}

    /** Those declared, in the order of the declarations and elements, then what else the metric gives. */
    static List<Measure> all(ValueStream stream, MetricDescription description, MetricResult<?> result) {
        GivenMeasures given = new GivenMeasures(result.measures());
        ImmutableList.Builder<Measure> all = ImmutableList.builder();
        for (MeasureDefinition definition : description.measures()) {
            Supplier<Figure> unknown = Suppliers.memoize(() -> unknown(definition, result));
            Consumer<MeasureKey> add = key -> all.add(measure(given.find(key), definition, key, unknown));
            for (Element element : elements(stream, definition.scope())) {
                add.accept(new MeasureKey(definition.id(), element.id(), null));
            }
            if (definition.scope() == Scope.STREAM) {
                add.accept(new MeasureKey(definition.id(), null, null));
                stream.families().forEach(f -> add.accept(new MeasureKey(definition.id(), null, f)));
            }
        }
        for (Measure measure : result.measures()) {
            if (GivenMeasures.isBeside(measure)) {
                all.add(measure);
            }
        }
        return all.build();
    }

    private static Measure measure(
            @Nullable Measure given, MeasureDefinition definition, MeasureKey key, Supplier<Figure> unknown) {
        return given != null
                ? given
                : definition.of(Optional.ofNullable(key.element()), Optional.ofNullable(key.family()), unknown.get());
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
