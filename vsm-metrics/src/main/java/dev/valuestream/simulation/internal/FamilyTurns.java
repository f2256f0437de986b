package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Demand;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.util.List;

/**
 * How the families that come to a step share it. They have turns where each of them is made once in an interval, its own or one for all;
 * else an interval only says how much time its changeovers take.
 */
final class FamilyTurns {

    private final ValueStream stream;
    private final List<Routes> routes;
    private final boolean areFollowed;
    private final Assumptions assumptions;

    FamilyTurns(ValueStream stream, List<Routes> routes, boolean areFollowed, Assumptions assumptions) {
        this.stream = stream;
        this.routes = routes;
        this.areFollowed = areFollowed;
        this.assumptions = assumptions;
    }

    /** Whether changeovers at a step are made one by one, with turns where the family is made in an interval. */
    boolean areFollowed(ProcessStep step, boolean inInterval) {
        return inInterval ? areAt(step) : areFollowed && those(step).size() > 1;
    }

    /** Whether the families that come to a step have turns. */
    boolean areAt(ProcessStep step) {
        List<Routes> those = those(step);
        return areFollowed
                && !those.isEmpty()
                && those.stream().noneMatch(its -> interval(its, step).isZero());
    }

    private List<Routes> those(ProcessStep step) {
        return routes.stream().filter(its -> comes(its, step)).toList();
    }

    private boolean comes(Routes its, ProcessStep step) {
        return its.reaches(step) && (its.family().isEmpty() || demand(its) > 0);
    }

    private double demand(Routes its) {
        return stream.demand().stream()
                .filter(d -> d.family().equals(its.family()))
                .mapToDouble((Demand d) -> d.rate().perSecond())
                .sum();
    }

    /** Seconds in which a family has one turn at a step; 0 where it has none. */
    double interval(ProcessStep step, Routes its) {
        return areAt(step) && comes(its, step) ? Durations.toSeconds(interval(its, step)) : 0;
    }

    /** The interval of one family; 0 where it states none. */
    private static Duration interval(Routes its, ProcessStep step) {
        return its.figures(step).batch().orElse(null) instanceof Batch.Every every ? every.interval() : Duration.ZERO;
    }

    /** The share of the stream's time that changeovers of intervals take evenly, where there are no turns. */
    double changeovers(ProcessStep step) {
        return areAt(step)
                ? 0
                : those(step).stream()
                        .mapToDouble(its -> changeovers(its, step))
                        .sum();
    }

    private static double changeovers(Routes its, ProcessStep step) {
        StepFigures figures = its.figures(step);
        double uptime = figures.uptime().map(Ratio::value).orElse(1.0);
        Duration interval = interval(its, step);
        if (uptime == 0 || interval.isZero()) {
            return 0;
        }
        double each = figures.changeover().map(TimeDistribution::meanSeconds).orElse(0.0);
        return each / uptime / Durations.toSeconds(interval);
    }

    /** Says what is taken for granted of a step. */
    void assume(ProcessStep step) {
        if (changeovers(step) > 0) {
            assumptions.add(
                    areFollowed
                            ? "Changeovers of a batch of every so often slow the step evenly where not all families have an"
                                    + " interval"
                            : "Changeovers of a batch of every so often slow the step evenly; its rhythm is not followed",
                    step.id());
        }
        if (those(step).stream().anyMatch(its -> isWithoutBatch(its.figures(step)))) {
            assumptions.add(
                    areFollowed(step, false)
                            ? "A changeover whenever another family comes where no batch says how often"
                            : "No changeover where no batch says how often",
                    step.id());
        }
    }

    private static boolean isWithoutBatch(StepFigures figures) {
        boolean takesTime =
                figures.changeover().filter(t -> t.meanSeconds() > 0).isPresent();
        return takesTime && figures.batch().isEmpty();
    }
}
