package dev.valuestream.metrics;

import dev.valuestream.model.ValueStream;
import java.util.function.Function;

/**
 * What one metric sees while it is evaluated. It serves the evaluating thread only: another that had to wait for a metric
 * that waits for it would wait for ever. Afterwards it serves nobody, for the same reason: whoever keeps it can do no harm
 * with it.
 */
final class EvaluationContext implements MetricContext {

    private final Evaluation evaluation;
    private final String metric;
    private final Thread evaluating = Thread.currentThread();
    private volatile boolean open = true;

    EvaluationContext(Evaluation evaluation, String metric) {
        this.evaluation = evaluation;
        this.metric = metric;
    }

    void close() {
        open = false;
    }

    private Evaluation evaluation() {
        if (!open) {
            throw new IllegalStateException("The context of metric " + metric
                    + " must not be kept: it was used after the evaluation. [metric.context.kept]");
        }
        if (Thread.currentThread() != evaluating) {
            throw new IllegalStateException("The context of metric " + metric
                    + " must be used by the thread that evaluates it. Ask for other metrics before starting threads."
                    + " [metric.context.thread]");
        }
        return evaluation;
    }

    @Override
    public ValueStream valueStream() {
        return evaluation.valueStream();
    }

    @Override
    public AnalysisOptions options() {
        return evaluation.options();
    }

    @Override
    public <T> T get(MetricKey<T> key) {
        return evaluation().get(key);
    }

    @Override
    public <T> MetricResult<T> result(MetricKey<T> key) {
        return evaluation().result(key);
    }

    @Override
    public <T> T once(Class<T> type, Function<? super MetricContext, ? extends T> compute) {
        return evaluation().once(this, type, compute);
    }

    @Override
    public void checkCancelled() {
        evaluation.checkCancelled(metric);
    }
}
