package dev.valuestream.metrics;

import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measures a metric declares, for each element they are about, as unknown until the metric gives them. */
final class DeclaredMeasures {

    private DeclaredMeasures() {}

    static List<Measure> unknown(ValueStream stream, MetricDescription description, MetricResult<?> result) {
        List<Measure> measures = new ArrayList<>();
        for (MeasureDefinition definition : description.measures()) {
            Figure figure = figure(definition, result);
            for (Optional<String> element : elements(stream, definition.scope())) {
                measures.add(definition.of(element, Optional.empty(), figure));
                if (definition.scope() == Scope.STREAM) {
                    stream.families().forEach(f -> measures.add(definition.of(element, Optional.of(f), figure)));
                }
            }
        }
        return measures;
    }

    private static Figure figure(MeasureDefinition definition, MetricResult<?> result) {
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
