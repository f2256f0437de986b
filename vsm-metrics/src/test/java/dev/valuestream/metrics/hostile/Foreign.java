package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A third party's metric with one measure of its own name; what it answers is up to a function. */
public class Foreign implements Metric<Object> {

    private final String id;
    private final Function<MetricContext, MetricResult<Object>> answer;

    Foreign(String id, Function<MetricContext, MetricResult<Object>> answer) {
        this.id = id;
        this.answer = answer;
    }

    @Override
    public MetricKey<Object> key() {
        return keyOf(id);
    }

    @Override
    public MetricDescription description() {
        return MetricDescription.of("Foreign", "f", "s", definition(id));
    }

    @Override
    public MetricResult<Object> evaluate(MetricContext context) {
        return answer.apply(context);
    }

    static MetricKey<Object> keyOf(String id) {
        return MetricKey.of(id, Object.class);
    }

    static MeasureDefinition definition(String id) {
        return MeasureDefinition.ofStream(id, Unit.COUNT, Direction.LOWER, "Something.");
    }

    static Measure measure(String id, double value) {
        return definition(id).of(Optional.empty(), Optional.empty(), Figure.of(value));
    }

    /** A sound answer about a value. */
    static MetricResult<Object> answer(Object value, Measure... measures) {
        Explanation explanation = Explanation.of(MetricDescription.of("Foreign", "f", "s"), List.of(), List.of());
        return MetricResult.of(value, explanation, List.of(measures));
    }

    /** Throws anything, checked exceptions too. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> MetricResult<Object> sneak(Throwable fault) throws T {
        throw (T) fault;
    }
}
