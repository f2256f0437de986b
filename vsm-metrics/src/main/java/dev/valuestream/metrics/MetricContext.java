package dev.valuestream.metrics;

import dev.valuestream.model.ValueStream;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * What a metric may use while it is evaluated: the stream, the options, and other metrics' results.
 *
 * <p>For the thread that evaluates the metric, and as long as it does: any other that asks for a metric, and whoever
 * asks afterwards, gets an {@link IllegalStateException}, since the two could wait for each other for ever. The stream
 * and the options are immutable and may be kept and shared; {@link #checkCancelled()} may be called by any thread.
 */
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
     * @throws NoSuchElementException if the catalogue has no such metric
     */
    <T> T get(MetricKey<T> key);

    /**
     * The result of another metric.
     *
     * @param key the metric
     * @param <T> the type of its value
     * @return its value, or why there is none; {@link Reason#FAILED} if it needs the one that asks
     * @throws NoSuchElementException if the catalogue has no such metric
     */
    <T> MetricResult<T> result(MetricKey<T> key);

    /**
     * Something that several metrics need and that is computed once for an analysis.
     *
     * @param type what it is; one for each type
     * @param compute computes it; what it throws is passed on, and the next to ask computes it anew
     * @param <T> its type, immutable
     * @return the one computed first
     * @throws IllegalStateException if null is computed
     */
    <T> T once(Class<T> type, Function<? super MetricContext, ? extends T> compute);

    /**
     * Stops a long evaluation if the caller has given up, or the metric has worked for longer than the caller allows;
     * call it now and then, and let what it throws pass.
     *
     * @throws CancellationException if the evaluation is to stop
     */
    void checkCancelled();
}
