package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Shown;
import dev.valuestream.whatif.Influence;
import dev.valuestream.whatif.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a number made better gives, from the one that gives most. */
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
                        "chart.influence.subtitle", "What each number gives that is made {0}, one at a time", better));
        return new BarChart(caption, words.say("chart.influence.heading", "Number"), rows, Optional.empty(), "");
    }

    private Row row(Influence influence) {
        Bar bar = new Bar(
                words.say("chart.influence.gain", "gain"), influence.gain().orElseThrow(), gain(influence), Tone.WORK);
        return new Row(name(influence), List.of(bar), "", false);
    }

    private String name(Influence influence) {
        return words.say(
                "chart.influence.name",
                "{1} of {0}",
                words.name(influence.element().id()),
                words.say("field." + influence.parameter(), "{0}", plain(influence.parameter())));
    }

    private String gain(Influence influence) {
        return words.value(influence.gain().orElseThrow(), influence.effect().unit());
    }

    /** The words of a field's name: process time of processTime. */
    private static String plain(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('.', ' ').toLowerCase(Locale.ROOT);
    }
}
