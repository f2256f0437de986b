package dev.valuestream.metrics.network;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * An analysis of one map that asks for no metric, so that the predictions behind the metrics can be read by
 * themselves.
 */
final class OneMap implements MetricContext {

    private final ValueStream map;
    private final AnalysisOptions options;
    private final Map<Class<?>, Object> found = new HashMap<>();

    private OneMap(ValueStream map, AnalysisOptions options) {
        this.map = map;
        this.options = options;
    }

    static OneMap of(ValueStreamBuilder map) {
        return new OneMap(map.build(), AnalysisOptions.DEFAULT);
    }

    static OneMap of(ValueStreamBuilder map, double assumedCv) {
        return new OneMap(map.build(), AnalysisOptions.DEFAULT.withAssumedCv(assumedCv));
    }

    /** A map with a working day of eight hours and nothing else. */
    static ValueStreamBuilder empty() {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5));
    }

    /** Poisson requests, so many an hour, from a trigger to a customer. */
    static ValueStreamBuilder requests(double perHour) {
        return empty().demand(d -> d.quantity(perHour).per(Duration.ofHours(1)).cv(1))
                .trigger("request")
                .customer("done");
    }

    static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(minutes(minutes));
    }

    static TimeDistribution constant(double minutes) {
        return TimeDistribution.constant(minutes(minutes));
    }

    static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    PredictedQueues queues() {
        return PredictedQueues.of(this);
    }

    PredictedTimes times(int family) {
        return PredictedTimes.of(this, family);
    }

    ProcessStep step(String id) {
        return (ProcessStep) map.node(id).orElseThrow();
    }

    MaterialFlow flow(String id) {
        return map.flows().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
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
