package dev.valuestream.io.csv;

import dev.valuestream.io.internal.Range;
import dev.valuestream.io.internal.ShownText;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.CalendarBuilder;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Suggestions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what the lines above the table say of the map: its name and calendar, its demand, its teams. */
final class NoteReader {

    private final TableReading reading;
    private final Map<NoteKey, Note> known = new EnumMap<>(NoteKey.class);
    private final List<Note> demand = new ArrayList<>();
    private final Map<String, Map<String, Note>> teams = new LinkedHashMap<>();
    private final Map<String, Note> others = new LinkedHashMap<>();

    NoteReader(TableReading reading, List<Note> notes) {
        this.reading = reading;
        notes.forEach(this::sort);
    }

    private void sort(Note note) {
        String[] words = note.key().split("\\s+", -1);
        Optional<NoteKey> key = NoteKey.of(note.key());
        if (key.isPresent()) {
            once(known.putIfAbsent(key.get(), note), note);
        } else if (isDemand(words)) {
            demand.add(note);
        } else if (isTeam(words)) {
            String field = words.length == 2 ? "name" : words[2].toLowerCase(Locale.ROOT);
            once(teams.computeIfAbsent(words[1], k -> new LinkedHashMap<>()).putIfAbsent(field, note), note);
        } else {
            once(others.putIfAbsent(note.key(), note), note);
        }
    }

    /** Whether a line with this key says something that every table knows. */
    static boolean isKnown(String key) {
        String[] words = key.split("\\s+", -1);
        return NoteKey.of(key).isPresent() || isDemand(words) || isTeam(words);
    }

    private static boolean isDemand(String[] words) {
        return words[0].equalsIgnoreCase("demand") && words.length <= 2;
    }

    private static boolean isTeam(String[] words) {
        return words[0].equalsIgnoreCase("team") && (words.length == 2 || isTeamField(words));
    }

    private static boolean isTeamField(String[] words) {
        return words.length == 3 && List.of("people", "share", "note").contains(words[2].toLowerCase(Locale.ROOT));
    }

    private void once(@Nullable Note earlier, Note note) {
        if (earlier != null) {
            wrong(
                    note,
                    "csv.note.duplicate",
                    "must be said once, and " + earlier.cell().name() + " says it already");
        }
    }

    private void wrong(Note note, String code, String must) {
        String name = note.cell().name();
        reading.wrong(
                note.value(),
                note.key(),
                code,
                "Cell {0}, {1} ({2}), {3}.",
                name,
                ShownText.cut(note.key()),
                note.value().shown(),
                must);
    }

    /** The notes by what the model calls what they are about, to find them when it refuses something. */
    void place(Places places) {
        known.forEach((key, note) -> places.put(key.field(), note.value(), note.key()));
        demand.forEach(note -> places.put("demand " + DemandReader.id(note), note.value(), note.key()));
        teams.forEach(
                (id, fields) -> fields.values().forEach(note -> places.put("team " + id, note.value(), note.key())));
    }

    String id() {
        Note id = known.get(NoteKey.ID);
        Note name = known.get(NoteKey.NAME);
        if (id != null && !id.value().isEmpty()) {
            return Formulas.restored(id.value().text());
        }
        String slug = name == null ? "" : Ids.slug(name.value().text());
        return slug.isEmpty() ? "value-stream" : slug;
    }

    WorkCalendar calendar() {
        return WorkCalendar.of(this::calendar);
    }

    private void calendar(CalendarBuilder to) {
        value(NoteKey.DAY, v -> v.clockDuration(to::workingTimePerDay));
        value(NoteKey.WEEK, v -> v.number(Range.DAYS_OF_WEEK, to::daysPerWeek));
        value(NoteKey.YEAR, v -> v.number(Range.DAYS_OF_YEAR, to::workingDaysPerYear));
        value(NoteKey.ZONE, v -> v.text(text -> zone(v, text, to)));
        value(NoteKey.HOLIDAYS, v -> v.dates(to::holiday));
    }

    private static void zone(Value value, String text, CalendarBuilder to) {
        @Nullable ZoneId zone;
        try {
            zone = ZoneId.of(text);
        } catch (DateTimeException e) {
            value.must("zone", "a time zone such as Europe/Berlin", "");
            return;
        }
        to.zone(zone);
    }

    void read(WorkCalendar calendar, ValueStreamBuilder to) {
        value(NoteKey.NAME, v -> v.text(to::name));
        value(NoteKey.NOTE, v -> v.text(to::note));
        value(
                NoteKey.STATE,
                v -> v.word(State.class, Map.of("current", State.AS_IS, "future", State.TO_BE), to::state));
        value(NoteKey.SNAPSHOT, v -> v.date(to::snapshot));
        if (known.keySet().stream().anyMatch(k -> k.field().startsWith("calendar."))) {
            to.calendar(b -> copy(calendar, b));
        }
        demand.forEach(note -> new DemandReader(reading, note, calendar).read(to));
        teams.forEach((id, fields) -> to.team(id, b -> {
            team(fields, "name", "team.name", v -> v.text(b::name));
            team(fields, "people", "team.people", v -> v.number(Range.NOT_NEGATIVE, b::people));
            team(fields, "share", "team.share", v -> v.share(b::share));
            team(fields, "note", "team.note", v -> v.text(b::note));
        }));
        others.forEach((key, note) -> other(key, note, to));
    }

    private static void copy(WorkCalendar from, CalendarBuilder to) {
        from.workingTimePerDay().ifPresent(to::workingTimePerDay);
        from.daysPerWeek().ifPresent(to::daysPerWeek);
        from.zone().ifPresent(to::zone);
        from.holidays().forEach(to::holiday);
        from.workingDaysPerYear().ifPresent(to::workingDaysPerYear);
    }

    private void value(NoteKey key, Consumer<Value> to) {
        Note note = known.get(key);
        if (note != null && !note.value().isEmpty()) {
            to.accept(value(note, key.field()));
        }
    }

    private void team(Map<String, Note> fields, String field, String code, Consumer<Value> to) {
        Note note = fields.get(field);
        if (note != null && !note.value().isEmpty()) {
            to.accept(value(note, code));
        }
    }

    private Value value(Note note, String field) {
        Heading heading = new Heading(note.cell(), NoteColumn.of(field), ShownText.cut(note.key()), "");
        return new Value(reading, note.value(), heading, WorkCalendar.ASSUMED);
    }

    private void other(String key, Note note, ValueStreamBuilder to) {
        if (note.value().isEmpty()) {
            return;
        }
        to.attribute(key, AttributeValue.of(Formulas.restored(note.value().text())));
        Optional<String> nearest = Suggestions.nearest(ShownText.cut(key), NoteKey.keys());
        String template = "The line ({0}) in {1} is not known; it is kept as an attribute of the map.";
        String shown = ShownText.cut(key);
        String place = note.cell().name();
        reading.notice(
                nearest.isPresent()
                        ? Finding.warning(
                                "csv.note.unknown", "", template + " Maybe it is {2}.", shown, place, nearest.get())
                        : Finding.info("csv.note.unknown", "", template, shown, place));
    }
}
