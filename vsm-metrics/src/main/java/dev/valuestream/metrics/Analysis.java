package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The metrics of one value stream, each evaluated once and only when asked for.
 *
 * <p>Safe to share between threads; the same for the same stream, catalogue and options. A metric that fails is
 * {@link Reason#FAILED} and harms no other.
 */
public final class Analysis {

    private final ValueStream stream;
    private final MetricCatalog catalog;
    private final Evaluation evaluation;

    private Analysis(MetricCatalog catalog, ValueStream stream, AnalysisOptions options) {
        this.stream = requireNonNull(stream, "stream");
        this.catalog = requireNonNull(catalog, "catalog");
        evaluation = new Evaluation(catalog, stream, requireNonNull(options, "options"));
    }

    /**
     * An analysis with default options.
     *
     * @param catalog the metrics
     * @param stream the value stream
     * @return the analysis; nothing is evaluated yet
     */
    public static Analysis of(MetricCatalog catalog, ValueStream stream) {
        return of(catalog, stream, AnalysisOptions.DEFAULT);
    }

    /**
     * An analysis.
     *
     * @param catalog the metrics
     * @param stream the value stream
     * @param options what the caller asks for
     * @return the analysis; nothing is evaluated yet
     */
    public static Analysis of(MetricCatalog catalog, ValueStream stream, AnalysisOptions options) {
        return new Analysis(catalog, stream, options);
    }

    /**
     * The value stream.
     *
     * @return the stream under analysis
     */
    public ValueStream valueStream() {
        return stream;
    }

    /**
     * The catalogue.
     *
     * @return the metrics of this analysis
     */
    public MetricCatalog catalog() {
        return catalog;
    }

    /**
     * The options.
     *
     * @return what the caller asked for
     */
    public AnalysisOptions options() {
        return evaluation.options();
    }

    /**
     * The value of a metric.
     *
     * @param key the metric
     * @param <T> the type of its value
     * @return the value
     * @throws MetricUnavailableException if it has none; it says why
     * @throws NoSuchElementException if the catalogue has no such metric
     */
    public <T> T get(MetricKey<T> key) {
        return evaluation.get(key);
    }

    /**
     * The result of a metric.
     *
     * @param key the metric
     * @param <T> the type of its value
     * @return its value, or why there is none
     * @throws NoSuchElementException if the catalogue has no such metric
     */
    public <T> MetricResult<T> result(MetricKey<T> key) {
        return evaluation.result(key);
    }

    /**
     * How a figure came about.
     *
     * @param key the metric
     * @return its explanation; for one that is unavailable formula and source, and what is missing as the only term
     * @throws NoSuchElementException if the catalogue has no such metric
     */
    public Explanation explain(MetricKey<?> key) {
        MetricResult<?> result = evaluation.result(key);
        if (result instanceof MetricResult.Computed<?> computed) {
            return computed.explanation();
        }
        MetricResult.Unavailable<?> unavailable = (MetricResult.Unavailable<?>) result;
        Explanation.Term missing =
                new Explanation.Term("unavailable", unavailable.reason().name(), unavailable.message());
        return Explanation.of(evaluation.description(key), List.of(missing), List.of());
    }

    /**
     * Every measure of every metric, known or not: each id of the catalogue is there, per element and per family where
     * it has them.
     *
     * @return the measures, in the catalogue's order
     */
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (MetricKey<?> key : catalog.keys()) {
            measures.addAll(measures(key));
        }
        return ImmutableList.copyOf(measures);
    }

    /**
     * The measures of one metric, known or not.
     *
     * @param key the metric
     * @return the measures
     * @throws NoSuchElementException if the catalogue has no such metric
     */
    public List<Measure> measures(MetricKey<?> key) {
        MetricResult<?> result = evaluation.result(key);
        return DeclaredMeasures.all(stream, evaluation.description(key), result);
    }

    /**
     * Finds a measure by its full name.
     *
     * @param name the name, such as {@code lead-time} or {@code step.load[weld-1]}
     * @return the measure, or empty if there is none of that name
     */
    public Optional<Measure> measure(String name) {
        int end = name.length();
        for (char mark : new char[] {'[', '{'}) {
            int at = name.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return catalog.keyOf(name.substring(0, end))
                .flatMap(key -> measures(key).stream()
                        .filter(m -> m.name().equals(name))
                        .findFirst());
    }

    /**
     * Advice on the map: what its shape makes a careful reader ask, and what its figures do.
     *
     * @return the findings of the stream, then those of the metrics, none twice
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(stream.findings());
        for (MetricKey<?> key : catalog.keys()) {
            if (evaluation.result(key) instanceof MetricResult.Computed<?> computed) {
                findings.addAll(computed.findings());
            }
        }
        return findings.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * How long the metrics took that were evaluated so far, each without the metrics it asked for; what several need and
     * is computed once counts for the first that asked. Lines of explanations that are made when they are read do not
     * count.
     *
     * @return the times in the catalogue's order; empty unless the options have a {@link AnalysisOptions#withTicker
     *     ticker}
     */
    public Map<MetricKey<?>, Duration> evaluationTimes() {
        Map<MetricKey<?>, Duration> times = new LinkedHashMap<>();
        catalog.keys().forEach(key -> evaluation.time(key).ifPresent(time -> times.put(key, time)));
        return Collections.unmodifiableMap(times);
    }

    @Override
    public String toString() {
        return "analysis of " + stream;
    }
}
