package dev.valuestream.io.csv;

import dev.valuestream.io.internal.ShownText;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row of headings: which column holds what. */
final class Headings {

    private final TableReading reading;
    private final List<Heading> all = new ArrayList<>();
    private final Map<Column, Heading> known = new HashMap<>();
    private final Set<String> attributes = new HashSet<>();

    private Headings(TableReading reading) {
        this.reading = reading;
    }

    static Headings read(TableReading reading, List<Cell> row) {
        Headings headings = new Headings(reading);
        row.forEach(headings::add);
        if (!headings.has(NodeColumn.NAME) && !headings.has(NodeColumn.ID)) {
            reading.wrong(
                    row.get(0),
                    row.get(0).text(),
                    "csv.heading.missing",
                    "Row {0} must be the headings, one of which is step (or id), and none of them is. Other columns are"
                            + " C/T, PT, C/O, uptime, inventory, wait and so on.",
                    row.get(0).row());
        }
        return headings;
    }

    List<Heading> all() {
        return all;
    }

    boolean has(Column column) {
        return known.containsKey(column);
    }

    @Nullable
    Heading of(Column column) {
        return known.get(column);
    }

    private void add(Cell cell) {
        HeadingText text = HeadingText.of(cell.text());
        Optional<Column> column = KnownColumns.named(text.name());
        if (column.isEmpty()) {
            text = text.withLastWordAsUnit();
            column = KnownColumns.named(text.name());
        }
        Heading heading = new Heading(cell, column.orElse(null), ShownText.cut(text.name()), text.unit());
        all.add(heading);
        if (column.isPresent()) {
            addKnown(heading, column.get(), text);
        } else if (!cell.isEmpty()) {
            addUnknown(heading);
        }
    }

    private void addKnown(Heading heading, Column column, HeadingText text) {
        Heading earlier = known.putIfAbsent(column, heading);
        if (earlier != null) {
            wrong(
                    heading,
                    "duplicate",
                    "Cell {0}, the heading ({1}), must be used once: {2} says the same already.",
                    earlier.cell().name());
        } else if (!fits(column.kind(), text)) {
            wrong(
                    heading,
                    "unit",
                    column.kind() == Kind.NUMBER && text.hasTime()
                            ? "Cell {0}, the heading ({1}), must be without a unit of time: the column is {2}. For a"
                                    + " time in front of the step, head it wait."
                            : "Cell {0}, the heading ({1}), must have no such unit: the column is {2}.",
                    column.kind().shown());
        }
    }

    private static boolean fits(Kind kind, HeadingText text) {
        return switch (kind) {
            case DURATION -> text.unit().isEmpty() || text.hasTime();
            case SHARE -> text.unit().isEmpty() || text.unit().equals("%");
            case NUMBER, OTHER -> !text.hasTime() && !text.unit().equals("%");
        };
    }

    private void wrong(Heading heading, String rule, String template, String argument) {
        Cell cell = heading.cell();
        reading.wrong(cell, heading.text(), "csv.heading." + rule, template, cell.name(), cell.shown(), argument);
    }

    private void addUnknown(Heading heading) {
        if (!attributes.add(heading.text())) {
            wrong(heading, "duplicate", "Cell {0}, the heading ({1}), must be used once.{2}", "");
            return;
        }
        Optional<String> nearest = KnownColumns.nearest(heading.name());
        String template = "The column ({0}) in {1} is not known; it is kept as an attribute of each step.";
        reading.notice(
                nearest.isPresent()
                        ? Finding.warning(
                                "csv.heading.unknown",
                                "",
                                template + " Maybe it is {2}.",
                                heading.cell().shown(),
                                heading.cell().name(),
                                nearest.get())
                        : Finding.info(
                                "csv.heading.unknown",
                                "",
                                template,
                                heading.cell().shown(),
                                heading.cell().name()));
    }
}
