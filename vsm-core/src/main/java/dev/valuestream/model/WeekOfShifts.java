package dev.valuestream.model;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The shifts of a calendar laid out over one week, which begins on Monday 00:00. */
final class WeekOfShifts {

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Shift> shifts;
    private final int daysWithoutNames;

    /**
     * The week of a calendar.
     *
     * @param daysPerWeek how many days are worked, where the calendar says
     */
    WeekOfShifts(List<Shift> shifts, OptionalDouble daysPerWeek) {
        this.shifts = shifts;
        daysWithoutNames = (int) Math.ceil(daysPerWeek.orElse(WorkCalendar.ASSUMED_DAYS_PER_WEEK));
    }

    /** The working time of the whole week. */
    Duration total() {
        return shifts.stream().map(s -> s.length().multipliedBy(days(s).size())).reduce(Duration.ZERO, Duration::plus);
    }

    /** On how many days a shift begins. */
    int days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        shifts.forEach(s -> days.addAll(days(s)));
        return days.size();
    }

    private Collection<DayOfWeek> days(Shift shift) {
        return shift.days().isEmpty()
                ? Arrays.asList(DayOfWeek.values()).subList(0, Math.min(7, daysWithoutNames))
                : shift.days();
    }

    /** Whether some time is in two shifts. */
    boolean overlaps() {
        List<WorkSpan> pieces = pieces();
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).from().compareTo(pieces.get(i - 1).to()) < 0) {
                return true;
            }
        }
        return false;
    }

    /** What is worked, in order; shifts that touch are one span. */
    ImmutableList<WorkSpan> spans() {
        List<WorkSpan> spans = new ArrayList<>();
        for (WorkSpan piece : pieces()) {
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).to().equals(piece.from())) {
                spans.set(last, new WorkSpan(spans.get(last).from(), piece.to()));
            } else {
                spans.add(piece);
            }
        }
        return ImmutableList.copyOf(spans);
    }

    /** Each shift on each of its days, cut where the week ends, by its beginning. */
    private List<WorkSpan> pieces() {
        List<WorkSpan> pieces = new ArrayList<>();
        for (Shift shift : shifts) {
            for (DayOfWeek day : days(shift)) {
                Duration from = Duration.ofDays(day.getValue() - 1L)
                        .plusNanos(shift.from().toNanoOfDay());
                add(pieces, from, from.plus(shift.length()));
            }
        }
        pieces.sort(comparing(WorkSpan::from));
        return pieces;
    }

    private static void add(List<WorkSpan> pieces, Duration from, Duration to) {
        if (to.compareTo(WEEK) > 0) {
            pieces.add(new WorkSpan(from, WEEK));
            pieces.add(new WorkSpan(Duration.ZERO, to.minus(WEEK)));
        } else {
            pieces.add(new WorkSpan(from, to));
        }
    }
}
