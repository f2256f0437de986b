package dev.valuestream.model;

import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shifts do not overlap, and come to the working time that the calendar states beside them. */
final class ShiftRules {

    private static final Duration LONGEST_DAY = Duration.ofHours(24);

    private ShiftRules() {}

    static void check(List<Shift> shifts, Optional<Duration> day, OptionalDouble days, Checks checks) {
        if (shifts.isEmpty()) {
            return;
        }
        WeekOfShifts week = new WeekOfShifts(shifts, days);
        if (week.overlaps()) {
            checks.add(
                    "shifts", "overlap", "The shifts of {0} must not overlap. State each hour once.", checks.subject());
            return;
        }
        double daysOfWeek = days.orElseGet(week::days);
        if (day.isPresent()) {
            agree(week.total(), day.get(), daysOfWeek, checks);
        } else if (week.total().compareTo(Durations.times(LONGEST_DAY, daysOfWeek)) > 0) {
            checks.add(
                    "daysPerWeek",
                    "range",
                    "The daysPerWeek ({0}) of {1} must be enough for the shifts, which come to {2} a week.",
                    Checks.number(daysOfWeek),
                    checks.subject(),
                    week.total());
        }
    }

    private static void agree(Duration shifts, Duration day, double days, Checks checks) {
        Duration stated = Durations.times(day, days);
        if (shifts.minus(stated).abs().compareTo(Duration.ofMillis(1)) > 0) {
            checks.add(
                    "shifts",
                    "disagree",
                    "The shifts of {0} come to {1} a week, and must come to the {2} that {3} days of {4} make. State a break as"
                            + " the gap between two shifts, or leave out the workingTimePerDay, which follows from them.",
                    checks.subject(),
                    shifts,
                    stated,
                    Checks.number(days),
                    day);
        }
    }
}
