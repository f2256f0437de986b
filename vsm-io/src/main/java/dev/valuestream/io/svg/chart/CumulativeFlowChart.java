package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Mark;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.metrics.Shown;
import dev.valuestream.simulation.CumulativeFlow;
import dev.valuestream.simulation.SimulationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cumulative flow: the items that came and those that left, and between the two lines what is in the stream, by where it waits. */
final class CumulativeFlowChart {

    /** Where on the level axis items in the stream and time in it are told. */
    private static final double TOLD_AT = 0.75;

    private final AnalysisWords words;
    private final CumulativeFlow flow;
    private final TimeUnit unit;
    private final int last;

    private CumulativeFlowChart(AnalysisWords words, CumulativeFlow flow) {
        this.words = words;
        this.flow = flow;
        last = flow.times().size() - 1;
        unit = TimeUnit.of(words, flow.times().get(last));
    }

    static Optional<Chart> of(AnalysisWords words, SimulationReport report) {
        CumulativeFlow flow = report.cumulativeFlow();
        int last = flow.times().size() - 1;
        return last > 0 && flow.entered().get(last) > 0
                ? Optional.of(new CumulativeFlowChart(words, flow).chart(report))
                : Optional.empty();
    }

    private Chart chart(SimulationReport report) {
        List<Curve> curves = new ArrayList<>();
        curves.add(line(words.say("chart.flow.left", "have left"), flow.left(), Tone.PLAIN));
        curves.add(line(words.say("chart.flow.entered", "have come"), flow.entered(), Tone.INFORMATION));
        curves.addAll(new FlowStages(words, flow, this::time).areas());
        Axis x = Axis.from(unit.name(), 0, time(last));
        Axis y = Axis.from(words.say("chart.flow.y", "items"), 0, flow.entered().get(last));
        return new CurveChart(caption(report), x, y, curves, told().stream().toList());
    }

    private double time(int look) {
        return flow.times().get(look) / unit.seconds();
    }

    private Curve line(String name, List<Double> counts, Tone tone) {
        List<Point> points = new ArrayList<>();
        for (int look = 0; look <= last; look++) {
            points.add(new Point(time(look), counts.get(look)));
        }
        return new Curve(name, points, tone, Style.LINE);
    }

    /** At one look: how many items are in the stream, and how long ago as many had come as have left by now. */
    private Optional<Mark> told() {
        int look = (int) Math.rint(TOLD_AT * last);
        double left = flow.left().get(look);
        double inside = flow.entered().get(look) - left;
        if (left <= flow.entered().get(0) || inside <= 0) {
            return Optional.empty();
        }
        String time = words.time(flow.times().get(look) - came(left));
        String label = words.say(
                "chart.flow.told", "{0} items in the stream, {1} from coming to leaving", Shown.number(inside), time);
        return Optional.of(new Mark(true, time(look), label, Tone.PLAIN));
    }

    /** When so many had come, in seconds; evenly between two looks. */
    private double came(double items) {
        int look = 1;
        while (flow.entered().get(look) < items) {
            look++;
        }
        double before = flow.entered().get(look - 1);
        double share = (items - before) / (flow.entered().get(look) - before);
        double from = flow.times().get(look - 1);
        return from + share * (flow.times().get(look) - from);
    }

    private Caption caption(SimulationReport report) {
        double came = flow.entered().get(last);
        return new Caption(
                "cumulative-flow",
                words.say(
                        "chart.flow.title",
                        "Of {0} items that came in {1}, {2} are still in the stream",
                        Shown.number(came),
                        words.time(flow.times().get(last)),
                        Shown.number(came - flow.left().get(last))),
                words.say(
                        "chart.flow.subtitle",
                        "Items counted from the start, means of {0} simulated runs; between the lines: what is in the stream, and"
                                + " where it waits",
                        report.replications()));
    }
}
