package dev.valuestream.metrics.contract;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks one metric among others. */
final class Trial {

    private final MetricKey<?> key;
    private final MetricCatalog catalog;
    private final AnalysisOptions options;

    private Trial(MetricKey<?> key, MetricCatalog catalog, AnalysisOptions options) {
        this.key = key;
        this.catalog = catalog;
        this.options = options;
    }

    /** A trial of a metric beside the built-in ones. */
    static Trial beside(Metric<?> metric, List<Metric<?>> others, AnalysisOptions options) {
        List<Metric<?>> added = new ArrayList<>(others);
        added.add(metric);
        return new Trial(metric.key(), StandardMetrics.catalog().with(added), options);
    }

    /** A trial of a metric in the place of the built-in one of the same key. */
    static Trial inPlace(Metric<?> metric, List<Metric<?>> others, AnalysisOptions options) {
        List<Metric<?>> all = new ArrayList<>(StandardMetrics.catalog().metrics());
        all.replaceAll(m -> m.key().equals(metric.key()) ? metric : m);
        all.addAll(others);
        return new Trial(metric.key(), MetricCatalog.of(all), options);
    }

    MetricCatalog catalog() {
        return catalog;
    }

    Answer on(ValueStream map) {
        Analysis analysis = Analysis.of(catalog, map, options);
        return new Answer(map, analysis.result(key), analysis.measures(key), analysis.explain(key));
    }

    /** The first words of the built-in ids, each with a dot: no author's own name. */
    static Set<String> firstWordsOfOurs() {
        return StandardMetrics.catalog().measures().stream()
                .map(m -> m.id().split("[.]", 2)[0] + ".")
                .collect(Collectors.toSet());
    }
}
