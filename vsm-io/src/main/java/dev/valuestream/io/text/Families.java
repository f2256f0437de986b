package dev.valuestream.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column for each item family, where the map knows families and they differ. */
final class Families {

    private static final List<String> IDS = List.of(
            "lead-time",
            "process-time",
            "effort",
            "activity-ratio",
            "process-cycle-efficiency",
            "percent-complete-accurate.rolled",
            "yield",
            "lead-time.predicted");

    private static final int MOST = 6;

    private Families() {}

    static void write(Report report, Page page) {
        List<String> families = report.stream().families().stream().limit(MOST).toList();
        if (families.isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>(List.of(""));
        families.forEach(f -> headings.add(Columns.cut(Names.shown(f), 12)));
        Grid grid = new Grid(headings);
        IDS.forEach(id -> row(report, id, families).ifPresent(grid::row));
        page.heading("FAMILIES").lines(grid.lines());
        if (report.stream().families().size() > MOST) {
            page.line("  and " + (report.stream().families().size() - MOST) + " more families");
        }
    }

    private static Optional<List<String>> row(Report report, String id, List<String> families) {
        List<String> cells = new ArrayList<>();
        report.measure(id).ifPresent(m -> cells.add(report.title(id)));
        for (String family : families) {
            report.measure(id + "{" + family + "}").ifPresent(m -> cells.add(report.bare(m)));
        }
        return cells.size() == families.size() + 1 ? Optional.of(cells) : Optional.empty();
    }
}
