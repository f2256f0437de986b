package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Unit;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.whatif.BehaviourChart.Signal;
import dev.valuestream.whatif.PlanPath.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The way of a KPI from the as-is to the to-be, and what was measured against it, all in the unit of its measure. Immutable.
 *
 * @param standing where it stands
 * @param way what is computed of it after each improvement, in the order of the plan
 * @param measured what was measured, the earliest first; without what is stated in a unit that is not the measure's
 * @param chart whether what was measured is signal or noise; empty where too few values were
 */
public record KpiProgress(
        KpiStanding standing, List<Point> way, List<Measured> measured, Optional<BehaviourChart> chart) {

    /**
     * What is computed after an improvement.
     *
     * @param improvement the improvement
     * @param due the day by which it is to be done
     * @param value the measure after it and those before it
     */
    public record Point(Improvement improvement, Optional<LocalDate> due, OptionalDouble value) {}

    /**
     * A value that was measured, against the plan.
     *
     * @param on the day
     * @param value the value
     * @param planned what is computed after all improvements that were due by that day, or are done without a date, with
     *     what they need; empty if it is not known then, or these do not fit together
     */
    public record Measured(LocalDate on, double value, OptionalDouble planned) {}

    /**
     * Copies the lists.
     *
     * @param standing where it stands
     * @param way what is computed of it after each improvement
     * @param measured what was measured
     * @param chart whether that is signal or noise
     */
    public KpiProgress {
        requireNonNull(standing);
        way = ImmutableList.copyOf(way);
        measured = ImmutableList.copyOf(measured);
        requireNonNull(chart);
    }

    static KpiProgress of(KpiStanding standing, PlanPath path, PlannedBy planned) {
        String name = standing.kpi().measure();
        List<Point> way = path.milestones().stream().map(m -> point(m, name)).toList();
        List<Measured> measured = standing.unit()
                .map(unit -> measured(standing, unit, path, planned))
                .orElse(List.of());
        List<Double> values = measured.stream().map(Measured::value).toList();
        return new KpiProgress(standing, way, measured, BehaviourChart.of(values));
    }

    private static Point point(Milestone milestone, String measure) {
        return new Point(
                milestone.improvement(), milestone.improvement().due(), PlanPath.number(milestone.after(), measure));
    }

    private static List<Measured> measured(KpiStanding standing, Unit unit, PlanPath path, PlannedBy planned) {
        ImmutableList.Builder<Measured> measured = ImmutableList.builder();
        for (Actual actual : standing.kpi().actualsByDay()) {
            StatedUnits.in(unit, actual.value(), path.project().asIs().calendar())
                    .ifPresent(v -> measured.add(new Measured(
                            actual.on(),
                            v,
                            planned.on(actual.on(), standing.kpi().measure()))));
        }
        return measured.build();
    }

    /**
     * Whether the last value is as good as the plan has it by then.
     *
     * @return better or worse by the measure's direction, the same to a share of 1e-9; unknown where one of them is, or
     *     neither way is better
     */
    public Verdict againstPlan() {
        Measured last = Iterables.getLast(measured, null);
        return last == null || last.planned().isEmpty()
                ? Verdict.UNKNOWN
                : verdict(
                        last.value() - last.planned().getAsDouble(),
                        last.planned().getAsDouble());
    }

    /**
     * Whether what was measured got better: the side of the last signal.
     *
     * @return better or worse by the measure's direction; the same where all is noise; unknown where too few values were
     *     measured, or neither way is better
     */
    public Verdict trend() {
        if (chart.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Signal last = Iterables.getLast(chart.get().signals(), null);
        return last == null ? Verdict.SAME : verdict(last.high() ? 1 : -1, 0);
    }

    private Verdict verdict(double rise, double of) {
        if (Math.abs(rise) <= 1e-9 * Math.abs(of)) {
            return Verdict.SAME;
        } else if (standing.better() == Direction.NEUTRAL) {
            return Verdict.UNKNOWN;
        }
        return rise > 0 == (standing.better() == Direction.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }
}
