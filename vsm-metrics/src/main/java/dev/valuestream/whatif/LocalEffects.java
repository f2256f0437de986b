package dev.valuestream.whatif;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the department of a changed element would report: of a step its times, yield and %C&amp;A as the map states them, its
 * capacity and load; of a team its load and those of its steps; of a flow its wait.
 */
final class LocalEffects {

    private static final Figure NOT_STATED =
            Figure.unknown(Reason.MISSING_INPUT, Text.of("compare.not-stated", "It is not stated."));

    private final Analysis before;
    private final Analysis after;
    private final Origins origins;
    private final List<MeasureChange> effects = new ArrayList<>();

    private LocalEffects(Analysis before, Analysis after, Origins origins) {
        this.before = before;
        this.after = after;
        this.origins = origins;
    }

    /** What is known on both sides, changed or not. */
    static List<MeasureChange> of(Analysis before, Analysis after, Origins origins, ChangedElement changed) {
        LocalEffects effects = new LocalEffects(before, after, origins);
        String id = changed.element().id();
        if (changed.element().kind() == ElementKind.FLOW) {
            effects.measures("flow.wait", id);
        } else if (changed.element().kind() == ElementKind.TEAM) {
            effects.measures("team.load", id);
        }
        changed.steps().stream().sorted().forEach(effects::step);
        return effects.effects.stream().filter(m -> m.change().isPresent()).toList();
    }

    private void step(String id) {
        List<String> was = origins.of(id);
        Optional<ProcessStep> to = after.valueStream().step(id);
        Optional<ProcessStep> from = was.size() == 1 ? before.valueStream().step(was.get(0)) : Optional.empty();
        if (from.isPresent() && to.isPresent()) {
            times(id, from.get(), to.get());
        }
        measures("step.capacity", id);
        measures("step.load", id);
    }

    private void times(String id, ProcessStep from, ProcessStep to) {
        time(id, "processTime", from, to, ProcessStep::processTime);
        time(id, "cycleTime", from, to, ProcessStep::cycleTime);
        time(id, "leadTime", from, to, ProcessStep::leadTime);
        share(id, "yield", from, to, s -> s.figures().yield());
        share(id, "percentCompleteAccurate", from, to, ProcessStep::percentCompleteAccurate);
    }

    private void time(
            String id,
            String field,
            ProcessStep from,
            ProcessStep to,
            Function<ProcessStep, Optional<TimeDistribution>> of) {
        Function<ProcessStep, Figure> seconds = s ->
                of.apply(s).map(t -> Figure.of(Durations.toSeconds(t.mean()))).orElse(NOT_STATED);
        field(id, field, Unit.SECONDS, Direction.LOWER, seconds.apply(from), seconds.apply(to));
    }

    private void share(
            String id, String field, ProcessStep from, ProcessStep to, Function<ProcessStep, Optional<Ratio>> of) {
        Function<ProcessStep, Figure> share =
                s -> of.apply(s).map(r -> Figure.of(r.value())).orElse(NOT_STATED);
        field(id, field, Unit.RATIO, Direction.HIGHER, share.apply(from), share.apply(to));
    }

    private void field(String id, String field, Unit unit, Direction better, Figure was, Figure is) {
        Measure measure = new Measure(field, Optional.of(id), Optional.empty(), unit, better, is);
        effects.add(MeasureChange.of(measure, was, Optional.empty()));
    }

    /** A measure of an element after, against that of the worst of those it stands for. */
    private void measures(String id, String element) {
        after.catalog().keyOf(id).ifPresent(key -> {
            List<Measure> is = after.measures(key).stream()
                    .filter(m -> m.element().filter(element::equals).isPresent()
                            && m.id().equals(id)
                            && m.family().isEmpty())
                    .toList();
            List<Measure> was = before.catalog().keyOf(id).map(before::measures).orElse(List.of());
            effects.addAll(MeasurePairs.of(was, is, origins));
        });
    }
}
