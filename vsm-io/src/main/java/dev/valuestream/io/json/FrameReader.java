package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.CalendarBuilder;
import dev.valuestream.model.CharterBuilder;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.Participant;
import dev.valuestream.model.TeamBuilder;
import dev.valuestream.model.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what frames a map: charter, calendar, demand and teams. */
final class FrameReader {

    private FrameReader() {}

    static void charter(Fields fields, CharterBuilder to) {
        fields.text("trigger", to::trigger);
        fields.text("outcome", to::outcome);
        fields.text("objective", to::objective);
        fields.object("scope", KnownFields.SCOPE, scope -> {
            scope.text("in", to::scopeIn);
            scope.text("out", to::scopeOut);
        });
        fields.text("sponsor", to::sponsor);
        fields.entries("participants", KnownFields.PARTICIPANT, p -> to.participant(participant(p)));
    }

    private static Participant participant(Fields fields) {
        List<String> role = new ArrayList<>(1);
        List<String> name = new ArrayList<>(1);
        fields.text("role", role::add);
        fields.text("name", name::add);
        return new Participant(
                role.stream().findFirst(),
                Optional.of(name).flatMap(n -> n.stream().findFirst()));
    }

    static void calendar(Fields fields, CalendarBuilder to) {
        fields.clockDuration("workingTimePerDay", to::workingTimePerDay);
        fields.number("daysPerWeek", Range.DAYS_OF_WEEK, to::daysPerWeek);
        fields.zone("zone", to::zone);
        fields.dates("holidays", to::holiday);
        fields.number("workingDaysPerYear", Range.DAYS_OF_YEAR, to::workingDaysPerYear);
    }

    static void copy(WorkCalendar from, CalendarBuilder to) {
        copy(from, to, true);
    }

    static void copy(WorkCalendar from, CalendarBuilder to, boolean withHolidays) {
        from.workingTimePerDay().ifPresent(to::workingTimePerDay);
        from.daysPerWeek().ifPresent(to::daysPerWeek);
        from.zone().ifPresent(to::zone);
        if (withHolidays) {
            from.holidays().forEach(to::holiday);
        }
        from.workingDaysPerYear().ifPresent(to::workingDaysPerYear);
    }

    static void demand(Fields fields, DemandBuilder to) {
        fields.text("family", to::family);
        fields.number("quantity", Range.NOT_NEGATIVE, to::quantity);
        fields.interval("per", to::per);
        fields.number("cv", Range.NOT_NEGATIVE, to::cv);
        fields.text("at", to::at);
        ElementReader.readAnnotations(fields, to);
    }

    static void team(Fields fields, TeamBuilder to) {
        fields.number("people", Range.NOT_NEGATIVE, to::people);
        fields.number("share", Range.SHARE, to::share);
        ElementReader.read(fields, to);
    }
}
