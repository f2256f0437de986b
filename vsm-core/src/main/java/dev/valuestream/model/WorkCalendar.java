package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Working time: how long a working day is, how many of them a week has, where, and which days are off. Immutable.
 *
 * <p>Where the length of the day or the days of a week are not stated, they follow from the shifts; where there are no
 * shifts either, 8 hours and 5 days stand for them; each such use is an assumption that an analysis lists. Shifts and a
 * stated length never contradict each other: they come to the same working time a week.
 */
public final class WorkCalendar {

    /** The working time of a day where none is stated: 8 hours. */
    public static final Duration ASSUMED_DAY = Duration.ofHours(8);

    /** The working days of a week where none are stated: 5. */
    public static final double ASSUMED_DAYS_PER_WEEK = 5;

    /** A calendar that states nothing: 8 hours a day and 5 days a week are assumed. */
    public static final WorkCalendar ASSUMED = new CalendarBuilder().buildValid();

    private final Optional<Duration> workingTimePerDay;
    private final OptionalDouble daysPerWeek;
    private final ImmutableList<Shift> shifts;
    private final Optional<ZoneId> zone;
    private final ImmutableList<LocalDate> holidays;
    private final OptionalDouble workingDaysPerYear;

    WorkCalendar(
            Optional<Duration> workingTimePerDay,
            OptionalDouble daysPerWeek,
            List<Shift> shifts,
            Optional<ZoneId> zone,
            List<LocalDate> holidays,
            OptionalDouble workingDaysPerYear) {
        this.workingTimePerDay = workingTimePerDay;
        this.daysPerWeek = daysPerWeek;
        this.shifts = ImmutableList.copyOf(shifts);
        this.zone = zone;
        this.holidays = ImmutableList.copyOf(holidays);
        this.workingDaysPerYear = workingDaysPerYear;
    }

    /**
     * Makes a calendar by itself, outside of a stream.
     *
     * @param fill fills in the calendar
     * @return the calendar
     * @throws dev.valuestream.problem.InvalidValueStreamException if a figure is out of its range; it holds all of them
     */
    public static WorkCalendar of(Consumer<? super CalendarBuilder> fill) {
        CalendarBuilder builder = new CalendarBuilder();
        fill.accept(builder);
        return builder.buildValid();
    }

    /**
     * The working time of a day, as stated.
     *
     * @return the working time, from 0 to 24 hours, or empty if not stated
     */
    public Optional<Duration> workingTimePerDay() {
        return workingTimePerDay;
    }

    /**
     * The working days of a week, as stated.
     *
     * @return the days, more than 0 and at most 7, or empty if not stated
     */
    public OptionalDouble daysPerWeek() {
        return daysPerWeek;
    }

    /**
     * When work is done, as stated.
     *
     * @return the shifts of a week, none overlapping, in the order they were given; empty if only an amount of working time
     *     is known
     */
    public List<Shift> shifts() {
        return shifts;
    }

    /**
     * The working time of a week on the clock: the shifts on each of their days, those that touch as one, one past the end
     * of Sunday cut in two.
     *
     * @return the spans from Monday 00:00 on, in order and apart; empty if no shifts are stated
     */
    public List<WorkSpan> week() {
        return weekOfShifts().spans();
    }

    private WeekOfShifts weekOfShifts() {
        return new WeekOfShifts(shifts, daysPerWeek);
    }

    /**
     * The time zone.
     *
     * @return the zone, or empty if not stated
     */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /**
     * The days off beside the weekly ones.
     *
     * @return the days, in the order they were given
     */
    public List<LocalDate> holidays() {
        return holidays;
    }

    /**
     * The working days of a year, as stated.
     *
     * @return the days, or empty if not stated
     */
    public OptionalDouble workingDaysPerYear() {
        return workingDaysPerYear;
    }

    /**
     * One working day: the stated working time; else that of the shifts of a week ÷ {@link #daysOfWeek()}; else 8 hours.
     *
     * @return the length of a working day
     */
    public Duration day() {
        return workingTimePerDay.orElseGet(() -> shifts.isEmpty()
                ? ASSUMED_DAY
                : Durations.dividedBy(weekOfShifts().total(), daysOfWeek()));
    }

    /**
     * The working days of one week: as stated; else the days on which a shift begins; else 5.
     *
     * @return the days
     */
    public double daysOfWeek() {
        return daysPerWeek.orElseGet(
                () -> shifts.isEmpty() ? ASSUMED_DAYS_PER_WEEK : weekOfShifts().days());
    }

    /**
     * Whether nothing says how long a working day is, so that 8 hours are assumed.
     *
     * @return true if neither the working time of a day nor shifts are stated
     */
    public boolean isDayAssumed() {
        return workingTimePerDay.isEmpty() && shifts.isEmpty();
    }

    /**
     * Whether nothing says how many days a week has, so that 5 are assumed.
     *
     * @return true if neither the days of a week nor shifts are stated
     */
    public boolean isWeekAssumed() {
        return daysPerWeek.isEmpty() && shifts.isEmpty();
    }

    /**
     * The working days of one year: as stated, or 52 weeks less the holidays listed.
     *
     * @return the days, never negative
     */
    public double daysOfYear() {
        return workingDaysPerYear.orElse(Math.max(0, 52 * daysOfWeek() - holidays.size()));
    }

    private List<Object> fields() {
        return List.of(workingTimePerDay, daysPerWeek, shifts, zone, holidays, workingDaysPerYear);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof WorkCalendar that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }
}
