package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Shown;
import dev.valuestream.whatif.Influence;
import dev.valuestream.whatif.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a number made better gives, and made as much worse takes, from the one that gives most: a tornado. */
final class InfluenceChart {

    private static final int MOST = 12;

    private final AnalysisWords words;
    private final Sensitivity sensitivity;

    private InfluenceChart(AnalysisWords words, Sensitivity sensitivity) {
        this.words = words;
        this.sensitivity = sensitivity;
    }

    static Optional<Chart> of(AnalysisWords words, Sensitivity sensitivity) {
        List<Influence> helping = sensitivity.ranked().stream()
                .filter(i -> i.gain().orElse(0) > 0)
                .limit(MOST)
                .toList();
        return helping.isEmpty()
                ? Optional.empty()
                : Optional.of(new InfluenceChart(words, sensitivity).chart(helping));
    }

    private Chart chart(List<Influence> helping) {
        String better = words.say(
                "chart.influence.better",
                "{0} better",
                Shown.percent(sensitivity.step().value()));
        List<Row> rows = helping.stream().map(this::row).toList();
        Influence first = helping.get(0);
        Caption caption = new Caption(
                "influence",
                words.say(
                        "chart.influence.title",
                        "{0} moves {1} most: by {2}",
                        name(first),
                        words.title(sensitivity.measure().id()),
                        gain(first)),
                words.say(
                        "chart.influence.subtitle",
                        "What each number gives that is made {0}, one at a time, and to the left what it takes made as much worse",
                        better));
        return new BarChart(caption, words.say("chart.influence.heading", "Number"), rows, Optional.empty(), "");
    }

    private Row row(Influence influence) {
        List<Bar> bars = new ArrayList<>();
        bars.add(bar(words.say("chart.influence.gain", "made better"), influence, Tone.WORK));
        sensitivity
                .mirrored(influence)
                .filter(w -> w.gain().orElse(0) < 0)
                .ifPresent(w -> bars.add(bar(words.say("chart.influence.loss", "made worse"), w, Tone.REWORK)));
        return new Row(name(influence), bars, "", false);
    }

    private Bar bar(String series, Influence influence, Tone tone) {
        return new Bar(series, influence.gain().orElseThrow(), gain(influence), tone);
    }

    private String name(Influence influence) {
        String id = influence.element().id();
        String number = words.say("field." + influence.parameter(), "{0}", plain(influence.parameter()));
        String name = switch (influence.element().kind()) {
            case FLOW ->
                words.stream()
                        .flow(id)
                        .map(f -> words.say("chart.influence.flow", "{0} before {1}", number, words.name(f.to())))
                        .orElse(number);
            case DEMAND ->
                words.stream().families().contains(id)
                        ? words.say("chart.influence.demand.family", "{0} asked for of {1}", number, id)
                        : words.say("chart.influence.demand", "{0} asked for", number);
            default ->
                words.say("chart.influence.name", "{1} of {0}", words.names().of(influence.element()), number);
        };
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String gain(Influence influence) {
        double gain = influence.gain().orElseThrow();
        String size = words.value(Math.abs(gain), influence.effect().unit());
        return gain < 0 ? "− " + size : size;
    }

    /** The words of a field's name: process time of processTime. */
    private static String plain(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('.', ' ').toLowerCase(Locale.ROOT);
    }
}
