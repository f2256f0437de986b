package dev.valuestream.metrics.organisation;

import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The control points that information flows link with some steps, directly or through other control points. */
final class ControlReach {

    private ControlReach() {}

    /** Such control points, in element order. */
    static List<ControlPoint> from(ValueStream stream, List<ProcessStep> steps) {
        Map<String, Set<String>> linked = links(stream);
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        steps.forEach(s -> open.add(s.id()));
        while (!open.isEmpty()) {
            for (String next : linked.getOrDefault(open.remove(), Set.of())) {
                if (isControl(stream, next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return stream.nodes().stream()
                .filter(n -> reached.contains(n.id()))
                .map(ControlPoint.class::cast)
                .toList();
    }

    private static Map<String, Set<String>> links(ValueStream stream) {
        return stream.information().stream()
                .flatMap(i -> Stream.of(Map.entry(i.from(), i.to()), Map.entry(i.to(), i.from())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static boolean isControl(ValueStream stream, String id) {
        return stream.node(id).filter(ControlPoint.class::isInstance).isPresent();
    }
}
