package dev.valuestream.metrics.contract;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.model.Element;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a metric says of a map.
 *
 * @param map the map
 * @param result the answer itself
 * @param measures its measures, known or not
 * @param explanation how it came about
 */
record Answer(ValueStream map, MetricResult<?> result, List<Measure> measures, Explanation explanation) {

    /** All of it as text, for comparison: figures to the last digit, reasons, lines. */
    String text() {
        return map.id() + "\n"
                + measures.stream()
                        .map(m -> m.name() + " " + m.unit() + " " + m.better() + " " + m.figure() + "\n")
                        .collect(Collectors.joining())
                + explanation.toText();
    }

    /** Whether a message names an element, a family or a team of the map, or the map, or says that it has none at all. */
    boolean names(String message) {
        return message.contains("map")
                || message.startsWith("No ")
                || map.families().stream().anyMatch(message::contains)
                || map.steps().stream().flatMap(s -> s.team().stream()).anyMatch(message::contains)
                || elements().anyMatch(e -> message.contains(e.id()));
    }

    private Stream<Element> elements() {
        return Stream.of(
                        Stream.of(map),
                        map.demand().stream(),
                        map.teams().stream(),
                        map.nodes().stream(),
                        map.flows().stream(),
                        map.information().stream(),
                        map.kaizen().stream())
                .flatMap(elements -> elements);
    }
}
