package dev.valuestream.metrics;

import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A metric whose evaluation is a function, for tests of what happens around it. */
final class OneMetric implements Metric<Double> {

    private final MetricKey<Double> key;
    private final MetricDescription description;
    private final Function<MetricContext, @Nullable MetricResult<Double>> evaluate;

    private OneMetric(String id, Function<MetricContext, @Nullable MetricResult<Double>> evaluate) {
        key = key(id);
        description = MetricDescription.of(id, "a formula", "a source", definition(id));
        this.evaluate = evaluate;
    }

    static MetricKey<Double> key(String id) {
        return MetricKey.of(id, Double.class);
    }

    static MeasureDefinition definition(String id) {
        return MeasureDefinition.ofStream(id, Unit.COUNT, Direction.LOWER, "a number");
    }

    /** A metric that answers with the number of a function. */
    static OneMetric of(String id, Function<MetricContext, Double> number) {
        return new OneMetric(id, context -> known(id, number.apply(context)));
    }

    /** A metric that answers with whatever a function gives. */
    static OneMetric answering(String id, Function<MetricContext, @Nullable MetricResult<Double>> evaluate) {
        return new OneMetric(id, evaluate);
    }

    static Explanation explanation(String title) {
        return Explanation.of(MetricDescription.of(title, "a formula", "a source"), List.of(), List.of());
    }

    static MetricResult<Double> known(String id, double value, Measure... measures) {
        List<Measure> all = measures.length > 0
                ? List.of(measures)
                : List.of(definition(id).of(Optional.empty(), Optional.empty(), Figure.of(value)));
        return MetricResult.of(value, explanation(id), all);
    }

    /** A map with one step, {@code work}, and one team, {@code crew}. */
    static ValueStream map() {
        return ValueStream.builder("small")
                .team("crew")
                .trigger("order")
                .step("work", s -> s.team("crew"))
                .customer("buyer")
                .flow("order", "work")
                .flow("work", "buyer")
                .build();
    }

    static Analysis analysis(Metric<?>... metrics) {
        return Analysis.of(MetricCatalog.of(List.of(metrics)), map());
    }

    @Override
    public MetricKey<Double> key() {
        return key;
    }

    @Override
    public MetricDescription description() {
        return description;
    }

    @Override
    @SuppressWarnings("NullAway") // a faulty metric may well give null
    public MetricResult<Double> evaluate(MetricContext context) {
        return evaluate.apply(context);
    }
}
