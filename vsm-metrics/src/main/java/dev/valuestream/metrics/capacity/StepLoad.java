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
import dev.valuestream.metrics.internal.LoadFindings;
import dev.valuestream.metrics.internal.StepModel;

/**
 * Load: the share of a step's capacity that is asked for, demand · visits ÷ capacity, changeovers counted.
 *
 * <p>The same as Σ demand · visits · item time over the families ÷ (servers · (A − C ÷ u)); the loads of the families add
 * up to that of all items. A ratio: at 1 and above a queue builds up, and a finding says how fast. Where no item comes or
 * an item takes no time it is 0; where work comes and the step can do nothing it is unstable; where a family's time is
 * missing, the known families are a lower bound. Terms as in {@link StepCapacity}. Source: Hopp &amp; Spearman, <i>Factory
 * Physics</i>, ch. 8 (utilization).
 */
public final class StepLoad implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("step.load", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.RATIO, Direction.LOWER, Scope.STEP, "Share of the step's capacity that is asked for.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Load", "demand · visits ÷ capacity", "Hopp & Spearman, Factory Physics, ch. 8", MEASURE);

    /** The metric; it holds no state. */
    public StepLoad() {}

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
            result.put(
                    step.step().id(),
                    step.load(),
                    f -> step.load(step.families().get(f)));
        }
        Explanation explanation = CapacityReport.explain(
                DESCRIPTION,
                model,
                r -> r.loads(KEY.id(), StepCapacity.KEY.id(), model.steps().values()));
        return result.result(CapacityReport.noSteps(), explanation, LoadFindings.steps(context));
    }
}
