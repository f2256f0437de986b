package dev.valuestream.io.text;

import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an item waits before a step each time it comes: on the critical path the mean over its ways in, beside it the
 * longest; nothing where the map states no wait.
 */
final class WaitsBefore {

    private final Report report;
    private final Map<String, List<Segment>> onPath = new HashMap<>();
    private final Map<String, List<MaterialFlow>> inflows = new HashMap<>();

    WaitsBefore(Report report) {
        this.report = report;
        for (MaterialFlow flow : report.stream().flows()) {
            inflows.computeIfAbsent(flow.to(), n -> new ArrayList<>()).add(flow);
        }
        report.value(LeadTime.KEY).ifPresent(r -> r.segments().forEach(this::keep));
    }

    private void keep(Segment segment) {
        if (segment.kind() == Segment.Kind.WAIT) {
            String step = report.stream()
                    .flow(segment.element())
                    .map(MaterialFlow::to)
                    .orElse(segment.element());
            onPath.computeIfAbsent(step, s -> new ArrayList<>()).add(segment);
        }
    }

    String of(ProcessStep step) {
        List<Segment> waits = onPath.getOrDefault(step.id(), List.of());
        double times = waits.stream().mapToDouble(Segment::frequency).sum();
        if (times > 0) {
            return report.time(waits.stream().mapToDouble(Segment::seconds).sum() / times);
        }
        OptionalDouble longest = inflows.getOrDefault(step.id(), List.of()).stream()
                .filter(f -> f.inventory().isStated() || step.leadTime().isPresent())
                .flatMap(f -> report.measure("flow.wait[" + f.id() + "]").stream())
                .flatMapToDouble(m -> m.figure().number().stream())
                .max();
        return longest.isPresent() ? report.time(longest.getAsDouble()) : "";
    }
}
