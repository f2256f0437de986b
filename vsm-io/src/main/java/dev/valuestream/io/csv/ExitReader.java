package dev.valuestream.io.csv;

import dev.valuestream.io.internal.ShownText;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where rows lead: to what stands in the column {@code to}, else to the next row that is a step or a customer.
 *
 * <p>The column holds ids or names of rows, semicolons or new lines between them, each with its share of a choice where it is
 * one: {@code release 90 %; build 10 %}. Before a target its flow's own id may stand with a colon, after it {@code (rework)} or
 * {@code (not rework)}. {@code (none)} is the end of a dead end.
 */
final class ExitReader {

    static final String NONE = "(none)";
    static final String REWORK = "(rework)";
    static final String NOT_REWORK = "(not rework)";

    private static final int LONGEST = 400;
    private static final Pattern ENTRY = Pattern.compile("(?:([A-Za-z0-9][A-Za-z0-9._-]*)\\s*:\\s*)?(.+?)"
            + "(?:\\s+([0-9.,]+(?:[eE][+-]?[0-9]+)?\\s*%?))?(?:\\s*(\\((?:not )?rework\\)))?");

    private final TableReading reading;
    private final List<Row> rows;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final @Nullable Heading heading;
    private boolean doubtful;

    ExitReader(TableReading reading, Headings headings, List<Row> rows) {
        this.reading = reading;
        this.rows = rows;
        heading = headings.of(NodeColumn.TO);
        @Nullable Heading name = headings.of(NodeColumn.NAME);
        for (int i = 0; i < rows.size(); i++) {
            byId.putIfAbsent(rows.get(i).id(), i);
            if (name != null && rows.get(i).has(name.cell().column())) {
                byName.merge(plain(rows.get(i).cell(name.cell().column()).text()), i, (one, two) -> -1);
            }
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether some way could not be read, so that questions of routes have no meaning. */
    boolean isDoubtful() {
        return doubtful;
    }

    List<Exit> read() {
        List<Exit> exits = new ArrayList<>();
        int[] following = following();
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Heading to = heading;
            if (to != null && rows.get(i).has(to.cell().column())) {
                stated(i, to, rows.get(i).cell(to.cell().column()), exits);
            } else if (rows.get(i).type() != RowType.CUSTOMER && following[i] >= 0) {
                exits.add(new Exit(i, following[i], rows.get(i).first()));
            } else if (rows.get(i).type() != RowType.CUSTOMER) {
                nothingFollows(rows.get(i));
            }
        }
        return exits;
    }

    /** For each row the next one that is a step or a customer, or -1. */
    private int[] following() {
        int[] following = new int[rows.size()];
        int next = -1;
        for (int i = rows.size() - 1; i >= 0; i--) {
            following[i] = next;
            next = rows.get(i).type().isSource() ? next : i;
        }
        return following;
    }

    private void nothingFollows(Row row) {
        doubtful = true;
        reading.wrong(
                row.first(),
                "to",
                "flow.to.missing",
                "Row {0} ({1}) must lead on, and no row of a step or customer comes after it. Add a row of type"
                        + " customer, or say in the column to where it leads; write (none) for a dead end.",
                row.first().row(),
                ShownText.cut(row.id()));
    }

    private void stated(int from, Heading to, Cell cell, List<Exit> exits) {
        if (cell.text().strip().equals(NONE)) {
            return;
        }
        for (String entry : cell.text().split("[;\\r\\n]", -1)) {
            if (!entry.isBlank()) {
                @Nullable Exit exit = exit(from, to, cell, entry.strip());
                doubtful |= exit == null;
                if (exit != null) {
                    exits.add(exit);
                }
            }
        }
    }

    private @Nullable Exit exit(int from, Heading to, Cell cell, String entry) {
        Matcher parts = ENTRY.matcher(entry.substring(0, Math.min(entry.length(), LONGEST)));
        boolean readable = entry.length() <= LONGEST && parts.matches();
        if (readable && byId.containsKey(parts.group(2))) {
            return made(from, to, cell, parts, byId.get(parts.group(2)));
        }
        int whole = byName.getOrDefault(plain(entry), -2);
        if (whole >= 0) {
            return new Exit(from, whole, cell);
        }
        int named = readable ? byName.getOrDefault(plain(parts.group(2)), -2) : -2;
        if (named >= 0) {
            return made(from, to, cell, parts, named);
        }
        unknown(to, cell, readable ? parts.group(2) : entry, named == -1 || whole == -1);
        return null;
    }

    private Exit made(int from, Heading to, Cell cell, Matcher parts, int target) {
        @Nullable String share = parts.group(3);
        @Nullable String mark = parts.group(4);
        return new Exit(
                from,
                target,
                parts.group(1),
                share == null ? null : probability(to, cell, share.strip()),
                mark == null ? null : mark.equals(REWORK),
                cell);
    }

    private Double probability(Heading to, Cell cell, String share) {
        double[] read = {Double.NaN};
        Cell part = new Cell(share, cell.offset(), cell.row(), cell.column());
        Heading heads = new Heading(to.cell(), FlowProbability.COLUMN, "probability", "");
        new Value(reading, part, heads, WorkCalendar.ASSUMED).share(x -> read[0] = x);
        return read[0];
    }

    private void unknown(Heading to, Cell cell, String target, boolean several) {
        String advice = several
                ? "several rows have that name. Write the id of one."
                : "there is none."
                        + Suggestions.nearest(ShownText.cut(target), byId.keySet())
                                .map(n -> " Maybe it is " + n + ".")
                                .orElse("");
        reading.wrong(
                cell,
                to.text(),
                "flow.to.unknown",
                "Cell {0}, to: ({1}) must be the id or name of a row, and {2}",
                cell.name(),
                ShownText.cut(target),
                advice);
    }
}
