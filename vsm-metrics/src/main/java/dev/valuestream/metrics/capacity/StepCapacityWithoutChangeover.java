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
import dev.valuestream.metrics.internal.StepModel;
import java.util.List;

/**
 * Capacity as the textbook prints it: how many items a day a step can take in, no changeover counted.
 *
 * <p>Servers · A · uptime · quantityPerCycle ÷ cycleTime, in items a day of the stream: 27,600 s · 85 % ÷ 1 s are 23,460
 * a shift. Everything else is as in {@link StepCapacity}. Source: Rother &amp; Shook, <i>Learning to See</i>, part I.
 */
public final class StepCapacityWithoutChangeover implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY =
            MetricKey.of("step.capacity.without-changeover", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.ITEMS_PER_DAY,
            Direction.HIGHER,
            Scope.STEP,
            "Items a day that the step can take in if it never changes over.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Capacity without changeovers",
            "servers · time a day · uptime · quantityPerCycle ÷ cycleTime",
            "Rother & Shook, Learning to See, part I",
            MEASURE);

    /** The metric; it holds no state. */
    public StepCapacityWithoutChangeover() {}

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
        for (StepModel step : model.stepsWithoutChangeover().values()) {
            result.put(
                    step.step().id(),
                    step.capacity(),
                    f -> step.capacity(step.families().get(f)));
        }
        Explanation explanation = CapacityReport.explain(
                DESCRIPTION,
                model,
                r -> r.capacities(KEY.id(), model.stepsWithoutChangeover().values(), false));
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
