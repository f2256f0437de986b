package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.simulated.SimulatedMetric;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.simulation.SimulationReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every figure with its explanation one click away: those of the whole stream first, then those of its elements. */
final class FigureSection {

    private final Report report;
    private final AnalysisWords words;
    private final Map<String, List<Measure>> measures = new HashMap<>();

    private FigureSection(Report report) {
        this.report = report;
        words = report.words();
        words.measures()
                .forEach(m ->
                        measures.computeIfAbsent(m.id(), i -> new ArrayList<>()).add(m));
    }

    /** The id of the explanation of a measure. */
    static String anchor(AnalysisWords words, String id) {
        return words.analysis().catalog().keyOf(id).map(k -> "figure-" + k.id()).orElse("");
    }

    static void write(Report report) {
        FigureSection section = new FigureSection(report);
        Markup out = report.out();
        out.section("figures", MapReport.heading(report, "figures"));
        out.element(
                "p",
                report.say("figures.how", "Open a figure to see its formula, what went in, and where it is from."),
                "class",
                "note");
        Set<MetricKey<?>> builtIn = new HashSet<>(StandardMetrics.catalog().keys());
        if (report.words().analysis().options().input(SimulationReport.class).isEmpty()) {
            SimulatedMetric.all().forEach(m -> builtIn.remove(m.key())); // nobody asked for them
        }
        List<MetricKey<?>> keys = report.words().analysis().catalog().keys().stream()
                .filter(builtIn::contains)
                .toList();
        section.group(
                report.say("figures.stream", "The whole stream"),
                keys.stream().filter(section::isOfStream).toList());
        section.group(
                report.say("figures.elements", "Steps, teams and flows"),
                keys.stream().filter(k -> !section.isOfStream(k)).toList());
        out.close();
    }

    /** The figures of metrics that are not built in, whoever gave them. */
    static boolean writeForeign(Report report) {
        Set<MetricKey<?>> builtIn = new HashSet<>(StandardMetrics.catalog().keys());
        List<MetricKey<?>> keys = report.words().analysis().catalog().keys().stream()
                .filter(k -> !builtIn.contains(k))
                .toList();
        if (!keys.isEmpty()) {
            new FigureSection(report).list(keys);
        }
        return !keys.isEmpty();
    }

    private boolean isOfStream(MetricKey<?> key) {
        return description(key).measures().stream().anyMatch(m -> m.scope() == Scope.STREAM);
    }

    private MetricDescription description(MetricKey<?> key) {
        return words.analysis().catalog().description(key.id()).orElseThrow();
    }

    private void group(String heading, List<MetricKey<?>> keys) {
        report.out().element("h3", heading);
        list(keys);
    }

    private void list(List<MetricKey<?>> keys) {
        report.out().open("div", "class", "figures-list");
        for (MetricKey<?> key : keys) {
            List<Measure> own = description(key).measures().stream()
                    .flatMap(d -> measures.getOrDefault(d.id(), List.of()).stream())
                    .toList();
            new FigureDetails(report, key, description(key), own).write();
        }
        report.out().close();
    }
}
