package dev.valuestream.whatif;

import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.unit.Durations;
import java.util.OptionalDouble;

/** Turns values as people state them into the unit of a measure. */
final class StatedUnits {

    private StatedUnits() {}

    /** The number in the unit; empty if the value is stated in one that cannot be turned into it. */
    static OptionalDouble in(Unit unit, StatedValue value, WorkCalendar calendar) {
        String stated = value.unit();
        if (unit.equals(Unit.SECONDS)) {
            double seconds = seconds(stated, calendar);
            return finite(value.number() * seconds);
        } else if (unit.equals(Unit.RATIO) && stated.equals("%")) {
            return finite(value.number() / 100);
        }
        boolean same = stated.isEmpty() || stated.equals(unit.symbol());
        return same ? OptionalDouble.of(value.number()) : OptionalDouble.empty();
    }

    private static double seconds(String unit, WorkCalendar calendar) {
        double day = Durations.toSeconds(calendar.day());
        return switch (unit) {
            case "ms" -> 0.001;
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3600;
            case "d" -> day;
            case "w" -> day * calendar.daysOfWeek();
            default -> Double.NaN;
        };
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
