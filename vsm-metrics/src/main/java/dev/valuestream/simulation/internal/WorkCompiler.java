package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.internal.random.TimeSampler;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import dev.valuestream.unit.Ratio;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the steps do with the items of one family. */
final class WorkCompiler {

    private static final int MOST = 1_000_000;

    private final ValueStream stream;
    private final Routes routes;
    private final double assumedCv;
    private final List<Problem> problems;
    private final Assumptions assumptions;

    WorkCompiler(ValueStream stream, Routes routes, double assumedCv, List<Problem> problems, Assumptions assumptions) {
        this.stream = stream;
        this.routes = routes;
        this.assumedCv = assumedCv;
        this.problems = problems;
        this.assumptions = assumptions;
    }

    static String assumedVariability(double cv) {
        return "A coefficient of variation of " + Numbers.shortest(cv) + " where none is stated";
    }

    /** The work of a step that the family reaches; null, with a problem, if its time is not known. */
    @Nullable
    Work of(ProcessStep step) {
        StepFigures figures = routes.figures(step);
        Optional<TimeDistribution> cycle = figures.cycleTimeOrProcessTime();
        if (cycle.isEmpty()) {
            problems.add(timeMissing(step));
            return null;
        }
        assumeVariability(step.id(), cycle.get());
        double perCycle = figures.quantityPerCycle().orElse(1);
        int together = (int) Math.min(MOST, Math.max(1, Math.rint(perCycle)));
        return new Work(
                TimeSampler.of(cycle.get(), assumedCv),
                perCycle >= 1 ? together / perCycle : 1 / perCycle,
                stretch(step),
                together,
                figures.yield().map(Ratio::value).orElse(1.0));
    }

    private void assumeVariability(String element, TimeDistribution time) {
        if (time.squaredCoefficientOfVariation().isEmpty() && !time.mean().isZero()) {
            assumptions.add(assumedVariability(assumedCv), element);
        }
    }

    /** A share of a team, or a calendar of its own, slows a step down evenly. */
    private double stretch(ProcessStep step) {
        double share = step.team()
                .flatMap(stream::team)
                .flatMap(Team::share)
                .map(Ratio::value)
                .orElse(1.0);
        WorkCalendar own = step.calendar().orElse(stream.calendar());
        double ownTime = Durations.toSeconds(own.day()) * own.daysOfWeek();
        double streamTime =
                Durations.toSeconds(stream.calendar().day()) * stream.calendar().daysOfWeek();
        if (share == 0 || ownTime == 0) {
            problems.add(Problem.of(
                    "simulation.step.no-time",
                    step.id(),
                    "The step {0} has no working time (share of its team, or calendar), and work comes to it. State how"
                            + " long it works.",
                    step.id()));
            return 1;
        }
        return streamTime / ownTime / share;
    }

    private Problem timeMissing(ProcessStep step) {
        return Problem.of(
                "simulation.time.missing",
                step.id(),
                "The step {0} has neither cycleTime nor processTime{1}. Time one cycle of a station, or one item.",
                step.id(),
                routes.family().map(f -> " for family " + f).orElse(""));
    }
}
