package dev.valuestream.io.csv;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a line above the table can say of the map. */
enum NoteKey {
    ID("id", "map.id"),
    NAME("name", "map.name", "value stream", "title"),
    STATE("state", "map.state"),
    SNAPSHOT("snapshot", "map.snapshot", "date"),
    NOTE("note", "map.note"),
    DAY(
            "working time per day",
            "calendar.workingTimePerDay",
            "working time",
            "available time",
            "available time per day"),
    WEEK("days per week", "calendar.daysPerWeek", "working days per week"),
    YEAR("working days per year", "calendar.workingDaysPerYear", "days per year"),
    ZONE("time zone", "calendar.zone", "zone"),
    HOLIDAYS("holidays", "calendar.holidays");

    private final String key;
    private final String field;
    private final ImmutableList<String> synonyms;

    NoteKey(String key, String field, String... synonyms) {
        this.key = key;
        this.field = field;
        this.synonyms = ImmutableList.copyOf(synonyms);
    }

    String key() {
        return key;
    }

    String field() {
        return field;
    }

    static List<String> keys() {
        return java.util.stream.Stream.concat(
                        Arrays.stream(values()).map(NoteKey::key), java.util.stream.Stream.of("demand", "team"))
                .toList();
    }

    static Optional<NoteKey> of(String text) {
        String plain = Words.plain(text);
        return Arrays.stream(values())
                .filter(k -> Words.plain(k.key).equals(plain)
                        || k.synonyms.stream().map(Words::plain).anyMatch(plain::equals))
                .findFirst();
    }
}
