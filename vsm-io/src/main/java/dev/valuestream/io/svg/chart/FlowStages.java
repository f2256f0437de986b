package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.CurveChart.Curve;
import dev.valuestream.io.svg.chart.CurveChart.Point;
import dev.valuestream.io.svg.chart.CurveChart.Style;
import dev.valuestream.simulation.CumulativeFlow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What is in the stream, by where it is: an area for each of the longest queues, in the order of the map from top to bottom, and one
 * for the rest. Where items are split, of which each part waits, one area for all.
 */
final class FlowStages {

    private static final int MOST = 4;

    /** Areas that are never thicker than this share of what came are no more than a line. */
    private static final double LEAST = 0.01;

    private final AnalysisWords words;
    private final CumulativeFlow flow;
    private final IntToDoubleFunction time;

    FlowStages(AnalysisWords words, CumulativeFlow flow, IntToDoubleFunction time) {
        this.words = words;
        this.flow = flow;
        this.time = time;
    }

    List<Curve> areas() {
        List<Curve> areas = new ArrayList<>();
        List<Double> top = flow.entered();
        for (String step : shown()) {
            List<Double> bottom = under(top, flow.waiting().getOrDefault(step, List.of()));
            String name = words.say("chart.flow.before", "before {0}", words.name(step));
            areas.add(area(name, top, bottom, Tone.WAIT));
            top = bottom;
        }
        String rest = areas.isEmpty()
                ? words.say("chart.flow.inside", "in the stream")
                : words.say("chart.flow.rest", "at work, elsewhere");
        areas.add(area(rest, top, flow.left(), Tone.WORK));
        return areas;
    }

    private List<String> shown() {
        double least = LEAST * flow.entered().get(flow.entered().size() - 1);
        List<String> longest = splits()
                ? List.of()
                : flow.waiting().entrySet().stream()
                        .filter(e -> most(e.getValue()) > least)
                        .sorted(Comparator.comparingDouble((Map.Entry<String, List<Double>> e) -> -most(e.getValue())))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
        return flow.waiting().keySet().stream().filter(longest::contains).toList();
    }

    private static double most(List<Double> queue) {
        return queue.stream().mapToDouble(q -> q).max().orElse(0);
    }

    /** Whether some step sends one item more than one way at once. */
    private boolean splits() {
        return words.stream().nodes().stream()
                .anyMatch(n -> words.stream().flows().stream()
                                .filter(f -> f.from().equals(n.id())
                                        && f.probability().isEmpty())
                                .count()
                        > 1);
    }

    private static List<Double> under(List<Double> top, List<Double> thickness) {
        List<Double> bottom = new ArrayList<>();
        for (int look = 0; look < top.size(); look++) {
            bottom.add(top.get(look) - thickness.get(look));
        }
        return bottom;
    }

    private Curve area(String name, List<Double> top, List<Double> bottom, Tone tone) {
        List<Point> points = new ArrayList<>();
        for (int look = 0; look < top.size(); look++) {
            double items = Math.max(0, top.get(look) - bottom.get(look));
            points.add(new Point(time.applyAsDouble(look), items, bottom.get(look), top.get(look)));
        }
        return new Curve(name, points, tone, Style.AREA);
    }
}
