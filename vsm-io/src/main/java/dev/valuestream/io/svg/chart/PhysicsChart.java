package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.queue.FactoryPhysics;
import dev.valuestream.metrics.queue.FactoryPhysics.Result;
import dev.valuestream.metrics.queue.FactoryPhysics.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Where a stream stands beside the best and the practical worst case of its line. */
final class PhysicsChart {

    private static final int POINTS = 48;

    private final AnalysisWords words;
    private final Result result;
    private final double rate;
    private final double critical;
    private final double most;

    private PhysicsChart(AnalysisWords words, Result result) {
        this.words = words;
        this.result = result;
        rate = result.bottleneckRate().per(words.stream().calendar().day());
        critical = result.criticalWip();
        double today = result.today().map(t -> t.observed().items()).orElse(1.0);
        most = Math.max(Math.max(10, 20 * critical), 1.5 * today);
    }

    static Optional<Chart> of(AnalysisWords words) {
        return words.value(FactoryPhysics.KEY)
                .map(r -> new PhysicsChart(words, r))
                .filter(c -> c.rate > 0 && c.critical > 0 && Double.isFinite(c.rate) && Double.isFinite(c.critical))
                .map(PhysicsChart::chart);
    }

    private Chart chart() {
        Axis x = Axis.logarithmic(words.say("chart.physics.x", "items in process"), 1, most);
        Axis y = Axis.from(words.say("chart.physics.y", "items a day"), 0, rate);
        List<Curve> curves = new ArrayList<>();
        result.today().ifPresent(today -> curves.add(today(today)));
        curves.add(curve(
                words.say("chart.physics.best", "best case"), x, w -> rate * Math.min(1, w / critical), Tone.WORK));
        curves.add(curve(
                words.say("chart.physics.practical-worst", "practical worst"),
                x,
                w -> rate * w / (critical + w - 1),
                Tone.PLAIN));
        curves.add(curve(words.say("chart.physics.worst", "worst case"), x, w -> rate / critical, Tone.REWORK));
        return new CurveChart(caption(), x, y, curves, List.of());
    }

    /** Today's point; within the axis, which begins at one item. */
    private Curve today(Standing today) {
        double passed =
                today.observed().throughput().per(words.stream().calendar().day());
        Point point = new Point(Math.max(1, today.observed().items()), passed);
        return new Curve(words.say("chart.physics.today", "today"), List.of(point), Tone.ALARM, Style.DOTS);
    }

    private Curve curve(String name, Axis x, DoubleUnaryOperator throughput, Tone tone) {
        List<Point> points = new ArrayList<>();
        double factor = StrictMath.log(x.most() / x.least()) / (POINTS - 1);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            double items = x.least() * StrictMath.exp(factor * i);
            if (critical > before && critical < items) {
                points.add(new Point(critical, Math.max(0, throughput.applyAsDouble(critical))));
            }
            before = items;
            points.add(new Point(items, Math.max(0, throughput.applyAsDouble(items))));
        }
        return new Curve(name, points, tone, Style.LINE);
    }

    private Caption caption() {
        String title = result.today()
                .map(this::standing)
                .orElseGet(() -> words.say(
                        "chart.physics.critical",
                        "{0} items in process would keep the bottleneck busy if nothing varied",
                        Shown.number(critical)));
        return new Caption(
                "factory-physics",
                title,
                words.say(
                        "chart.physics.subtitle", "Items that pass a day over items in process, on a scale of powers"));
    }

    private String standing(Standing today) {
        String items = Shown.number(today.observed().items());
        return switch (today.zone()) {
            case GOOD ->
                words.say(
                        "chart.physics.good",
                        "With {0} items in process, more passes than in the practical worst case",
                        items);
            case BAD ->
                today.enough()
                        .map(e -> words.say(
                                "chart.physics.enough",
                                "{0} items are in process, and {1} would be enough for what passes",
                                items,
                                Shown.number(e)))
                        .orElseGet(() -> words.say(
                                "chart.physics.bad",
                                "With {0} items in process, less passes than in the practical worst case",
                                items));
            case OVERLOADED ->
                words.say(
                        "chart.physics.overloaded",
                        "More is asked for than can pass: the {0} items in process become more",
                        items);
        };
    }
}
