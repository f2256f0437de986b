package dev.valuestream.metrics;

import dev.valuestream.model.ValueStream;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** What a metric may use while it is evaluated: the stream, the options, and other metrics' results. */
public interface MetricContext {

    /**
     * The value stream.
     *
     * @return the stream under analysis
     */
    ValueStream valueStream();

    /**
     * The options.
     *
     * @return what the caller asked for
     */
    AnalysisOptions options();

    /**
     * The value of another metric.
     *
     * @param key the metric
     * @param <T> the type of its value
     * @return the value
     * @throws MetricUnavailableException if it has none; a metric that lets this pass is unavailable for the same reason
     */
    <T> T get(MetricKey<T> key);

    /**
     * The result of another metric.
     *
     * @param key the metric
     * @param <T> the type of its value
     * @return its value, or why there is none
     */
    <T> MetricResult<T> result(MetricKey<T> key);

    /**
     * Something that several metrics need and that is computed once for an analysis.
     *
     * @param type what it is; one for each type
     * @param compute computes it
     * @param <T> its type, immutable
     * @return the one computed first
     */
    <T> T once(Class<T> type, Function<? super MetricContext, ? extends T> compute);

    /**
     * Stops a long evaluation if the caller has given up; call it now and then.
     *
     * @throws CancellationException if the caller has given up
     */
    void checkCancelled();
}
