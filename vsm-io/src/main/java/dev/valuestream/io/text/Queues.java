package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.metrics.queue.StepWaitGap;
import dev.valuestream.metrics.queue.StepWaitGap.Gap;
import dev.valuestream.metrics.queue.StepWaitPredicted;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.WaitShares;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What waits before each step as found and as predicted, side by side, where it comes from, and what the largest gap tells. */
final class Queues {

    private static final List<String> HEADINGS = List.of(
            "",
            "load",
            "wait\nfound",
            "wait\npredicted",
            "items\npredicted",
            "gap",
            Grid.WORDS + "the predicted wait\ncomes from",
            Grid.WORDS + "trust");

    private static final int MOST_NAMES = 6;
    private static final int MOST_STEPS = 50;

    /** A difference of loads that shows. */
    private static final double SEEN = 0.005;

    private final Report report;
    private final StepWaitPredicted.Result predicted;
    private final Map<String, Gap> gaps;

    private Queues(Report report, StepWaitPredicted.Result predicted) {
        this.report = report;
        this.predicted = predicted;
        gaps = report.value(StepWaitGap.KEY).map(StepWaitGap.Result::steps).orElse(Map.of());
    }

    static void write(Report report, Page page) {
        report.value(StepWaitPredicted.KEY).ifPresent(result -> new Queues(report, result).write(page));
    }

    private void write(Page page) {
        Grid grid = new Grid(HEADINGS);
        List<ProcessStep> shown = shown();
        shown.forEach(s -> grid.row(row(s)));
        page.heading("WHY QUEUES STAND THERE").lines(grid.lines());
        int left = report.stream().steps().size() - shown.size();
        if (left > 0) {
            page.line("    and " + Shown.number(left) + " more, before which items wait less long");
        }
        if (shown.stream().anyMatch(this::isLoadedOtherwise)) {
            page.paragraph("    ", "Load is here that of whoever does a step, with what really gets there.");
        }
        largestGap().ifPresent(words -> page.paragraph("    ", words));
        doubts("Low trust: ", Confidence.LOW).ifPresent(words -> page.paragraph("    ", words));
        doubts("Exact for what the map states, yet: ", Confidence.EXACT)
                .ifPresent(words -> page.paragraph("    ", words));
        new PredictedWhole(report).sentence().ifPresent(words -> page.paragraph("    ", words));
    }

    /** All steps; of a large map those before which items wait longest, or the queue grows. */
    private List<ProcessStep> shown() {
        List<ProcessStep> steps = report.stream().steps();
        if (steps.size() <= MOST_STEPS) {
            return steps;
        }
        return steps.stream()
                .sorted(Comparator.comparingDouble(this::waiting).reversed())
                .limit(MOST_STEPS)
                .toList();
    }

    private double waiting(ProcessStep step) {
        Figure wait = predicted.waits().figures().get(step.id());
        boolean grows = wait instanceof Figure.Unknown unknown && unknown.reason() == Reason.UNSTABLE;
        return grows ? Double.MAX_VALUE : wait == null ? 0 : wait.number().orElse(0);
    }

    private List<String> row(ProcessStep step) {
        Optional<StepPrediction> prediction =
                Optional.ofNullable(predicted.steps().get(step.id()));
        return List.of(
                "  " + report.name(step.id()),
                prediction.map(p -> Shown.percent(p.utilization())).orElseGet(() -> cell("step.load", step)),
                found(step),
                cell("step.wait.predicted", step),
                cell("step.queue.predicted", step),
                cell("step.wait.gap", step),
                prediction.flatMap(StepPrediction::shares).map(Queues::origin).orElse(""),
                prediction
                        .map(p -> p.confidence().name().toLowerCase(Locale.ROOT))
                        .orElse(""));
    }

    /** Whether who does it has more to do than this step, or less gets there than is asked for. */
    private boolean isLoadedOtherwise(ProcessStep step) {
        OptionalDouble asked = number("step.load", step.id());
        StepPrediction prediction = predicted.steps().get(step.id());
        return prediction != null
                && asked.isPresent()
                && Math.abs(prediction.utilization() - asked.getAsDouble()) > SEEN;
    }

    private OptionalDouble number(String id, String step) {
        return report.measure(id + "[" + step + "]")
                .map(m -> m.figure().number())
                .orElse(OptionalDouble.empty());
    }

    private String found(ProcessStep step) {
        return Optional.ofNullable(gaps.get(step.id()))
                .map(gap -> time(gap.observed()))
                .orElseGet(() -> new WaitsBefore(report).of(step));
    }

    /** A measure as a cell; of a queue that grows, that it does. */
    private String cell(String id, ProcessStep step) {
        return report.measure(id + "[" + step.id() + "]").map(this::cell).orElse("");
    }

    private String cell(Measure measure) {
        boolean grows = measure.figure() instanceof Figure.Unknown unknown && unknown.reason() == Reason.UNSTABLE;
        if (grows) {
            return measure.id().equals("step.wait.predicted") ? unstable(measure) : "–";
        }
        return report.cell(measure);
    }

    /** A queue that gets as much as it can do does not grow on the mean, and has no average all the same. */
    private String unstable(Measure measure) {
        OptionalDouble perDay = number("step.queue.growth", measure.element().orElseThrow());
        return perDay.orElse(0) > 0 ? "grows" : "no mean";
    }

    private String time(Duration time) {
        return report.time(Durations.toSeconds(time));
    }

    /** The two largest shares. */
    private static String origin(WaitShares shares) {
        record Share(String name, double part) {}
        return List.of(
                        new Share("load", shares.load()),
                        new Share("arrivals", shares.arrivals()),
                        new Share("service", shares.service()),
                        new Share("batches", shares.batching()))
                .stream()
                .filter(s -> s.part() >= 0.005)
                .sorted(Comparator.comparingDouble(Share::part).reversed())
                .limit(2)
                .map(s -> s.name() + " " + Math.round(100 * s.part()) + " %")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private Optional<String> largestGap() {
        return gaps.entrySet().stream()
                .max(Comparator.comparingDouble(e -> Math.abs(gap(e.getValue()))))
                .filter(e -> e.getValue().reading() != StepWaitGap.Reading.EXPLAINED)
                .map(e -> sentence(report.name(e.getKey()), e.getValue()));
    }

    private static double gap(Gap gap) {
        return Durations.toSeconds(gap.observed()) - Durations.toSeconds(gap.predicted());
    }

    private String sentence(String name, Gap gap) {
        String waits = "Largest gap: before " + name + " items wait " + time(gap.observed())
                + ", and load and variability explain " + time(gap.predicted()) + " of it. ";
        return switch (gap.reading()) {
            case BATCHING ->
                waits + "Its own batches keep the rest there: smaller ones, with shorter changeovers, free it.";
            case SNAPSHOT ->
                "Largest gap: before " + name + " items wait " + time(gap.observed()) + ", where "
                        + time(gap.predicted())
                        + " are predicted. The map may show a quiet moment, or times vary less than stated or assumed.";
            default ->
                waits
                        + "No lack of capacity keeps the rest there, but policy: schedules, batches, priorities or stock.";
        };
    }

    /** What there is to say against predictions of some confidence, each reason with the steps it concerns. */
    private Optional<String> doubts(String intro, Confidence confidence) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        predicted.steps().forEach((id, prediction) -> {
            if (prediction.confidence() == confidence) {
                prediction
                        .reasons()
                        .forEach(reason -> steps.computeIfAbsent(reason, r -> new ArrayList<>())
                                .add(report.name(id)));
            }
        });
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(intro
                        + steps.entrySet().stream()
                                .map(e -> e.getKey() + " (" + some(e.getValue()) + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }
}
