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
 * Load as the textbook prints it: demand · visits ÷ capacity, no changeover counted.
 *
 * <p>As {@link StepLoad}, against {@link StepCapacityWithoutChangeover}. A ratio. Source: Rother &amp; Shook, <i>Learning to
 * See</i>, part I.
 */
public final class StepLoadWithoutChangeover implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY =
            MetricKey.of("step.load.without-changeover", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.RATIO,
            Direction.LOWER,
            Scope.STEP,
            "Share of the step's capacity that is asked for, if it never changes over.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Load without changeovers",
            "demand · visits ÷ capacity without changeovers",
            "Rother & Shook, Learning to See, part I",
            MEASURE);

    /** The metric; it holds no state. */
    public StepLoadWithoutChangeover() {}

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
                    step.load(),
                    f -> step.load(step.families().get(f)));
        }
        Explanation explanation = CapacityReport.explain(
                DESCRIPTION,
                model,
                r -> r.loads(
                        KEY.id(),
                        StepCapacityWithoutChangeover.KEY.id(),
                        model.stepsWithoutChangeover().values()));
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
