package dev.valuestream.io.text;

import dev.valuestream.io.internal.Signed;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.SystemEffect;
import dev.valuestream.whatif.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The measures of a comparison in tables: the few that matter first, then all others that change. */
final class ChangeTables {

    private static final List<String> FIRST = List.of(
            "lead-time",
            "lead-time.predicted",
            "production-lead-time",
            "process-time",
            "throughput",
            "work-in-process",
            "work-in-process.predicted",
            "inventory-turns",
            "bottleneck.load",
            "process-cycle-efficiency",
            "percent-complete-accurate.rolled");

    /** Figures of all queues together, which no metric of the catalogue gives, and their names for people. */
    private static final Map<String, String> QUEUES = new LinkedHashMap<>();

    static {
        QUEUES.put("step.queue.at-horizon", "Queues at the horizon");
        QUEUES.put("step.queue.newest-wait", "Wait of the newest item");
    }

    private final Comparison comparison;
    private final Report report;

    ChangeTables(Comparison comparison, Report report) {
        this.comparison = comparison;
        this.report = report;
    }

    /** The figures of the whole stream that a reader asks for first, known or not. */
    void writeWhole(SystemEffect effect, Page page) {
        List<MeasureChange> first = new ArrayList<>(FIRST.stream()
                .map(comparison::measure)
                .flatMap(Optional::stream)
                .filter(m -> !isNotApplicable(m))
                .toList());
        QUEUES.keySet()
                .forEach(id -> effect.measure(id)
                        .filter(m -> m.verdict() != Verdict.SAME)
                        .ifPresent(first::add));
        table("THE WHOLE", first, page);
        boolean better = comparison
                .measure("lead-time")
                .filter(m -> m.verdict() == Verdict.BETTER)
                .isPresent();
        if (better
                && effect.verdict() != Verdict.BETTER
                && effect.queueBuildsAt().isPresent()) {
            page.paragraph(
                    "  ", "Lead time and work in process are those observed: they do not know the queue that builds.");
        }
    }

    /** All others that change, of the stream, of elements, of families; the rest is counted. */
    void writeRest(Page page) {
        table("BY FAMILY", changed(m -> m.family().isPresent() && FIRST.contains(m.id())), page);
        table("ALSO CHANGED", changed(m -> isOfStream(m) && !FIRST.contains(m.id())), page);
        table("STEP BY STEP", changed(m -> m.element().isPresent() && m.family().isEmpty()), page);
        report.notes().writeTo(page);
        long same = comparison.measures().stream()
                .filter(m -> m.verdict() == Verdict.SAME)
                .count();
        long unknown =
                comparison.measures().stream().filter(m -> m.change().isEmpty()).count();
        page.line("");
        page.line("  " + same + " measures stay as they are; " + unknown
                + " have no value before or after. --json has them all.");
    }

    private List<MeasureChange> changed(Predicate<MeasureChange> which) {
        return comparison.measures().stream()
                .filter(which)
                .filter(m -> m.change().isPresent() && m.verdict() != Verdict.SAME)
                .toList();
    }

    private static boolean isOfStream(MeasureChange measure) {
        return measure.element().isEmpty() && measure.family().isEmpty();
    }

    private static boolean isNotApplicable(MeasureChange measure) {
        return isNotApplicable(measure.before()) && isNotApplicable(measure.after());
    }

    private static boolean isNotApplicable(Figure figure) {
        return figure instanceof Figure.Unknown unknown && unknown.reason() == Reason.NOT_APPLICABLE;
    }

    private void table(String heading, List<MeasureChange> measures, Page page) {
        if (measures.isEmpty()) {
            return;
        }
        page.heading(heading);
        Grid grid = new Grid(List.of("", Grid.WORDS, "before", "after", "change", "", Grid.WORDS));
        measures.forEach(m -> grid.row(row(m)));
        page.lines(grid.lines());
    }

    private List<String> row(MeasureChange measure) {
        List<String> cells = new ArrayList<>();
        String title = title(measure)
                + measure.family().map(f -> " for " + Names.shown(f)).orElse("");
        cells.add(title);
        cells.add(measure.element().map(e -> report.name(measure.id(), e)).orElse(""));
        cells.add(cell(
                measure.before(),
                measure.unit(),
                comparison.before().valueStream().calendar()));
        cells.add(cell(
                measure.after(),
                measure.unit(),
                comparison.after().valueStream().calendar()));
        OptionalDouble change = measure.change();
        boolean same = measure.verdict() == Verdict.SAME;
        cells.add(change.isEmpty() || same ? "" : signed(change.getAsDouble(), measure.unit()));
        cells.add(change.isEmpty() || same || isRatio(measure) ? "" : share(measure.relative()));
        cells.add(measure.verdict() == Verdict.UNKNOWN ? "" : measure.verdict().token());
        return cells;
    }

    private String title(MeasureChange measure) {
        boolean together = measure.element().isEmpty() && QUEUES.containsKey(measure.id());
        return together ? QUEUES.getOrDefault(measure.id(), "") : report.title(measure.id());
    }

    private static boolean isRatio(MeasureChange measure) {
        return measure.unit().equals(Unit.RATIO);
    }

    private String cell(Figure figure, Unit unit, WorkCalendar calendar) {
        return report.cell(figure, value -> Shown.value(value, unit, calendar));
    }

    private String signed(double change, Unit unit) {
        return Signed.of(change, report.difference(change, unit));
    }

    private static String share(OptionalDouble relative) {
        return relative.isEmpty() ? "" : Signed.of(relative.getAsDouble(), Shown.percent(relative.getAsDouble()));
    }
}
