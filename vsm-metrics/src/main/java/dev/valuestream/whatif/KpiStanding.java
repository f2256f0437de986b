package dev.valuestream.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a KPI stands: what was stated and what is computed, all in the unit of its measure.
 *
 * @param kpi the KPI as stated
 * @param unit the unit of its measure; empty if neither map has such a measure
 * @param better which way the measure gets better
 * @param baseline where it stood before, as stated
 * @param target where it is to be, as stated
 * @param now the last actual value, by its day
 * @param asIs what is computed on the as-is
 * @param toBe what is computed after the plan
 */
public record KpiStanding(
        Kpi kpi,
        Optional<Unit> unit,
        Direction better,
        OptionalDouble baseline,
        OptionalDouble target,
        OptionalDouble now,
        OptionalDouble asIs,
        OptionalDouble toBe) {

    /**
     * Checks that nothing is null.
     *
     * @param kpi the KPI as stated
     * @param unit the unit of its measure
     * @param better which way the measure gets better
     * @param baseline where it stood before
     * @param target where it is to be
     * @param now the last actual value
     * @param asIs what is computed on the as-is
     * @param toBe what is computed after the plan
     */
    public KpiStanding {
        requireNonNull(kpi);
        requireNonNull(unit);
        requireNonNull(better);
        requireNonNull(baseline);
        requireNonNull(target);
        requireNonNull(now);
        requireNonNull(asIs);
        requireNonNull(toBe);
    }

    static KpiStanding of(Kpi kpi, PlanPath path) {
        String name = kpi.measure();
        Optional<Measure> measure =
                path.asIs().measure(name).or(() -> path.toBe().measure(name));
        Optional<Unit> unit = measure.map(Measure::unit);
        WorkCalendar calendar = path.project().asIs().calendar();
        Optional<StatedValue> last =
                Optional.ofNullable(Iterables.getLast(kpi.actualsByDay(), null)).map(Actual::value);
        return new KpiStanding(
                kpi,
                unit,
                measure.map(Measure::better).orElse(Direction.NEUTRAL),
                in(unit, kpi.baseline(), calendar),
                in(unit, kpi.target(), calendar),
                in(unit, last, calendar),
                PlanPath.number(path.asIs(), name),
                PlanPath.number(path.toBe(), name));
    }

    private static OptionalDouble in(Optional<Unit> unit, Optional<StatedValue> value, WorkCalendar calendar) {
        return unit.isPresent() && value.isPresent()
                ? StatedUnits.in(unit.get(), value.get(), calendar)
                : OptionalDouble.empty();
    }

    /**
     * How much of the way from the baseline to the target is gone: (now − baseline) ÷ (target − baseline). A baseline that
     * is not stated is what is computed on the as-is.
     *
     * @return 0 at the baseline, 1 at the target, negative where it got worse; empty if a value is missing, or there is no
     *     way to go
     */
    public OptionalDouble progress() {
        OptionalDouble from = baseline.isPresent() ? baseline : asIs;
        if (from.isEmpty() || target.isEmpty() || now.isEmpty() || from.getAsDouble() == target.getAsDouble()) {
            return OptionalDouble.empty();
        }
        double gone = now.getAsDouble() - from.getAsDouble();
        double share = gone / (target.getAsDouble() - from.getAsDouble());
        return Double.isFinite(share) ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
