package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.CalendarBuilder;
import dev.valuestream.model.Shift;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.InvalidValueStreamException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads working time: how much of it there is, and when. */
final class CalendarReader {

    /** The days of a week as documents name them, Monday first. */
    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(CalendarReader::word).toList();

    private CalendarReader() {}

    /** The word for a day: its first three letters. */
    static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** A calendar by itself; empty if what it states contradicts itself, which is reported. */
    static Optional<WorkCalendar> read(Fields fields, Consumer<CalendarBuilder> fill) {
        try {
            return Optional.of(WorkCalendar.of(fill));
        } catch (InvalidValueStreamException e) {
            @Nullable JsonValue shifts = fields.object().get("shifts");
            JsonValue at = shifts == null ? fields.object() : shifts;
            e.problems().forEach(p -> fields.reading().reportFromModel(at, p.text()));
            return Optional.empty();
        }
    }

    static void read(Fields fields, CalendarBuilder to) {
        fields.clockDuration("workingTimePerDay", to::workingTimePerDay);
        fields.number("daysPerWeek", Range.DAYS_OF_WEEK, to::daysPerWeek);
        fields.entries("shifts", KnownFields.SHIFT, shift -> shift(shift, to));
        fields.zone("zone", to::zone);
        fields.dates("holidays", to::holiday);
        fields.number("workingDaysPerYear", Range.DAYS_OF_YEAR, to::workingDaysPerYear);
    }

    private static void shift(Fields fields, CalendarBuilder to) {
        List<LocalTime> from = new ArrayList<>(1);
        List<LocalTime> until = new ArrayList<>(1);
        fields.clockTime("from", from::add);
        fields.clockTime("to", until::add);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        fields.distinctTexts("days", day -> day(fields, day).ifPresent(days::add));
        from.forEach(begin -> until.forEach(end -> to.shift(new Shift(begin, end, days))));
    }

    private static Optional<DayOfWeek> day(Fields fields, JsonText word) {
        int day = DAYS.indexOf(word.text());
        if (day < 0) {
            fields.reportWord("days", word, DAYS);
            return Optional.empty();
        }
        return Optional.of(DayOfWeek.of(day + 1));
    }

    /** Copies what a calendar states, but for the fields that are stated anew. */
    static void copy(WorkCalendar from, CalendarBuilder to, Set<String> anew) {
        from.workingTimePerDay().ifPresent(to::workingTimePerDay);
        from.daysPerWeek().ifPresent(to::daysPerWeek);
        from.zone().ifPresent(to::zone);
        if (!anew.contains("shifts")) {
            from.shifts().forEach(to::shift);
        }
        if (!anew.contains("holidays")) {
            from.holidays().forEach(to::holiday);
        }
        from.workingDaysPerYear().ifPresent(to::workingDaysPerYear);
    }
}
