package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Shown;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.LeadTimeShares;
import dev.valuestream.simulation.LeadTimes;
import dev.valuestream.simulation.SimulationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How lead times are spread in a simulation: what share of the items took how long, with the percentiles as lines across. */
final class SimulatedTimesChart {

    /** Of a hundred items the slowest is beyond the axis, so that one straggler does not flatten all others. */
    private static final double SEEN = 0.99;

    private static final int BARS = 30;

    private final AnalysisWords words;
    private final LeadTimes times;
    private final LeadTimeShares shares;
    private final TimeUnit unit;

    private SimulatedTimesChart(AnalysisWords words, LeadTimes times, LeadTimeShares shares) {
        this.words = words;
        this.times = times;
        this.shares = shares;
        unit = TimeUnit.of(words, shares.quantile(SEEN));
    }

    static Optional<Chart> of(AnalysisWords words, SimulationReport report) {
        return report.leadTime()
                .filter(t -> !t.quantiles().isEmpty())
                .map(t -> new SimulatedTimesChart(words, t, report.leadTimeShares()).chart(report));
    }

    private Chart chart(SimulationReport report) {
        double longest = Math.max(last().mean(), shares.quantile(SEEN));
        Axis x = Axis.from(unit.name(), 0, longest / unit.seconds());
        List<Point> points = bars(x);
        double most = points.stream().mapToDouble(Point::y).max().orElse(0);
        Axis y = Axis.from(words.say("chart.simulated-times.y", "% of the items"), 0, most);
        Curve curve = new Curve(
                words.say("chart.simulated-times.items", "% of the items"), points, Tone.INFORMATION, Style.STEPS);
        return new CurveChart(caption(report), x, y, List.of(curve), marks());
    }

    /** Equal stretches of the axis, and what share of the items took so long; each point stands at the end of its stretch. */
    private List<Point> bars(Axis x) {
        List<Point> points = new ArrayList<>();
        double width = x.most() / BARS;
        double before = 0;
        for (int i = 1; i <= BARS; i++) {
            double within = shares.within(i * width * unit.seconds());
            double share = 100 * (within - before);
            points.add(new Point(i * width, share, 0, share));
            before = within;
        }
        return points;
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        times.quantiles()
                .forEach((share, time) -> marks.add(new Mark(
                        true,
                        time.mean() / unit.seconds(),
                        words.say(
                                "chart.simulated-times.share",
                                "{0} of 100: {1}",
                                Shown.number(share * 100),
                                words.time(time.mean())),
                        Tone.PLAIN)));
        return marks;
    }

    private Estimate last() {
        return requireNonNull(times.quantiles().get(times.quantiles().lastKey()));
    }

    private Caption caption(SimulationReport report) {
        return new Caption(
                "simulated-times",
                words.say(
                        "chart.simulated-times.title",
                        "{0} of 100 items are through within {1}",
                        Shown.number(times.quantiles().lastKey() * 100),
                        shown(last())),
                words.say(
                        "chart.simulated-times.subtitle",
                        "How long {0} items took in {1} simulated runs, the slowest of 100 left out; mean {2}; ± is the half-width of"
                                + " an interval",
                        Shown.number((double) shares.items()),
                        report.replications(),
                        shown(times.mean())));
    }

    private String shown(Estimate time) {
        String mean = words.time(time.mean());
        double half = time.halfWidth().orElse(0);
        return half > 0 ? mean + " ± " + words.time(half) : mean;
    }
}
