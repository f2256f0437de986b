package dev.valuestream.io.text;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line for each process step: what it takes, what it can do, how loaded it is and what waits in front of it. */
final class StepTable {

    private static final List<String> HEADINGS = List.of(
            "",
            "<team",
            "visits",
            "process\ntime",
            "cycle\ntime",
            "can do\na day",
            "load",
            "%C&A",
            "wait\nbefore",
            "wait\npredicted",
            "queue grows\na day");

    private static final List<String> FIGURES =
            List.of("step.visits", "step.capacity", "step.load", "step.wait.predicted", "step.queue.growth");

    private final Report report;
    private final Map<String, List<Segment>> waits = new HashMap<>();
    private final Map<String, List<MaterialFlow>> inflows = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final boolean revisited;

    private StepTable(Report report) {
        this.report = report;
        report.stream()
                .flows()
                .forEach(f ->
                        inflows.computeIfAbsent(f.to(), n -> new ArrayList<>()).add(f));
        FIGURES.stream().filter(this::isKnown).forEach(known::add);
        report.value(LeadTime.KEY).ifPresent(r -> r.segments().forEach(this::keepWait));
        revisited = report.stream().steps().stream()
                .anyMatch(s -> figure("step.visits", s)
                        .filter(f -> f.number().isEmpty() || Math.abs(f.number().getAsDouble() - 1) > 1e-9)
                        .isPresent());
    }

    /** Whether anything is known of a figure: a column of nothing but question marks is left out. */
    private boolean isKnown(String id) {
        return report.stream().steps().stream()
                .flatMap(s -> figure(id, s).stream())
                .anyMatch(f -> f instanceof Figure.Known
                        || ((Figure.Unknown) f).atLeast().isPresent());
    }

    private void keepWait(Segment segment) {
        if (segment.kind() == Segment.Kind.WAIT) {
            String step = report.stream()
                    .flow(segment.element())
                    .map(MaterialFlow::to)
                    .orElse(segment.element());
            waits.computeIfAbsent(step, s -> new ArrayList<>()).add(segment);
        }
    }

    static void write(Report report, Page page, Set<String> bottlenecks) {
        if (report.stream().steps().isEmpty()) {
            return;
        }
        StepTable table = new StepTable(report);
        Grid grid = new Grid(HEADINGS);
        report.stream().steps().forEach(s -> grid.row(table.row(s, bottlenecks.contains(s.id()))));
        page.heading("STEPS").lines(grid.lines());
        String unknown = FIGURES.stream()
                .filter(id -> !table.known.contains(id))
                .flatMap(id -> table.reason(id).stream())
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            page.paragraph("    Not known of any step: ", unknown);
        }
    }

    private List<String> row(ProcessStep step, boolean bottleneck) {
        String process = times(step, StepFigures::processTimeOrCycleTime);
        String cycle = times(step, StepFigures::cycleTime);
        return List.of(
                (bottleneck ? "▲ " : "  ") + report.name(step.id()),
                step.team().map(t -> Columns.cut(report.name(t), 16)).orElse(""),
                revisited ? cell("step.visits", step, Shown::number) : "",
                process.isEmpty() ? "?" : process,
                cycle.equals(process) ? "" : cycle,
                cell("step.capacity", step, Shown::number),
                cell("step.load", step, Shown::percent),
                quality(step),
                waitBefore(step),
                cell("step.wait.predicted", step, report::time),
                cell("step.queue.growth", step, n -> n > 0 ? "+" + Shown.number(n) : Shown.number(n)));
    }

    private Optional<Figure> figure(String id, ProcessStep step) {
        return report.measure(id + "[" + step.id() + "]").map(m -> m.figure());
    }

    /** A figure's name with the mark of the first reason why it is not known; empty where it does not arise. */
    private Optional<String> reason(String id) {
        return report.stream().steps().stream()
                .flatMap(s -> figure(id, s).stream())
                .map(Figure.Unknown.class::cast)
                .filter(f -> f.reason() != Reason.NOT_APPLICABLE)
                .findFirst()
                .map(f -> report.title(id).toLowerCase(Locale.ROOT)
                        + report.notes().mark(f));
    }

    private String cell(String id, ProcessStep step, DoubleFunction<String> shown) {
        return figure(id, step)
                .filter(f -> known.contains(id))
                .map(f -> report.cell(f, shown))
                .orElse("");
    }

    /** The mean of a time, or the least and the greatest where families differ. */
    private String times(ProcessStep step, Function<StepFigures, Optional<TimeDistribution>> time) {
        double[] means = figures(step)
                .flatMap(f -> time.apply(f).stream())
                .mapToDouble(t -> Durations.toSeconds(t.mean()))
                .sorted()
                .toArray();
        if (means.length == 0) {
            return "";
        }
        String least = report.time(means[0]);
        String most = report.time(means[means.length - 1]);
        return least.equals(most) ? most : least + "–" + most;
    }

    private Stream<StepFigures> figures(ProcessStep step) {
        Set<String> families = report.stream().families();
        return families.isEmpty()
                ? Stream.of(step.figures())
                : families.stream().map(step::figures);
    }

    private String quality(ProcessStep step) {
        double[] ratios = figures(step)
                .flatMap(f -> f.percentCompleteAccurate().stream())
                .mapToDouble(Ratio::value)
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return "";
        }
        String least = Shown.percent(ratios[0]);
        String most = Shown.percent(ratios[ratios.length - 1]);
        return least.equals(most) ? most : least + "–" + most;
    }

    /** What an item waits each time it comes: on the critical path as there, beside it the longest wait on a way in. */
    private String waitBefore(ProcessStep step) {
        List<Segment> onPath = waits.getOrDefault(step.id(), List.of());
        double times = onPath.stream().mapToDouble(Segment::frequency).sum();
        if (times > 0) {
            return report.time(onPath.stream().mapToDouble(Segment::seconds).sum() / times);
        }
        OptionalDouble longest = inflows.getOrDefault(step.id(), List.of()).stream()
                .filter(f -> f.inventory().isStated() || step.leadTime().isPresent())
                .flatMap(f -> report.measure("flow.wait[" + f.id() + "]").stream())
                .flatMapToDouble(m -> m.figure().number().stream())
                .max();
        return longest.isPresent() ? report.time(longest.getAsDouble()) : "";
    }
}
