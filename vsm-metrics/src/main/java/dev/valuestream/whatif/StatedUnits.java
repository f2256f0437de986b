package dev.valuestream.whatif;

import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.StatedValue;
import java.util.OptionalDouble;

/** Turns values as people state them into the unit of a measure. */
final class StatedUnits {

    private static final int DAYS_A_WEEK = 7;

    private StatedUnits() {}

    /** The number in the unit; empty if the value is stated in one that cannot be turned into it. */
    static OptionalDouble in(Unit unit, StatedValue value, WorkCalendar calendar) {
        String stated = value.unit();
        OptionalDouble day = unit.day(calendar);
        if (day.isPresent()) {
            double week = day.getAsDouble() * (unit.elapsed() ? DAYS_A_WEEK : calendar.daysOfWeek());
            return finite(value.number() * seconds(stated, day.getAsDouble(), week));
        } else if (unit.equals(Unit.RATIO) && stated.equals("%")) {
            return finite(value.number() / 100);
        }
        boolean same = stated.isEmpty() || stated.equals(unit.symbol());
        return same ? OptionalDouble.of(value.number()) : OptionalDouble.empty();
    }

    private static double seconds(String unit, double day, double week) {
        return switch (unit) {
            case "ms" -> 0.001;
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3600;
            case "d" -> day;
            case "w" -> week;
            default -> Double.NaN;
        };
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
