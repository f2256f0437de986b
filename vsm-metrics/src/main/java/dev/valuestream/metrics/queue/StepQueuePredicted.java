package dev.valuestream.metrics.queue;

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
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.ElementResult;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.network.PredictedQueues;
import dev.valuestream.metrics.network.PredictionReport;
import dev.valuestream.model.ProcessStep;
import java.util.List;

/**
 * Predicted queue: how many items wait before a step in the long run, by the queueing network of the map.
 *
 * <p>Rate · {@link StepWaitPredicted predicted wait}, Little's law; the queues of the families add up. In items. Unstable where
 * {@code step.queue.growth} says that it grows; 0 where the step takes its items from suppliers. Source: as of the wait.
 */
public final class StepQueuePredicted implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("step.queue.predicted", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.ITEMS, Direction.LOWER, Scope.STEP, "Items expected to wait before the step.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Predicted queue", "rate · predicted wait", "Little's law; step.wait.predicted", MEASURE);

    /** The metric; it holds no state. */
    public StepQueuePredicted() {}

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
        PredictedQueues queues = PredictedQueues.of(context);
        List<ProcessStep> steps = context.valueStream().steps();
        ElementResult result = new ElementResult(MEASURE, FamilyMix.of(context));
        for (ProcessStep step : steps) {
            result.put(step.id(), queues.queue(step), f -> queues.queue(step, f));
        }
        Explanation explanation = PredictionReport.explain(DESCRIPTION, queues, report -> {
            for (ProcessStep step : steps) {
                queues.queue(step)
                        .number()
                        .ifPresent(q ->
                                report.add("queue " + step.id(), Shown.number(q) + " items", "items a second · wait"));
            }
        });
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
