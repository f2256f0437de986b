package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What becomes of a measure of the whole stream as a plan is carried out. */
final class PathChart {

    private final PlanPath path;
    private final String measure;
    private final AnalysisWords words;

    private PathChart(PlanPath path, String measure, AnalysisWords words) {
        this.path = path;
        this.measure = measure;
        this.words = words;
    }

    static Optional<Chart> of(PlanPath path, String measure, AnalysisWords words) {
        return new PathChart(path, measure, words).chart();
    }

    private Optional<Chart> chart() {
        List<Row> rows = new ArrayList<>();
        row(words.say("chart.path.as-is", "Today"), path.asIs()).ifPresent(rows::add);
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            String name = number++ + " " + milestone.improvement().name();
            row(name, milestone.after()).ifPresent(rows::add);
        }
        OptionalDouble first = number(path.asIs());
        OptionalDouble last = number(path.toBe());
        if (rows.size() < 2 || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Caption caption = new Caption(
                "path-" + measure.replaceAll("[^a-z0-9]+", "-"),
                words.say(
                        "chart.path.title",
                        "{0} goes from {1} to {2} as the plan is carried out",
                        words.title(measure),
                        shown(first.getAsDouble()),
                        shown(last.getAsDouble())),
                words.say("chart.path.subtitle", "After each improvement, on top of those before it"));
        return Optional.of(new BarChart(caption, words.say("chart.path.heading", "After"), rows, Optional.empty(), ""));
    }

    private OptionalDouble number(Analysis analysis) {
        return analysis.measure(measure).map(m -> m.figure().number()).orElse(OptionalDouble.empty());
    }

    private String shown(double value) {
        return words.measure(measure)
                .map(Measure::unit)
                .map(u -> words.value(value, u))
                .orElse("");
    }

    private Optional<Row> row(String name, Analysis analysis) {
        OptionalDouble value = number(analysis);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        name,
                        List.of(new Bar(
                                words.title(measure), value.getAsDouble(), shown(value.getAsDouble()), Tone.PLAIN)),
                        "",
                        false));
    }
}
