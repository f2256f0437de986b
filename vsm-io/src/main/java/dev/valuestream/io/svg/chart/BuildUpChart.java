package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Shown;
import dev.valuestream.simulation.QueueBuildUp;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How simulated queues grow and shrink, with the band in which most runs stay. */
final class BuildUpChart {

    private static final int MOST = 6;

    /** What share of the longest queue another has to reach for a chart of its own on the same scale. */
    private static final double SEEN = 0.2;

    private final AnalysisWords words;
    private final SimulationReport report;
    private final double day;
    private final List<QueueBuildUp> shown;

    private BuildUpChart(AnalysisWords words, SimulationReport report) {
        this.words = words;
        this.report = report;
        day = Durations.toSeconds(report.valueStream().calendar().day());
        shown = report.queueBuildUp().stream()
                .filter(q -> !q.times().isEmpty() && most(q) > 0)
                .sorted(Comparator.comparingDouble((QueueBuildUp q) -> -last(q.median()))
                        .thenComparing(
                                Comparator.comparingDouble(BuildUpChart::most).reversed()))
                .limit(MOST)
                .toList();
    }

    static Optional<Chart> of(AnalysisWords words, SimulationReport report) {
        BuildUpChart chart = new BuildUpChart(words, report);
        return chart.shown.isEmpty() || chart.day == 0 ? Optional.empty() : Optional.of(chart.chart());
    }

    /** A chart for each of the queues that are longest in the end, with its band; none where it would lie on the axis. */
    static List<Chart> each(AnalysisWords words, SimulationReport report, int most) {
        BuildUpChart all = new BuildUpChart(words, report);
        List<Chart> charts = new ArrayList<>();
        if (all.day > 0) {
            double longest = all.longest();
            all.shown.stream()
                    .limit(most)
                    .filter(q -> most(q) >= SEEN * longest)
                    .forEach(queue -> charts.add(all.one(queue, charts.size() + 1)));
        }
        return charts;
    }

    private Chart one(QueueBuildUp queue, int number) {
        Tone tone = number == 1 ? Tone.ALARM : Tone.PLAIN;
        String name = words.name(queue.element());
        String title = words.say(
                "chart.build-up.one",
                "Before {0}: {1} items in the end, in 8 of 10 runs {2} to {3}",
                name,
                Shown.number(last(queue.median())),
                Shown.number(last(queue.low())),
                Shown.number(last(queue.high())));
        Curve curve = new Curve(name, points(queue, true), tone, Style.LINE);
        return new CurveChart(
                new Caption("build-up-" + number, title, subtitle()), days(), items(), List.of(curve), List.of());
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static double most(QueueBuildUp queue) {
        return queue.high().stream().mapToDouble(h -> h).max().orElse(0);
    }

    private Chart chart() {
        List<Curve> curves = new ArrayList<>();
        for (QueueBuildUp queue : shown) {
            Tone tone = curves.isEmpty() ? Tone.ALARM : Tone.PLAIN;
            curves.add(new Curve(words.name(queue.element()), points(queue, curves.isEmpty()), tone, Style.LINE));
        }
        return new CurveChart(caption(), days(), items(), curves, List.of());
    }

    private Axis days() {
        return Axis.from(words.say("chart.queues.x", "working day"), 0, Durations.toSeconds(report.horizon()) / day);
    }

    private Axis items() {
        return Axis.from(words.say("chart.queues.y", "items"), 0, longest());
    }

    private double longest() {
        return shown.stream().mapToDouble(BuildUpChart::most).max().orElse(0);
    }

    /** With a band for the first curve only: bands on each other cannot be told apart. */
    private List<Point> points(QueueBuildUp queue, boolean banded) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < queue.times().size(); i++) {
            double time = queue.times().get(i) / day;
            double median = queue.median().get(i);
            points.add(
                    banded
                            ? new Point(
                                    time,
                                    median,
                                    queue.low().get(i),
                                    queue.high().get(i))
                            : new Point(time, median));
        }
        return points;
    }

    private Caption caption() {
        QueueBuildUp first = shown.get(0);
        return new Caption("build-up", last(first.median()) > 0 ? growing(first) : quiet(first), subtitle());
    }

    private String subtitle() {
        return words.say(
                "chart.build-up.subtitle",
                "Items before a step · lines: medians of {0} simulated runs, band: P10 to P90",
                report.replications());
    }

    private String growing(QueueBuildUp first) {
        return words.say(
                "chart.build-up.title",
                "Most items wait before {0} in the end: {1}, in 8 of 10 runs {2} to {3}",
                words.name(first.element()),
                Shown.number(last(first.median())),
                Shown.number(last(first.low())),
                Shown.number(last(first.high())));
    }

    private String quiet(QueueBuildUp first) {
        return words.say(
                "chart.build-up.quiet",
                "No queue builds up: before {0} at most {1} items wait in 9 of 10 runs",
                words.name(first.element()),
                Shown.number(most(first)));
    }
}
