package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Limit;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Load against takt, or against all that can be done. */
final class LoadChart {

    private static final int MOST = 14;
    private static final double TIE = 1e-9;

    private record Load(String name, double load) {}

    private final AnalysisWords words;
    private final OptionalDouble takt;
    private final List<Load> loads = new ArrayList<>();
    private final double highest;

    private LoadChart(AnalysisWords words) {
        this.words = words;
        takt = words.number("takt-time");
        for (ProcessStep step : words.stream().steps()) {
            add("step.load", step.id(), step.name());
        }
        Map<String, Integer> serves = new HashMap<>();
        words.stream().steps().forEach(s -> s.team().ifPresent(t -> serves.merge(t, 1, Integer::sum)));
        for (Team team : words.stream().teams()) {
            if (serves.getOrDefault(team.id(), 0) > 1) {
                add("team.load", team.id(), team.name());
            }
        }
        highest = loads.stream().mapToDouble(Load::load).max().orElse(0);
    }

    private void add(String id, String element, String name) {
        words.number(id, element).ifPresent(load -> loads.add(new Load(name, load)));
    }

    static Optional<Chart> of(AnalysisWords words) {
        LoadChart chart = new LoadChart(words);
        return chart.highest > 0 ? Optional.of(chart.chart()) : Optional.empty();
    }

    private Chart chart() {
        List<Row> rows = shown().stream().map(this::row).toList();
        String heading = words.say("chart.load.heading", "Step or team");
        return takt.isPresent()
                ? new BarChart(caption(), heading, rows, Optional.of(limit(takt.getAsDouble())), ofTakt())
                : new BarChart(caption(), heading, rows, Optional.of(everything()), "");
    }

    private Limit limit(double takt) {
        return new Limit(takt, words.say("chart.load.takt", "takt {0}", words.time(takt)));
    }

    private Limit everything() {
        return new Limit(1, words.say("chart.load.all", "all it can do"));
    }

    private String ofTakt() {
        return words.say("chart.load.of-takt", "of takt");
    }

    /** In the order of the map; of very many those with the highest load. */
    private List<Load> shown() {
        if (loads.size() <= MOST) {
            return loads;
        }
        Set<Load> most = new HashSet<>(loads.stream()
                .sorted(Comparator.comparingDouble(Load::load).reversed())
                .limit(MOST)
                .toList());
        return loads.stream().filter(most::contains).limit(MOST).toList();
    }

    private Row row(Load load) {
        boolean most = load.load() >= highest * (1 - TIE);
        Tone tone = most ? Tone.ALARM : Tone.PLAIN;
        String share = Shown.percent(load.load());
        String needed = words.say("chart.load.needed", "time needed");
        if (takt.isEmpty()) {
            return new Row(load.name(), List.of(new Bar(share(), load.load(), share, tone)), "", most);
        }
        double seconds = load.load() * takt.getAsDouble();
        return new Row(load.name(), List.of(new Bar(needed, seconds, words.time(seconds), tone)), share, most);
    }

    private String share() {
        return words.say("chart.load.share", "load");
    }

    private Caption caption() {
        String left = loads.size() > MOST
                ? " · " + words.say("chart.load.left", "the {0} of {1} with the highest load", MOST, loads.size())
                : "";
        String sub = takt.isPresent()
                ? words.say(
                        "chart.load.subtitle.takt",
                        "Time needed for each item that the customer takes, stops and repeats included · line: takt")
                : words.say("chart.load.subtitle.share", "What is asked for, as a share of what can be done");
        return new Caption("load", title(), sub + left);
    }

    private String title() {
        String name = loads.stream()
                .filter(l -> l.load() >= highest * (1 - TIE))
                .map(Load::name)
                .findFirst()
                .orElse("");
        if (highest > 1) {
            return takt.isPresent()
                    ? words.say("chart.load.over-takt", "{0} cannot keep takt", name)
                    : words.say("chart.load.over", "More comes to {0} than it can do", name);
        }
        return words.say("chart.load.under", "{0} is nearest to its limit: load {1}", name, Shown.percent(highest));
    }
}
