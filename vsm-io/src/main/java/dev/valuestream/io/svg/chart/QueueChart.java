package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What queues that grow become, at the demand stated, which is steady. */
final class QueueChart {

    private static final double USUAL_DAYS = 20;
    private static final int MOST = 6;

    private record Growing(ProcessStep step, double perDay) {}

    private QueueChart() {}

    static Optional<Chart> of(AnalysisWords words) {
        List<Growing> growing = new ArrayList<>();
        for (ProcessStep step : words.stream().steps()) {
            double perDay = words.number("step.queue.growth", step.id()).orElse(0);
            if (perDay > 0) {
                growing.add(new Growing(step, perDay));
            }
        }
        growing.sort(Comparator.comparingDouble(Growing::perDay).reversed());
        return growing.isEmpty() ? Optional.empty() : Optional.of(chart(words, growing));
    }

    private static double horizon(AnalysisWords words) {
        double day = Durations.toSeconds(words.stream().calendar().day());
        Optional<Duration> stated = words.analysis().options().horizon();
        return stated.map(h -> day > 0 ? Durations.toSeconds(h) / day : USUAL_DAYS)
                .filter(d -> d > 0)
                .orElse(USUAL_DAYS);
    }

    private static Chart chart(AnalysisWords words, List<Growing> growing) {
        double days = horizon(words);
        List<Curve> curves = new ArrayList<>();
        for (Growing one : growing.stream().limit(MOST).toList()) {
            List<Point> line = List.of(new Point(0, 0), new Point(days, one.perDay() * days));
            curves.add(new Curve(one.step().name(), line, curves.isEmpty() ? Tone.ALARM : Tone.PLAIN, Style.LINE));
        }
        Growing first = growing.get(0);
        Axis x = Axis.from(words.say("chart.queues.x", "working day"), 0, days);
        Axis y = Axis.from(words.say("chart.queues.y", "items"), 0, first.perDay() * days);
        return new CurveChart(caption(words, first, days), x, y, curves, List.of());
    }

    private static Caption caption(AnalysisWords words, Growing first, double days) {
        return new Caption(
                "queues",
                words.say(
                        "chart.queues.title",
                        "The queue before {0} grows by {1} items a day",
                        first.step().name(),
                        Shown.number(first.perDay())),
                words.say(
                        "chart.queues.subtitle",
                        "Items on top of those that wait today, over {0} working days of steady demand",
                        Shown.number(days)));
    }
}
