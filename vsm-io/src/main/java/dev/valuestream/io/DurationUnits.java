package dev.valuestream.io;

import dev.valuestream.model.WorkCalendar;
import java.math.BigInteger;
import java.time.Duration;

/** How long each unit is; a day and a week are 0 where no calendar says. */
record DurationUnits(boolean hasCalendar, BigInteger day, BigInteger week) {

    static final DurationUnits TIME_ONLY = new DurationUnits(false, BigInteger.ZERO, BigInteger.ZERO);

    static DurationUnits of(WorkCalendar calendar) {
        return new DurationUnits(
                true, DurationText.nanos(calendar.day()), DurationText.nanos(calendar.day(), calendar.daysOfWeek()));
    }

    Duration length(DurationUnit unit) {
        return DurationText.ofNanos(nanos(unit));
    }

    BigInteger nanos(DurationUnit unit) {
        return switch (unit) {
            case DAY -> day;
            case WEEK -> week;
            default -> unit.nanos();
        };
    }
}
