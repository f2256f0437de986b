package dev.valuestream.metrics;

/**
 * One figure, or a few that belong together, defined once.
 *
 * <p>A metric is stateless and thread-safe; everything it needs comes with the context, and it must not keep the
 * context. What it throws never harms another metric: the analysis turns it into {@link Reason#FAILED}; only a {@link
 * VirtualMachineError} other than a stack overflow passes. No thread can be stopped from outside without harm, so a metric
 * that works long has to call {@link MetricContext#checkCancelled()} now and then.
 *
 * @param <T> the type of its result, immutable
 */
public interface Metric<T> {

    /**
     * The metric's id and the type of its result; the same at every call.
     *
     * @return the key
     */
    MetricKey<T> key();

    /**
     * What the metric means, and the measures it gives.
     *
     * @return the description; the same at every call
     */
    MetricDescription description();

    /**
     * Evaluates the metric.
     *
     * @param context the stream, and the results of other metrics
     * @return the result, or why there is none
     */
    MetricResult<T> evaluate(MetricContext context);
}
