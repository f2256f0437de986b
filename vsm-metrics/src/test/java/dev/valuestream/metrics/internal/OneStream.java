package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** An analysis of one map that asks for no metric, so that the models behind the metrics can be read by themselves. */
final class OneStream implements MetricContext {

    static final Duration DAY = Duration.ofHours(8);

    private final ValueStream map;
    private final Map<Class<?>, Object> found = new HashMap<>();

    private OneStream(ValueStream map) {
        this.map = map;
    }

    static OneStream of(ValueStreamBuilder map) {
        return new OneStream(map.build());
    }

    /** A map of 5 days of eight hours with one way in and one out. */
    static ValueStreamBuilder map() {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .trigger("ask")
                .customer("out");
    }

    /** So many items of a family in a day. */
    static ValueStreamBuilder demand(ValueStreamBuilder map, String family, double items) {
        return map.demand(d -> d.family(family).quantity(items).per(DAY));
    }

    CapacityModel capacities() {
        return CapacityModel.of(this);
    }

    StepModel step(String id) {
        return capacities().steps().get(id);
    }

    TeamModel team(String id) {
        return capacities().teams().get(id);
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
        return AnalysisOptions.DEFAULT;
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
