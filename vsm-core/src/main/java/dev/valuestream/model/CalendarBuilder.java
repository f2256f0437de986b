package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.Problems;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a calendar of working time. */
public final class CalendarBuilder {

    private static final Duration LONGEST_DAY = Duration.ofHours(24);

    private @Nullable Duration workingTimePerDay;
    private @Nullable Double daysPerWeek;
    private final List<Shift> shifts = new ArrayList<>();
    private @Nullable ZoneId zone;
    private final List<LocalDate> holidays = new ArrayList<>();
    private @Nullable Double workingDaysPerYear;

    CalendarBuilder() {}

    CalendarBuilder(WorkCalendar calendar) {
        workingTimePerDay = calendar.workingTimePerDay().orElse(null);
        daysPerWeek = boxed(calendar.daysPerWeek());
        shifts.addAll(calendar.shifts());
        zone = calendar.zone().orElse(null);
        holidays.addAll(calendar.holidays());
        workingDaysPerYear = boxed(calendar.workingDaysPerYear());
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    /**
     * Sets the working time of a day, breaks taken off.
     *
     * @param time the working time, from 0 to 24 hours
     * @return this builder
     */
    public CalendarBuilder workingTimePerDay(Duration time) {
        workingTimePerDay = requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets the working days of a week.
     *
     * @param days the days, more than 0 and at most 7
     * @return this builder
     */
    public CalendarBuilder daysPerWeek(double days) {
        daysPerWeek = days;
        return this;
    }

    /**
     * Adds a shift on the first days of the week, as many as are worked: Monday to Friday where nothing else is said.
     *
     * @param from when it begins
     * @param to when it ends; no later than it begins: on the next day
     * @return this builder
     */
    public CalendarBuilder shift(LocalTime from, LocalTime to) {
        return shift(new Shift(from, to, Set.of()));
    }

    /**
     * Adds a shift.
     *
     * @param shift the shift
     * @return this builder
     */
    public CalendarBuilder shift(Shift shift) {
        shifts.add(requireNonNull(shift, "shift"));
        return this;
    }

    /**
     * Sets the time zone.
     *
     * @param zone the zone
     * @return this builder
     */
    public CalendarBuilder zone(ZoneId zone) {
        this.zone = requireNonNull(zone, "zone");
        return this;
    }

    /**
     * Adds a day off.
     *
     * @param day the day
     * @return this builder
     */
    public CalendarBuilder holiday(LocalDate day) {
        holidays.add(requireNonNull(day, "day"));
        return this;
    }

    /**
     * Sets the working days of a year.
     *
     * @param days the days, from 0 to 366
     * @return this builder
     */
    public CalendarBuilder workingDaysPerYear(double days) {
        workingDaysPerYear = days;
        return this;
    }

    WorkCalendar buildValid() {
        Problems problems = new Problems();
        WorkCalendar built = build(new Checks(problems, "calendar", ""));
        problems.throwIfAny("calendar");
        return built;
    }

    WorkCalendar build(Checks checks) {
        Optional<Duration> day = checks.notNegative("workingTimePerDay", workingTimePerDay);
        if (day.isPresent() && day.get().compareTo(LONGEST_DAY) > 0) {
            checks.report("workingTimePerDay", "range", day.get(), "at most 24 hours", "");
            day = Optional.empty();
        }
        OptionalDouble days = atMost(checks, "daysPerWeek", checks.positive("daysPerWeek", daysPerWeek), 7);
        ShiftRules.check(shifts, day, days, checks);
        return new WorkCalendar(
                day,
                days,
                shifts,
                Optional.ofNullable(zone),
                holidays,
                atMost(
                        checks,
                        "workingDaysPerYear",
                        checks.notNegative("workingDaysPerYear", workingDaysPerYear),
                        366));
    }

    private static OptionalDouble atMost(Checks checks, String field, OptionalDouble value, double most) {
        if (value.isPresent() && value.getAsDouble() > most) {
            checks.report(field, "range", Checks.number(value.getAsDouble()), "at most " + (int) most, "");
            return OptionalDouble.empty();
        }
        return value;
    }
}
