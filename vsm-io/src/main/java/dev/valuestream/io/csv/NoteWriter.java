package dev.valuestream.io.csv;

import dev.valuestream.io.DurationText;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what stands above the table: each line a key and, in the cell beside it, its value. */
final class NoteWriter {

    private final ValueStream map;
    private final CellText as;

    NoteWriter(ValueStream map) {
        this.map = map;
        as = new CellText(map.calendar());
    }

    void write(Sheet to) {
        note(to, NoteKey.ID, Optional.of(map.id()));
        note(to, NoteKey.NAME, Optional.of(map.name()).filter(n -> !n.equals(map.id())));
        note(to, NoteKey.STATE, as.word(map.state()));
        note(to, NoteKey.SNAPSHOT, as.date(map.snapshot()));
        note(to, NoteKey.NOTE, map.annotations().note());
        map.statedCalendar().ifPresent(c -> calendar(to, c));
        map.demand()
                .forEach(d -> line(to, "demand" + d.family().map(f -> " " + f).orElse(""), demand(d)));
        map.teams().forEach(t -> team(to, t));
        map.annotations()
                .attributes()
                .forEach((name, value) ->
                        Held.text(value).filter(v -> Held.isNote(name)).ifPresent(v -> line(to, name, v)));
    }

    private void calendar(Sheet to, WorkCalendar calendar) {
        note(to, NoteKey.DAY, calendar.isDayAssumed() ? Optional.empty() : Optional.of(day(calendar)));
        note(to, NoteKey.WEEK, calendar.isWeekAssumed() ? Optional.empty() : Optional.of(week(calendar)));
        note(to, NoteKey.YEAR, as.number(calendar.workingDaysPerYear()));
        note(to, NoteKey.ZONE, calendar.zone().map(z -> z.getId()));
        String days = calendar.holidays().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        note(to, NoteKey.HOLIDAYS, Optional.of(days));
    }

    private static String day(WorkCalendar calendar) {
        return DurationText.formatTime(calendar.day());
    }

    private static String week(WorkCalendar calendar) {
        return Numbers.shortest(calendar.daysOfWeek());
    }

    private String demand(Demand demand) {
        String at = demand.at().map(n -> " at " + n).orElse("");
        String cv = as.number(demand.cv()).map(x -> ", cv " + x).orElse("");
        return Numbers.shortest(demand.rate().quantity().value()) + " per "
                + DurationText.format(demand.rate().period(), map.calendar()) + at + cv;
    }

    private void team(Sheet to, Team team) {
        String key = "team " + team.id();
        line(to, key, team.name().equals(team.id()) ? "" : team.name());
        as.number(team.people()).ifPresent(x -> line(to, key + " people", x));
        as.share(team.share()).ifPresent(x -> line(to, key + " share", x));
        team.annotations().note().filter(n -> !n.isEmpty()).ifPresent(n -> line(to, key + " note", n));
    }

    private static void note(Sheet to, NoteKey key, Optional<String> value) {
        value.filter(v -> !v.isEmpty()).ifPresent(v -> line(to, key.key(), v));
    }

    private static void line(Sheet to, String key, String value) {
        to.row(List.of("# " + key + ":", Formulas.neutralised(value)));
    }
}
