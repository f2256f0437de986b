package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ProcessStep;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measures of the steps as cells; a measure that is not known of any step is told once and fills no column. */
final class StepMeasures {

    private static final List<String> IDS =
            List.of("step.visits", "step.capacity", "step.load", "step.wait.predicted", "step.queue.growth");

    private final Report report;
    private final Set<String> known = new HashSet<>();

    StepMeasures(Report report) {
        this.report = report;
        IDS.stream()
                .filter(id -> figures(id).anyMatch(StepMeasures::saysSomething))
                .forEach(known::add);
    }

    private static boolean saysSomething(Figure figure) {
        return figure instanceof Figure.Known
                || ((Figure.Unknown) figure).atLeast().isPresent();
    }

    private Stream<Figure> figures(String id) {
        return report.stream().steps().stream().flatMap(s -> figure(id, s).stream());
    }

    private Optional<Figure> figure(String id, ProcessStep step) {
        return report.measure(id + "[" + step.id() + "]").map(m -> m.figure());
    }

    /** Whether a measure is known of some step, and of such a value. */
    boolean isAny(String id, DoublePredicate such) {
        return figures(id).flatMapToDouble(f -> f.number().stream()).anyMatch(such);
    }

    String cell(String id, ProcessStep step, DoubleFunction<String> shown) {
        return figure(id, step)
                .filter(f -> known.contains(id))
                .map(f -> report.cell(f, shown))
                .orElse("");
    }

    /** The measures that are not known of any step, each with the mark of the first reason; empty if there are none. */
    String unknown() {
        return IDS.stream()
                .filter(id -> !known.contains(id))
                .flatMap(id -> reason(id).stream())
                .collect(Collectors.joining(", "));
    }

    private Optional<String> reason(String id) {
        return figures(id)
                .map(Figure.Unknown.class::cast)
                .filter(f -> f.reason() != Reason.NOT_APPLICABLE)
                .findFirst()
                .map(f -> report.title(id).toLowerCase(Locale.ROOT)
                        + report.notes().mark(f));
    }
}
