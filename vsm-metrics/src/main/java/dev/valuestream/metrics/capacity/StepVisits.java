package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.ElementResult;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.StepModel;
import java.util.List;

/**
 * Visits: how often a step is visited for one unit of demand, rework and scrap included.
 *
 * <p>They solve v = e + Pᵀ·v, where P holds the flows' probabilities times the yield of their origin; a loop of rework
 * with probability r gives 1 ÷ (1 − r), a step behind a choice its probability, an AND-join one visit for the items of
 * all its branches. Demand is what arrives at a trigger, or what customers take where the stream starts at suppliers, so
 * that scrap downstream raises the visits upstream. A yield not stated counts as 1. That of all items is the
 * demand-weighted mean of the families'. Unknown where the shares of independent sources are. Source: the traffic
 * equations, Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 12; Laguna &amp; Marklund, <i>Business Process Modeling</i>,
 * ch. 5.
 */
public final class StepVisits implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("step.visits", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.RATIO, Direction.NEUTRAL, Scope.STEP, "Expected visits to the step for one unit of demand.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Visits",
            "v = e + Pᵀ·v, with the flows' probabilities and the yields",
            "Laguna & Marklund, Business Process Modeling, ch. 5; Hopp & Spearman, Factory Physics, ch. 12",
            MEASURE);

    /** The metric; it holds no state. */
    public StepVisits() {}

    @Override
    public MetricKey<ElementFigures> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<ElementFigures> evaluate(MetricContext context) {
        CapacityModel model = CapacityModel.of(context);
        ElementResult result = new ElementResult(MEASURE, model.mix());
        for (StepModel step : model.steps().values()) {
            List<FamilyWork> families = step.families();
            result.put(
                    step.step().id(),
                    model.mix().mean(families.stream().map(FamilyWork::visits).toList()),
                    f -> families.get(f).visits());
        }
        Explanation explanation = CapacityReport.explain(DESCRIPTION, model, r -> r.visits(KEY.id()));
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
