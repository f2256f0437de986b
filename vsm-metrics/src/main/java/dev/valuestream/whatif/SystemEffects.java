package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Finds what a change does to the whole, from the analyses without it and with it. Used once. */
final class SystemEffects {

    /** A change by a smaller share of what passes through is none. */
    private static final double ROUNDING = 1e-9;

    private static final String LEAD_TIME = "lead-time";
    private static final String PREDICTED = "lead-time.predicted";
    private static final String ROLLED = "percent-complete-accurate.rolled";
    private static final String QUEUE_PREDICTED = "step.queue.predicted";

    private final SystemFigures before;
    private final SystemFigures after;
    private final Set<String> steps = new LinkedHashSet<>();
    private final double tolerance;

    /** Whether queues were followed in time on both sides: only then are they compared so. */
    private final boolean followed;

    private SystemEffects(SystemFigures before, SystemFigures after) {
        this.before = before;
        this.after = after;
        after.stream().steps().forEach(s -> steps.add(s.id()));
        before.stream().steps().forEach(s -> steps.add(s.id()));
        followed = before.isFollowed() && after.isFollowed();
        tolerance = ROUNDING * Math.max(scale(before), scale(after));
    }

    private static double scale(SystemFigures figures) {
        double passing =
                figures.measure(SystemFigures.THROUGHPUT).figure().number().orElse(0);
        return Math.max(passing, figures.growth());
    }

    /** The effect of a change of some steps. */
    static SystemEffect of(Analysis before, Analysis after, Origins origins, Set<String> changed) {
        return new SystemEffects(new SystemFigures(before), new SystemFigures(after)).effect(origins, changed);
    }

    private SystemEffect effect(Origins origins, Set<String> changed) {
        boolean known = before.missing().isEmpty() && after.missing().isEmpty();
        Optional<MeasureChange> decisive = known ? decisive() : Optional.empty();
        Set<Text> missing = missing(known && decisive.isEmpty());
        return new SystemEffect(
                missing.isEmpty() && decisive.isEmpty()
                        ? Verdict.SAME
                        : decisive.map(MeasureChange::verdict).orElse(Verdict.UNKNOWN),
                decisive.map(MeasureChange::id),
                measures(),
                known ? builds() : Optional.empty(),
                most(s -> before.growth(s) - after.growth(s)),
                before.constraint(),
                after.constraint(),
                isConstraintMoved(origins),
                Companions.of(after, changed),
                List.copyOf(missing));
    }

    private boolean isConstraintMoved(Origins origins) {
        List<ElementRef> was = before.constraint();
        List<ElementRef> is = after.constraint();
        return !was.isEmpty()
                && !is.isEmpty()
                && is.stream()
                        .noneMatch(c -> was.contains(c)
                                || origins.of(c.id()).stream()
                                        .anyMatch(o -> was.contains(new ElementRef(c.kind(), o))));
    }

    /** What is not known of throughput and queues; where these stay as they are, of the lead time. */
    private Set<Text> missing(boolean undecided) {
        Set<Text> missing = new LinkedHashSet<>(before.missing());
        missing.addAll(after.missing());
        if (undecided && !isMoved() && !of(PREDICTED).change().isPresent()) {
            for (SystemFigures figures : List.of(before, after)) {
                if (figures.measure(LEAD_TIME).figure() instanceof Figure.Unknown unknown) {
                    missing.add(unknown.text());
                }
            }
        }
        return missing;
    }

    /** Whether the queue before some step grows more than it did, though all together do not. */
    private boolean isMoved() {
        return most(s -> after.growth(s) - before.growth(s)).isPresent();
    }

    /** The first measure by which the whole differs. */
    private Optional<MeasureChange> decisive() {
        MeasureChange throughput = of(SystemFigures.THROUGHPUT);
        if (isDifferent(throughput)) {
            return Optional.of(throughput);
        }
        if (Math.abs(after.growth() - before.growth()) > tolerance) {
            return Optional.of(queues(SystemFigures.GROWTH, Unit.ITEMS_PER_DAY, before.growth(), after.growth()));
        }
        return isMoved()
                ? Optional.empty()
                : Stream.of(PREDICTED, LEAD_TIME, ROLLED)
                        .map(this::of)
                        .filter(m -> isDifferent(m) && (!m.id().equals(ROLLED) || isTimeKnown()))
                        .findFirst();
    }

    private boolean isTimeKnown() {
        return of(PREDICTED).change().isPresent() || of(LEAD_TIME).change().isPresent();
    }

    private static boolean isDifferent(MeasureChange measure) {
        return measure.verdict() == Verdict.BETTER || measure.verdict() == Verdict.WORSE;
    }

    /** Where the queue grows most more; where none grows more, where the predicted queue gets longest. */
    private Optional<String> builds() {
        return most(s -> after.growth(s) - before.growth(s)).or(() -> most(this::predictedRise));
    }

    private double predictedRise(String step) {
        return of(QUEUE_PREDICTED, step).change().orElse(0);
    }

    private Optional<String> most(ToDoubleFunction<String> rise) {
        return steps.stream().filter(s -> rise.applyAsDouble(s) > tolerance).max(Comparator.comparingDouble(rise));
    }

    private List<MeasureChange> measures() {
        List<MeasureChange> measures = new ArrayList<>();
        List<String> ids = new ArrayList<>(List.of(SystemFigures.THROUGHPUT, PREDICTED, "work-in-process.predicted"));
        ids.addAll(isAnyQueueOther() ? List.of() : List.of(LEAD_TIME, "work-in-process"));
        for (String id : ids) {
            MeasureChange measure = of(id);
            if (measure.change().isPresent()) {
                measures.add(measure);
            }
        }
        Optional.of(of(ROLLED)).filter(SystemEffects::isDifferent).ifPresent(measures::add);
        if (before.missing().isEmpty() && after.missing().isEmpty()) {
            measures.addAll(queues());
        }
        return measures;
    }

    private boolean isAnyQueueOther() {
        return most(s -> Math.abs(after.growth(s) - before.growth(s))).isPresent();
    }

    private List<MeasureChange> queues() {
        List<MeasureChange> all = new ArrayList<>();
        all.add(queues(SystemFigures.GROWTH, Unit.ITEMS_PER_DAY, before.growth(), after.growth()));
        all.add(queues(
                SystemFigures.AT_HORIZON,
                Unit.ITEMS,
                sum(before, s -> before.queue(s, followed)),
                sum(after, s -> after.queue(s, followed))));
        all.add(queues(
                SystemFigures.NEWEST_WAIT,
                Unit.SECONDS,
                sum(
                        before,
                        s -> before.newestWait(s, followed)
                                * before.number("step.visits", s).orElse(1)),
                sum(
                        after,
                        s -> after.newestWait(s, followed)
                                * after.number("step.visits", s).orElse(1))));
        for (String step : steps) {
            if (Math.abs(after.growth(step) - before.growth(step)) > tolerance) {
                all.addAll(queue(step));
            }
            MeasureChange predicted = of(QUEUE_PREDICTED, step);
            if (isDifferent(predicted)) {
                all.add(predicted);
            }
        }
        return all;
    }

    private static double sum(SystemFigures figures, ToDoubleFunction<String> each) {
        return figures.stream().steps().stream()
                .map(ProcessStep::id)
                .mapToDouble(each)
                .sum();
    }

    private List<MeasureChange> queue(String step) {
        Optional<String> at = Optional.of(step);
        return List.of(
                queue(SystemFigures.GROWTH, at, Unit.ITEMS_PER_DAY, before.growth(step), after.growth(step)),
                queue(
                        SystemFigures.AT_HORIZON,
                        at,
                        Unit.ITEMS,
                        before.queue(step, followed),
                        after.queue(step, followed)),
                queue(
                        SystemFigures.NEWEST_WAIT,
                        at,
                        Unit.SECONDS,
                        before.newestWait(step, followed),
                        after.newestWait(step, followed)));
    }

    private static MeasureChange queues(String id, Unit unit, double was, double is) {
        return queue(id, Optional.empty(), unit, was, is);
    }

    private static MeasureChange queue(String id, Optional<String> step, Unit unit, double was, double is) {
        Measure measure = new Measure(id, step, Optional.empty(), unit, Direction.LOWER, Figure.of(is));
        return MeasureChange.of(measure, Figure.of(was), Optional.empty());
    }

    private MeasureChange of(String id) {
        return MeasureChange.of(after.measure(id), before.measure(id).figure(), Optional.empty());
    }

    private MeasureChange of(String id, String step) {
        return MeasureChange.of(
                after.measure(id, step), before.measure(id, step).figure(), Optional.empty());
    }
}
