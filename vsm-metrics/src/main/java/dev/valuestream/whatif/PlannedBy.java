package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What a plan has a measure at by a day: after all improvements due by then. Each set of them is analysed once. */
final class PlannedBy {

    private final Project project;
    private final Function<ValueStream, Analysis> analyse;
    private final Map<List<String>, Optional<Analysis>> analyses = new HashMap<>();

    PlannedBy(Project project, Analysis asIs, Function<ValueStream, Analysis> analyse) {
        this.project = project;
        this.analyse = analyse;
        analyses.put(List.of(), Optional.of(asIs));
    }

    /** The measure by a day; empty if it is not known then, or what was due does not fit together. */
    OptionalDouble on(LocalDate day, String measure) {
        List<String> due = project.plan().improvements().stream()
                .filter(i -> !i.isDropped() && isPlannedBy(day, i))
                .map(Improvement::id)
                .toList();
        return analyses.computeIfAbsent(due, this::analysed)
                .map(a -> PlanPath.number(a, measure))
                .orElseGet(OptionalDouble::empty);
    }

    /** Whether an improvement was due; one that is done without a date was. */
    private static boolean isPlannedBy(LocalDate day, Improvement improvement) {
        boolean done =
                improvement.status().filter(ImprovementStatus.DONE::equals).isPresent();
        return improvement.due().map(due -> !due.isAfter(day)).orElse(done);
    }

    private Optional<Analysis> analysed(List<String> due) {
        try {
            return Optional.of(analyse.apply(project.plan().applyTo(project.asIs(), due)));
        } catch (PlanConflictException e) {
            return Optional.empty();
        }
    }
}
