package dev.valuestream.metrics;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** An analysis of one map that asks for no metric, so that what is behind the metrics can be read by itself. */
public abstract class MapContext implements MetricContext {

    private final ValueStream map;
    private final AnalysisOptions options;
    private final Map<Class<?>, Object> found = new HashMap<>();

    /** Begins with nothing found. */
    protected MapContext(ValueStream map, AnalysisOptions options) {
        this.map = map;
        this.options = options;
    }

    /** The flow of an id. */
    public MaterialFlow flow(String id) {
        return map.flow(id).orElseThrow();
    }

    @Override
    public ValueStream valueStream() {
        return map;
    }

    @Override
    public AnalysisOptions options() {
        return options;
    }

    @Override
    public <T> T get(MetricKey<T> key) {
        throw new UnsupportedOperationException("no metric is asked for");
    }

    @Override
    public <T> MetricResult<T> result(MetricKey<T> key) {
        throw new UnsupportedOperationException("no metric is asked for");
    }

    @Override
    public <T> T once(Class<T> type, Function<? super MetricContext, ? extends T> compute) {
        Object known = found.get(type);
        if (known == null) {
            known = compute.apply(this);
            found.put(type, known);
        }
        return type.cast(known);
    }

    @Override
    public void checkCancelled() {
        // nobody does
    }
}
