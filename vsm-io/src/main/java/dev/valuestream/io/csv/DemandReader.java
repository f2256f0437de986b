package dev.valuestream.io.csv;

import dev.valuestream.io.internal.Range;
import dev.valuestream.io.internal.ShownText;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a demand: {@code 920 per 1 d}, {@code 18400 per 20 d at state-street, cv 1.2}. */
final class DemandReader {

    private static final Pattern DEMAND = Pattern.compile(
            "([0-9.,eE+-]+)\\s*(?:per|/|a)\\s*(.+?)(?:\\s+at\\s+(\\S+?))?(?:\\s*,?\\s+cv\\s+([0-9.,eE+-]+))?");
    private static final int LONGEST = 400;

    private final TableReading reading;
    private final Note note;
    private final WorkCalendar calendar;

    DemandReader(TableReading reading, Note note, WorkCalendar calendar) {
        this.reading = reading;
        this.note = note;
        this.calendar = calendar;
    }

    /** The id that the model gives the demand. */
    static String id(Note note) {
        Matcher parts = DEMAND.matcher(note.value().text());
        boolean readable = note.value().text().length() <= LONGEST && parts.matches();
        String family = family(note);
        return (family.isEmpty() ? "demand" : family)
                + (readable && parts.group(3) != null ? "@" + parts.group(3) : "");
    }

    private static String family(Note note) {
        String[] words = note.key().split("\\s+", -1);
        return words.length == 1 ? "" : words[1];
    }

    void read(ValueStreamBuilder to) {
        String text = note.value().text();
        Matcher parts = DEMAND.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            value(text, "demand.form").must("form", "a number per period, such as 920 per 1 d", "");
            return;
        }
        to.demand(b -> fill(parts, family(note), b));
    }

    private void fill(Matcher parts, String family, DemandBuilder to) {
        if (!family.isEmpty()) {
            to.family(family);
        }
        String period = parts.group(2);
        boolean one = Character.isLetter(period.charAt(0)) && period.charAt(0) != 'P';
        value(parts.group(1), "demand.quantity").number(Range.NOT_NEGATIVE, to::quantity);
        value(one ? "1 " + period : period, "demand.per").interval(to::per);
        if (parts.group(3) != null) {
            to.at(parts.group(3));
        }
        if (parts.group(4) != null) {
            value(parts.group(4), "demand.cv").number(Range.NOT_NEGATIVE, to::cv);
        }
    }

    private Value value(String part, String field) {
        Cell at = note.value();
        Cell cell = new Cell(part, at.offset(), at.row(), at.column());
        Heading heading = new Heading(note.cell(), NoteColumn.of(field), ShownText.cut(note.key()), "");
        return new Value(reading, cell, heading, calendar);
    }
}
