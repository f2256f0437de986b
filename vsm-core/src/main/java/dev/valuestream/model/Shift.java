package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * A stretch of working time that comes again every week, breaks taken off: a break is the gap between two shifts.
 *
 * <p>A shift that ends no later than it begins goes past midnight and belongs to the day on which it begins; one from a time
 * to the same time lasts 24 hours.
 *
 * @param from when it begins, local time
 * @param to when it ends, local time
 * @param days the days on which it begins, in the order of the week; empty: the first of the week, as many as are worked
 */
public record Shift(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Keeps the days in the order of the week.
     *
     * @param from when it begins
     * @param to when it ends
     * @param days the days on which it begins, perhaps none
     */
    public Shift {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        days = ImmutableSortedSet.copyOf(days);
    }

    /**
     * How long it lasts.
     *
     * @return the length, more than 0 and at most 24 hours
     */
    public Duration length() {
        Duration length = Duration.between(from, to);
        return length.isNegative() || length.isZero() ? length.plus(DAY) : length;
    }
}
