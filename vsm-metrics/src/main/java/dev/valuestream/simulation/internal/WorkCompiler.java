package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FailureBasis;
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
    Work of(ProcessStep step, FamilyTurns turns) {
        StepFigures figures = routes.figures(step);
        Optional<TimeDistribution> cycle = figures.cycleTimeOrProcessTime();
        if (cycle.isEmpty()) {
            problems.add(timeMissing(step));
            return null;
        }
        double perCycle = figures.quantityPerCycle().orElse(1);
        int together = (int) Math.min(MOST, Math.max(1, Math.rint(perCycle)));
        double stretch = withoutChangeovers(step, stretch(step), turns.changeovers(step)) * slowness(step, figures);
        return new Work(
                sampler(step.id(), cycle.get()),
                perCycle >= 1 ? together / perCycle : 1 / perCycle,
                stretch,
                together,
                figures.yield().map(Ratio::value).orElse(1.0),
                changeover(step, figures, turns),
                failures(step, figures),
                stay(step, figures));
    }

    private TimeSampler sampler(String element, TimeDistribution time) {
        assumeVariability(element, time);
        return TimeSampler.of(time, assumedCv);
    }

    /** Stops of which nobody knows how long they last only slow a step down. */
    private double slowness(ProcessStep step, StepFigures figures) {
        double uptime = figures.uptime().map(Ratio::value).orElse(1.0);
        if (uptime == 0) {
            problems.add(Problem.of(
                    "simulation.uptime.none",
                    step.id(),
                    "The uptime of step {0} is 0, so it can do nothing, and work comes to it. State the share of planned"
                            + " time in which it is able to run.",
                    step.id()));
            return 1;
        }
        if (uptime == 1 || repair(figures).isPresent()) {
            return 1;
        }
        assumptions.add(
                "Stops of unknown length (no meanTimeToRepair) are many and short, and only slow the work", step.id());
        return 1 / uptime;
    }

    private static Optional<TimeDistribution> repair(StepFigures figures) {
        return figures.meanTimeToRepair().filter(time -> time.meanSeconds() > 0);
    }

    private Work.Failures failures(ProcessStep step, StepFigures figures) {
        double uptime = figures.uptime().map(Ratio::value).orElse(1.0);
        if (uptime == 1 || uptime == 0 || repair(figures).isEmpty()) {
            return Work.Failures.NONE;
        }
        TimeDistribution repair = repair(figures).orElseThrow();
        boolean ageing =
                step.failures().filter(basis -> basis == FailureBasis.TIME).isPresent();
        if (step.failures().isEmpty()) {
            assumptions.add("A station fails only while it works", step.id());
        }
        assumptions.add("The time until a station fails is exponential", step.id());
        double between = repair.meanSeconds() * uptime / (1 - uptime);
        return new Work.Failures(between, sampler(step.id(), repair), ageing);
    }

    /**
     * Changeovers come with a batch of items, with the turns that families have, or wherever the family changes; those of a batch of every
     * so often without turns take their time evenly.
     */
    private Work.Changeover changeover(ProcessStep step, StepFigures figures, FamilyTurns turns) {
        Optional<TimeDistribution> time = figures.changeover().filter(t -> t.meanSeconds() > 0);
        if (time.isEmpty()) {
            return Work.Changeover.NONE;
        }
        if (figures.batch().orElse(null) instanceof Batch.Items items) {
            return new Work.Changeover(
                    sampler(step.id(), time.get()), Math.max(1, items.quantity().value()));
        }
        return turns.areFollowed(step, figures.batch().isPresent())
                ? new Work.Changeover(sampler(step.id(), time.get()), Double.POSITIVE_INFINITY)
                : Work.Changeover.NONE;
    }

    /** How slow a step is whose changeovers take a share of its time away. */
    private double withoutChangeovers(ProcessStep step, double stretch, double changeovers) {
        double left = 1 - changeovers * stretch * ownShifts(step);
        if (left > 0) {
            return stretch / left;
        }
        problems.add(Problem.of(
                "simulation.changeovers.all-time",
                step.id(),
                "The changeovers of step {0} take all its time, so it can do nothing, and work comes to it. Make its interval"
                        + " longer, or its changeovers shorter.",
                step.id()));
        return stretch;
    }

    /** A process longer than the cycle goes on without the station. */
    private TimeSampler stay(ProcessStep step, StepFigures figures) {
        double process =
                figures.processTime().map(TimeDistribution::meanSeconds).orElse(0.0);
        double cycle = figures.cycleTime().map(TimeDistribution::meanSeconds).orElse(process);
        if (process <= cycle || process == 0) {
            return TimeSampler.nothing();
        }
        assumptions.add("An item whose process is longer than the cycle is in the step for the rest of it", step.id());
        return sampler(step.id(), figures.processTime().orElseThrow().scaledBy((process - cycle) / process));
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
        double ownTime = weekly(own);
        if (share == 0 || ownTime == 0) {
            problems.add(Problem.of(
                    "simulation.step.no-time",
                    step.id(),
                    "The step {0} has no working time (share of its team, or calendar), and work comes to it. State how"
                            + " long it works.",
                    step.id()));
            return 1;
        }
        double even = ShiftCompiler.hasOwnShifts(stream, step) ? 1 : weekly(stream.calendar()) / ownTime;
        return even / share * TeamCompiler.slowness(stream, step);
    }

    /** How much longer the stream works than a step that has shifts of its own. */
    private double ownShifts(ProcessStep step) {
        if (!ShiftCompiler.hasOwnShifts(stream, step)) {
            return 1;
        }
        WorkCalendar own = step.calendar().orElseThrow();
        return weekly(stream.calendar()) / weekly(own);
    }

    private static double weekly(WorkCalendar calendar) {
        return Durations.toSeconds(calendar.day()) * calendar.daysOfWeek();
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
