package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Unit;
import dev.valuestream.whatif.BehaviourChart;
import dev.valuestream.whatif.KpiProgress;
import dev.valuestream.whatif.KpiProgress.Measured;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What was measured of a KPI, by day, with its natural limits, the plan, and where it is to go. */
final class KpiChart {

    private static final int LEAST = 2;

    private final KpiProgress kpi;
    private final String id;
    private final AnalysisWords words;
    private final Unit unit;
    private final double scale;

    private KpiChart(KpiProgress kpi, String id, AnalysisWords words, Unit unit) {
        this.kpi = kpi;
        this.id = id;
        this.words = words;
        this.unit = unit;
        double day = unit.day(words.stream().calendar()).orElse(0);
        scale = day > 0 ? day : unit.equals(Unit.RATIO) ? 0.01 : 1;
    }

    static Optional<Chart> of(KpiProgress kpi, String id, AnalysisWords words) {
        return kpi.standing()
                .unit()
                .filter(u -> kpi.measured().size() >= LEAST)
                .map(u -> new KpiChart(kpi, id, words, u).chart());
    }

    private Chart chart() {
        List<Mark> marks = marks();
        double[] all = DoubleStream.concat(
                        kpi.measured().stream()
                                .flatMapToDouble(
                                        m -> DoubleStream.concat(DoubleStream.of(m.value()), m.planned().stream())),
                        marks.stream().mapToDouble(m -> m.value() * scale))
                .sorted()
                .toArray();
        Axis y = Axis.from(unitName(), all[0] / scale, all[all.length - 1] / scale);
        return new CurveChart(caption(), days(), y, curves(), marks);
    }

    /** Times are drawn in days, ratios in percent, all else as it is. */
    private String unitName() {
        if (unit.equals(Unit.ELAPSED_SECONDS)) {
            return words.say("chart.kpi.calendar-days", "calendar days");
        } else if (unit.equals(Unit.SECONDS)) {
            return scale == 1
                    ? words.say("chart.kpi.seconds", "seconds")
                    : words.say("chart.kpi.working-days", "working days");
        }
        return unit.equals(Unit.RATIO) ? "%" : unit.symbol();
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        kpi.standing()
                .target()
                .ifPresent(t -> marks.add(mark(words.say("chart.kpi.target", "target {0}", shown(t)), t, Tone.WORK)));
        kpi.chart().ifPresent(c -> limits(c, marks));
        if (kpi.chart().isEmpty()) {
            kpi.standing()
                    .baseline()
                    .ifPresent(b ->
                            marks.add(mark(words.say("chart.kpi.baseline", "baseline {0}", shown(b)), b, Tone.PLAIN)));
        }
        return marks;
    }

    private void limits(BehaviourChart chart, List<Mark> marks) {
        double upper = chart.upperLimit();
        marks.add(mark(words.say("chart.kpi.upper", "upper limit {0}", shown(upper)), upper, Tone.PLAIN));
        marks.add(mark(words.say("chart.kpi.mean", "mean {0}", shown(chart.mean())), chart.mean(), Tone.PLAIN));
        chart.lowerLimit()
                .ifPresent(
                        l -> marks.add(mark(words.say("chart.kpi.lower", "lower limit {0}", shown(l)), l, Tone.PLAIN)));
    }

    private Mark mark(String label, double value, Tone tone) {
        return new Mark(false, value / scale, label, tone);
    }

    private String shown(double value) {
        return words.value(value, unit);
    }

    private LocalDate first() {
        return kpi.measured().get(0).on();
    }

    private Measured last() {
        return kpi.measured().get(kpi.measured().size() - 1);
    }

    private double day(Measured measured) {
        return ChronoUnit.DAYS.between(first(), measured.on());
    }

    private Axis days() {
        return Axis.from(words.say("chart.kpi.days", "days from {0}", first()), 0, day(last()));
    }

    private List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        List<Point> measured = kpi.measured().stream()
                .map(m -> new Point(day(m), m.value() / scale))
                .toList();
        String now = words.say("chart.kpi.last", "now {0}", shown(last().value()));
        curves.add(new Curve(now, measured, Tone.INFORMATION, Style.DOTTED));
        List<Point> planned = kpi.measured().stream()
                .filter(m -> m.planned().isPresent())
                .map(m -> new Point(day(m), m.planned().getAsDouble() / scale))
                .toList();
        if (!planned.isEmpty()) {
            curves.add(new Curve(words.say("chart.kpi.planned", "planned"), planned, Tone.PLAIN, Style.LINE));
        }
        return curves;
    }

    private Caption caption() {
        String name = words.title(kpi.standing().kpi().measure());
        String title = switch (kpi.trend()) {
            case BETTER -> words.say("chart.kpi.better", "{0} got better: that is a signal, not noise", name);
            case WORSE -> words.say("chart.kpi.worse", "{0} got worse: that is a signal, not noise", name);
            case SAME -> words.say("chart.kpi.noise", "{0}: what was measured is noise so far", name);
            case UNKNOWN ->
                words.say(
                        "chart.kpi.title",
                        "{0}: from {1} to {2}",
                        name,
                        shown(kpi.measured().get(0).value()),
                        shown(last().value()));
        };
        String subtitle = kpi.chart().isPresent()
                ? words.say(
                        "chart.kpi.subtitle.limits",
                        "As measured and as planned by day; dashed: mean, natural process limits (mean ± 2.66 · mean moving"
                                + " range), target")
                : words.say(
                        "chart.kpi.subtitle", "As measured and as planned by day; dashed: where it began and is to go");
        return new Caption(id, title, subtitle);
    }
}
