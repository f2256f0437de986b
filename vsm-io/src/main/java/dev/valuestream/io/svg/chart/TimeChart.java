package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Waiting and working on the way of an item: the ladder of a map, for reading from top to bottom. */
final class TimeChart {

    private static final int MOST = 14;

    private static final List<Segment.Kind> ORDER =
            List.of(Segment.Kind.WAIT, Segment.Kind.TRANSFER, Segment.Kind.STAY, Segment.Kind.PROCESS);

    private final AnalysisWords words;
    /** What an item spends in which way at a node and in the flow that leads to it, by the node's id. */
    private final Map<String, Map<Segment.Kind, Double>> stops = new LinkedHashMap<>();

    private final double total;
    private final double waiting;

    private TimeChart(AnalysisWords words, LeadTime.Result result) {
        this.words = words;
        result.segments().forEach(this::add);
        total = Durations.toSeconds(result.total());
        waiting = Durations.toSeconds(result.part(Segment.Kind.WAIT));
    }

    static Optional<Chart> of(AnalysisWords words) {
        return words.value(LeadTime.KEY)
                .map(r -> new TimeChart(words, r))
                .filter(c -> c.total > 0)
                .map(TimeChart::chart);
    }

    private void add(Segment segment) {
        String node =
                words.stream().flow(segment.element()).map(MaterialFlow::to).orElse(segment.element());
        stops.computeIfAbsent(node, n -> new EnumMap<>(Segment.Kind.class))
                .merge(segment.kind(), segment.seconds(), Double::sum);
    }

    private static double sum(Map<Segment.Kind, Double> stop) {
        return stop.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Chart chart() {
        List<Row> rows = new ArrayList<>();
        shown().forEach(e -> rows.add(row(e.getKey(), e.getValue())));
        return new BarChart(caption(), words.say("chart.time.heading", "Step"), rows, Optional.empty(), "");
    }

    private List<Map.Entry<String, Map<Segment.Kind, Double>>> shown() {
        Set<String> longest = stops.entrySet().stream()
                .filter(e -> sum(e.getValue()) > 0)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Map<Segment.Kind, Double>> e) -> -sum(e.getValue())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return stops.entrySet().stream()
                .filter(e -> longest.contains(e.getKey()))
                .toList();
    }

    private Row row(String node, Map<Segment.Kind, Double> stop) {
        List<Bar> bars = ORDER.stream()
                .filter(kind -> stop.getOrDefault(kind, 0.0) > 0)
                .map(kind -> bar(kind, stop.getOrDefault(kind, 0.0)))
                .toList();
        return new Row(words.name(node), bars, "", false);
    }

    private Bar bar(Segment.Kind kind, double seconds) {
        String time = words.time(seconds);
        return switch (kind) {
            case WAIT ->
                new Bar(say("waiting", "waiting"), seconds, words.say("chart.time.wait", "wait {0}", time), Tone.WAIT);
            case PROCESS ->
                new Bar(say("working", "working"), seconds, words.say("chart.time.work", "work {0}", time), Tone.WORK);
            case TRANSFER ->
                new Bar(
                        say("carried", "carried"),
                        seconds,
                        words.say("chart.time.carry", "carried {0}", time),
                        Tone.INFORMATION);
            case STAY ->
                new Bar(
                        say("staying", "waiting and working"),
                        seconds,
                        words.say("chart.time.stay", "in all {0}", time),
                        Tone.PLAIN);
        };
    }

    private String say(String code, String template) {
        return words.say("chart.time." + code, template);
    }

    private Caption caption() {
        String longest = stops.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue().getOrDefault(Segment.Kind.WAIT, 0.0)))
                .map(e -> words.name(e.getKey()))
                .orElse("");
        String title = waiting > 0
                ? words.say(
                        "chart.time.title",
                        "Of {0} on the way, {1} are waiting, most of it before {2}",
                        words.time(total),
                        words.time(waiting),
                        longest)
                : words.say("chart.time.no-wait", "No waiting is known on the way of an item");
        String left = stops.size() > MOST
                ? " · "
                        + words.say(
                                "chart.time.left", "the {0} of {1} steps with the longest times", MOST, stops.size())
                : "";
        return new Caption(
                "time",
                title,
                words.say("chart.time.subtitle", "Waiting before and working at each step, in the order of the way")
                        + left);
    }
}
