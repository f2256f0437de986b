package dev.valuestream.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.Annotations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A measure by which a plan is judged: where it stood, where it is to be and when, and what was measured on the way. Which
 * way it gets better is known to the measure itself.
 *
 * @param measure the full name of the measure, such as {@code lead-time}
 * @param baseline where it stood before
 * @param target where it is to be
 * @param due the day by which it is to be there
 * @param actuals what was measured, in the order stated
 * @param annotations note, attributes and unknown fields
 */
public record Kpi(
        String measure,
        Optional<StatedValue> baseline,
        Optional<StatedValue> target,
        Optional<LocalDate> due,
        List<Actual> actuals,
        Annotations annotations) {

    /**
     * One value as it was measured.
     *
     * @param on the day
     * @param value the value
     */
    public record Actual(LocalDate on, StatedValue value) {
        /**
         * Checks that nothing is null.
         *
         * @param on the day
         * @param value the value
         */
        public Actual {
            requireNonNull(on);
            requireNonNull(value);
        }
    }

    /**
     * Copies the actuals.
     *
     * @param measure the full name of the measure
     * @param baseline where it stood before
     * @param target where it is to be
     * @param due the day by which it is to be there
     * @param actuals what was measured
     * @param annotations note, attributes and unknown fields
     */
    public Kpi {
        requireNonNull(measure);
        requireNonNull(baseline);
        requireNonNull(target);
        requireNonNull(due);
        actuals = ImmutableList.copyOf(actuals);
        requireNonNull(annotations);
    }

    /**
     * A measure with nothing stated yet.
     *
     * @param measure the full name of the measure
     * @return the KPI
     */
    public static Kpi of(String measure) {
        return new Kpi(measure, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Annotations.NONE);
    }

    /**
     * What was measured, the earliest first.
     *
     * @return the actuals by day
     */
    public List<Actual> actualsByDay() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Actual::on), actuals);
    }
}
