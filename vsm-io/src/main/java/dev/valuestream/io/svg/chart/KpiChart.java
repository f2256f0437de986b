package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Kpi.Actual;
import dev.valuestream.plan.StatedValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a KPI by day, with where it began and where it is to go; all of them in one unit, or there is no chart. */
final class KpiChart {

    private final Kpi kpi;
    private final String id;
    private final AnalysisWords words;
    private final List<Actual> actuals;

    private KpiChart(Kpi kpi, String id, AnalysisWords words) {
        this.kpi = kpi;
        this.id = id;
        this.words = words;
        actuals = kpi.actualsByDay();
    }

    static Optional<Chart> of(Kpi kpi, String id, AnalysisWords words) {
        return new KpiChart(kpi, id, words).chart();
    }

    private Optional<Chart> chart() {
        List<StatedValue> all =
                new ArrayList<>(actuals.stream().map(Actual::value).toList());
        kpi.baseline().ifPresent(all::add);
        kpi.target().ifPresent(all::add);
        boolean one = all.stream().map(StatedValue::unit).distinct().count() == 1;
        if (actuals.size() < 2 || !one) {
            return Optional.empty();
        }
        double least = all.stream().mapToDouble(StatedValue::number).min().orElseThrow();
        double most = all.stream().mapToDouble(StatedValue::number).max().orElseThrow();
        List<Mark> marks = new ArrayList<>();
        kpi.baseline()
                .ifPresent(b -> marks.add(mark(words.say("chart.kpi.baseline", "baseline {0}", b), b, Tone.PLAIN)));
        kpi.target().ifPresent(t -> marks.add(mark(words.say("chart.kpi.target", "target {0}", t), t, Tone.WORK)));
        String unit = all.get(0).unit();
        Axis y = Axis.from(unit.isEmpty() ? words.title(kpi.measure()) : unit, least, most);
        return Optional.of(new CurveChart(caption(), days(), y, List.of(curve()), marks));
    }

    private static Mark mark(String label, StatedValue value, Tone tone) {
        return new Mark(false, value.number(), label, tone);
    }

    private LocalDate first() {
        return actuals.get(0).on();
    }

    private Axis days() {
        LocalDate last = actuals.get(actuals.size() - 1).on();
        return Axis.from(
                words.say("chart.kpi.days", "days from {0}", first()), 0, ChronoUnit.DAYS.between(first(), last));
    }

    private Curve curve() {
        List<Point> points = actuals.stream()
                .map(a -> new Point(
                        ChronoUnit.DAYS.between(first(), a.on()), a.value().number()))
                .toList();
        String last = actuals.get(actuals.size() - 1).value().toString();
        return new Curve(words.say("chart.kpi.last", "now {0}", last), points, Tone.INFORMATION, Style.DOTTED);
    }

    private Caption caption() {
        StatedValue from = actuals.get(0).value();
        StatedValue to = actuals.get(actuals.size() - 1).value();
        return new Caption(
                id,
                words.say("chart.kpi.title", "{0}: from {1} to {2}", words.title(kpi.measure()), from, to),
                words.say("chart.kpi.subtitle", "As measured, by day; lines: where it began and where it is to go"));
    }
}
