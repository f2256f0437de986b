package dev.valuestream.metrics;

import com.google.common.collect.Sets;
import dev.valuestream.model.ValueStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a metric answers against what it promised. */
final class CheckedResult {

    private CheckedResult() {}

    /**
     * Checks a result.
     *
     * @throws IllegalStateException if it is none, its value is of another type, or a measure is not one declared: its id,
     *     unit, direction or what it is about
     */
    static MetricResult<?> of(MetricCatalog.Entry entry, @Nullable MetricResult<?> result, ValueStream stream) {
        if (result == null) {
            throw new IllegalStateException("It gives no result (null).");
        }
        if (result instanceof MetricResult.Computed<?> computed
                && !entry.key().type().isInstance(computed.value())) {
            throw new IllegalStateException(
                    "Its value is a " + computed.value().getClass().getName() + ", not a "
                            + entry.key().type().getName() + ".");
        }
        Map<String, MeasureDefinition> declared = new HashMap<>();
        entry.description().measures().forEach(m -> declared.put(m.id(), m));
        Set<MeasureKey> keys = Sets.newHashSetWithExpectedSize(result.measures().size());
        for (Measure measure : result.measures()) {
            check(measure, declared.get(measure.id()), stream);
            if (!keys.add(MeasureKey.of(measure))) {
                throw new IllegalStateException("It gives a measure twice: " + measure.name() + ".");
            }
        }
        return result;
    }

    private static void check(Measure measure, @Nullable MeasureDefinition definition, ValueStream stream) {
        if (definition == null) {
            throw new IllegalStateException("It gives a measure that it does not declare: " + measure.name() + ".");
        }
        if (!measure.unit().equals(definition.unit()) || measure.better() != definition.better()) {
            throw new IllegalStateException("It declares another unit or direction of measure " + measure.name()
                    + " than it gives: " + measure.unit() + ", " + measure.better() + ".");
        }
        boolean about = measure.element().isEmpty()
                ? definition.scope() == Scope.STREAM
                : DeclaredMeasures.isAbout(
                        stream, definition.scope(), measure.element().get());
        if (!about || !measure.family().map(stream.families()::contains).orElse(true)) {
            throw new IllegalStateException(
                    "There is nothing on the map that measure " + measure.name() + " is about.");
        }
    }
}
