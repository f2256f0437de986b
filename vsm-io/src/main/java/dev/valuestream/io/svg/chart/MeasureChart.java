package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Any measure as bars. */
final class MeasureChart {

    private static final int MOST = 20;

    private final AnalysisWords words;
    private final MeasureDefinition definition;

    private MeasureChart(AnalysisWords words, MeasureDefinition definition) {
        this.words = words;
        this.definition = definition;
    }

    static Optional<Chart> of(AnalysisWords words, String id) {
        MeasureDefinition definition = words.analysis().catalog().measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no measure " + id
                        + " in the catalogue. Maybe it has another id: the command metrics lists all."
                        + " [chart.measure.unknown]"));
        return new MeasureChart(words, definition).chart();
    }

    private Optional<Chart> chart() {
        List<Measure> all = known(false);
        List<Measure> known = all.isEmpty() ? known(true) : all;
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Caption caption = new Caption(
                "measure-" + definition.id().replace('.', '-'), title(known), definition.text() + direction());
        List<Row> rows = known.stream().map(this::row).toList();
        return Optional.of(new BarChart(caption, words.say("chart.measure.heading", "Of"), rows, Optional.empty(), ""));
    }

    /** For all items together, or for each family. */
    private List<Measure> known(boolean families) {
        return words.measures().stream()
                .filter(m -> m.id().equals(definition.id()))
                .filter(m -> m.family().isPresent() == families)
                .filter(m -> m.figure().number().isPresent())
                .limit(MOST)
                .toList();
    }

    private Row row(Measure measure) {
        double value = number(measure);
        Bar bar = new Bar(words.title(definition.id()), value, words.value(value, measure.unit()), Tone.PLAIN);
        return new Row(whose(measure), List.of(bar), "", false);
    }

    private String whose(Measure measure) {
        String family = measure.family()
                .map(f -> " " + words.say("chart.measure.family", "for {0}", f))
                .orElse("");
        return measure.element()
                        .map(e -> words.names().of(measure.id(), e))
                        .orElseGet(() -> words.say("chart.measure.stream", "The whole stream"))
                + family;
    }

    private static double number(Measure measure) {
        return measure.figure().number().orElseThrow();
    }

    private String title(List<Measure> known) {
        Measure most = known.stream()
                .max(Comparator.comparingDouble(MeasureChart::number))
                .orElseThrow();
        String value = words.value(number(most), most.unit());
        String title = words.title(definition.id());
        return known.size() == 1
                ? words.say("chart.measure.one", "{0}: {1}", title, value)
                : words.say("chart.measure.most", "{0}: highest for {1}, {2}", title, whose(most), value);
    }

    private String direction() {
        return switch (definition.better()) {
            case LOWER -> " " + words.say("chart.measure.lower", "Lower is better.");
            case HIGHER -> " " + words.say("chart.measure.higher", "Higher is better.");
            case NEUTRAL -> "";
        };
    }
}
