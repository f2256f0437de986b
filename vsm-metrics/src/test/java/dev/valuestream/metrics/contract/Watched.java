package dev.valuestream.metrics.contract;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A metric that is watched for what it does with its context after its evaluation. */
final class Watched<T> implements Metric<T> {

    private final Metric<T> metric;
    private final List<String> misuses = new CopyOnWriteArrayList<>();

    private Watched(Metric<T> metric) {
        this.metric = metric;
    }

    static <T> Watched<T> of(Metric<T> metric) {
        return new Watched<>(metric);
    }

    /** What was asked of a context too late. */
    List<String> misuses() {
        return misuses;
    }

    @Override
    public MetricKey<T> key() {
        return metric.key();
    }

    @Override
    public MetricDescription description() {
        return metric.description();
    }

    @Override
    public MetricResult<T> evaluate(MetricContext context) {
        Context watched = new Context(context);
        try {
            return metric.evaluate(watched);
        } finally {
            watched.open = false;
        }
    }

    /** A context that notes what is asked of it once it is closed. */
    private final class Context implements MetricContext {

        private final MetricContext context;
        private volatile boolean open = true;

        Context(MetricContext context) {
            this.context = context;
        }

        private MetricContext asked(String what) {
            if (!open) {
                misuses.add(what + " on " + context.valueStream().id());
            }
            return context;
        }

        @Override
        public ValueStream valueStream() {
            return asked("valueStream").valueStream();
        }

        @Override
        public AnalysisOptions options() {
            return asked("options").options();
        }

        @Override
        public <V> V get(MetricKey<V> key) {
            return asked("get " + key).get(key);
        }

        @Override
        public <V> MetricResult<V> result(MetricKey<V> key) {
            return asked("result " + key).result(key);
        }

        @Override
        public <V> V once(Class<V> type, Function<? super MetricContext, ? extends V> compute) {
            return asked("once " + type.getName()).once(type, compute);
        }

        @Override
        public void checkCancelled() {
            asked("checkCancelled").checkCancelled();
        }
    }
}
