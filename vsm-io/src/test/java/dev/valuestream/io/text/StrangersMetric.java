package dev.valuestream.io.text;

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
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A metric that the report knows nothing of. */
public final class StrangersMetric implements Metric<Double> {

    private static final MeasureDefinition COST = MeasureDefinition.ofStream(
            "acme.cost-of-delay", new Unit("EUR"), Direction.LOWER, "What a lead time costs.");
    private static final MeasureDefinition RISK =
            new MeasureDefinition("acme.risk", Unit.RATIO, Direction.LOWER, Scope.STEP, "How risky a step is.");

    @Override
    public MetricKey<Double> key() {
        return MetricKey.of("acme.cost-of-delay", Double.class);
    }

    @Override
    public MetricDescription description() {
        return MetricDescription.of("Cost of delay", "cost a day · lead time", "Acme", COST, RISK);
    }

    @Override
    public MetricResult<Double> evaluate(MetricContext context) {
        List<Measure> measures = new ArrayList<>();
        measures.add(COST.of(Optional.empty(), Optional.empty(), Figure.of(4200)));
        context.valueStream()
                .steps()
                .forEach(s -> measures.add(RISK.of(Optional.of(s.id()), Optional.empty(), Figure.of(0.125))));
        return MetricResult.of(4200.0, Explanation.of(description(), List.of(), List.of()), measures);
    }
}
