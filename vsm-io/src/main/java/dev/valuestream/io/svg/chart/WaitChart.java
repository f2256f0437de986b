package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.queue.StepWaitGap;
import dev.valuestream.metrics.queue.StepWaitGap.Gap;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** StepWaits before each step, as found and as predicted. */
final class WaitChart {

    private static final int MOST = 12;

    private final AnalysisWords words;
    private final Map<String, Double> simulated;
    private final Map<String, Gap> gaps;
    private final Map<String, List<MaterialFlow>> inflows = new HashMap<>();

    private WaitChart(AnalysisWords words, Map<String, Double> simulated) {
        this.words = words;
        this.simulated = simulated;
        gaps = words.value(StepWaitGap.KEY).map(StepWaitGap.Result::steps).orElse(Map.of());
        words.stream()
                .flows()
                .forEach(f ->
                        inflows.computeIfAbsent(f.to(), n -> new ArrayList<>()).add(f));
    }

    static Optional<Chart> of(AnalysisWords words) {
        return new WaitChart(words, Map.of()).chart();
    }

    /** With the waits of a simulation beside the others. */
    static Optional<Chart> of(AnalysisWords words, SimulationReport report) {
        Map<String, Double> simulated = new HashMap<>();
        report.steps().forEach(s -> s.waitTime().ifPresent(w -> simulated.put(s.id(), w.mean())));
        return new WaitChart(words, simulated).chart();
    }

    private Optional<Chart> chart() {
        List<StepWaits> all = words.stream().steps().stream().map(this::waits).toList();
        boolean predicted = all.stream()
                .anyMatch(w -> w.predicted().isPresent() || w.simulated().isPresent());
        List<StepWaits> longest = all.stream()
                .filter(StepWaits::isKnown)
                .sorted(Comparator.comparingDouble(StepWaits::longest).reversed())
                .limit(MOST)
                .toList();
        List<Row> rows =
                all.stream().filter(longest::contains).map(w -> w.row(words)).toList();
        return predicted && !rows.isEmpty()
                ? Optional.of(new BarChart(
                        caption(all, all.stream().filter(StepWaits::isKnown).count() - longest.size()),
                        words.say("chart.waits.heading", "Before step"),
                        rows,
                        Optional.empty(),
                        ""))
                : Optional.empty();
    }

    private StepWaits waits(ProcessStep step) {
        Optional<Measure> predicted = words.measure("step.wait.predicted[" + step.id() + "]");
        boolean grows = predicted
                .map(Measure::figure)
                .filter(f -> f instanceof Figure.Unknown u && u.reason() == Reason.UNSTABLE)
                .isPresent();
        OptionalDouble number = predicted.map(m -> m.figure().number()).orElse(OptionalDouble.empty());
        Double run = simulated.get(step.id());
        OptionalDouble lived = run == null ? OptionalDouble.empty() : OptionalDouble.of(run);
        return new StepWaits(step, found(step), number, lived, grows);
    }

    /** What the gap is measured from; without one, the longest wait that leads here and is stated. */
    private OptionalDouble found(ProcessStep step) {
        Gap gap = gaps.get(step.id());
        return gap != null
                ? OptionalDouble.of(Durations.toSeconds(gap.observed()))
                : inflows.getOrDefault(step.id(), List.of()).stream()
                        .filter(f -> f.inventory().isStated() || step.leadTime().isPresent())
                        .flatMapToDouble(f -> words.number("flow.wait", f.id()).stream())
                        .max();
    }

    private Caption caption(List<StepWaits> all, long left) {
        String title = gaps.entrySet().stream()
                .max(Comparator.comparingDouble(e -> gap(e.getValue())))
                .filter(e -> e.getValue().reading() != StepWaitGap.Reading.EXPLAINED && gap(e.getValue()) > 0)
                .map(e -> unexplained(e.getKey(), e.getValue()))
                .orElseGet(() -> explained(all));
        String sub = simulated.isEmpty()
                ? words.say(
                        "chart.waits.subtitle",
                        "Waits as found on the map, and as load and variability alone would make them")
                : words.say(
                        "chart.waits.subtitle.simulated",
                        "Waits as found on the map, as load and variability alone would make them, and as simulated");
        String rest = left > 0 ? " · " + words.say("chart.waits.left", "{0} with shorter waits left out", left) : "";
        return new Caption("waits", title, sub + rest);
    }

    private String explained(List<StepWaits> all) {
        if (all.stream().anyMatch(w -> w.found().isPresent())) {
            return words.say("chart.waits.explained", "Load and variability explain the waits");
        }
        StepWaits longest = all.stream()
                .max(Comparator.comparingDouble(w -> w.predicted().orElse(0)))
                .orElseThrow();
        return words.say(
                "chart.waits.only-predicted",
                "Load and variability would make items wait {0} before {1}",
                words.time(longest.predicted().orElse(0)),
                longest.step().name());
    }

    private static double gap(Gap gap) {
        return Durations.toSeconds(gap.observed()) - Durations.toSeconds(gap.predicted());
    }

    private String unexplained(String step, Gap gap) {
        return words.say(
                "chart.waits.unexplained",
                "Before {0} items wait {1}; load and variability explain {2} of it",
                words.name(step),
                words.time(Durations.toSeconds(gap.observed())),
                words.time(Durations.toSeconds(gap.predicted())));
    }
}
