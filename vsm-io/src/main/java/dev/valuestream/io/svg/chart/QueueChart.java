package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.queue.StepQueueAtHorizon;
import dev.valuestream.metrics.queue.StepQueueAtHorizon.StepQueue;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What queues that grow become until the horizon, by the fluid model of the map. */
final class QueueChart {

    private static final int MOST = 6;

    private final AnalysisWords words;
    private final double day;
    private final double days;
    private final List<StepQueue> growing;

    private QueueChart(AnalysisWords words, StepQueueAtHorizon.Result result) {
        this.words = words;
        day = Durations.toSeconds(words.stream().calendar().day());
        days = Durations.toSeconds(result.horizon()) / day;
        growing = result.steps().stream()
                .filter(q -> q.peak() > q.start() * (1 + 1e-9))
                .sorted(Comparator.comparing((StepQueue q) -> !growsForever(q))
                        .thenComparingDouble(q -> q.start() - q.peak()))
                .limit(MOST)
                .toList();
    }

    static Optional<Chart> of(AnalysisWords words) {
        return words.value(StepQueueAtHorizon.KEY)
                .filter(r -> !r.horizon().isZero()
                        && !words.stream().calendar().day().isZero())
                .map(r -> new QueueChart(words, r))
                .filter(c -> !c.growing.isEmpty())
                .map(QueueChart::chart);
    }

    /** What is asked for is more than can be done; other queues swell only while stock from upstream comes down. */
    private boolean growsForever(StepQueue queue) {
        return words.number("step.queue.growth", queue.step()).orElse(0) > 0;
    }

    private Chart chart() {
        List<Curve> curves = new ArrayList<>();
        for (StepQueue queue : growing) {
            Tone tone = curves.isEmpty() ? Tone.ALARM : Tone.PLAIN;
            curves.add(new Curve(words.name(queue.step()), points(queue), tone, Style.LINE));
        }
        double most = growing.stream().mapToDouble(StepQueue::peak).max().orElse(0);
        Axis x = Axis.from(words.say("chart.queues.x", "working day"), 0, days);
        Axis y = Axis.from(words.say("chart.queues.y", "items"), 0, most);
        return new CurveChart(caption(growing.get(0)), x, y, curves, List.of());
    }

    private List<Point> points(StepQueue queue) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, queue.start())));
        double peak = Durations.toSeconds(queue.peakAfter()) / day;
        if (peak > 0 && peak < days) {
            points.add(new Point(peak, queue.peak()));
        }
        points.add(new Point(days, queue.queue()));
        return points;
    }

    private Caption caption(StepQueue first) {
        return new Caption(
                "queues",
                words.say(
                        "chart.queues.title",
                        "The queue before {0} grows from {1} to {2} items",
                        words.name(first.step()),
                        Shown.number(first.start()),
                        Shown.number(first.peak())),
                words.say(
                        "chart.queues.subtitle",
                        "Items before a step over {0} working days of steady demand; straight from now to the peak and on",
                        Shown.number(days)));
    }
}
