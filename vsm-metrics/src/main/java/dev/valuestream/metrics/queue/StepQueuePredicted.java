package dev.valuestream.metrics.queue;

import com.google.common.collect.ImmutableMap;
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
import dev.valuestream.metrics.network.Trust;
import dev.valuestream.model.ProcessStep;
import java.util.List;
import java.util.Map;

/**
 * Predicted queue: how many items wait before a step in the long run, by the queueing network of the map.
 *
 * <p>Rate · {@link StepWaitPredicted predicted wait}, Little's law; the queues of the families add up. In items. Unstable where
 * {@code step.queue.growth} says that it grows; 0 where the step takes its items from suppliers. Source: as of the wait.
 */
public final class StepQueuePredicted implements Metric<StepQueuePredicted.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("step.queue.predicted", Result.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.ITEMS, Direction.LOWER, Scope.STEP, "Items expected to wait before the step.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Predicted queue", "rate · predicted wait", "Little's law; step.wait.predicted", MEASURE);

    /**
     * The predicted queues of a map.
     *
     * @param queues the items before each step, and of each family
     * @param trust how far the queue before each step can be trusted, and why no further; without those where nothing queues, the
     *     queue grows, or it is not known
     */
    public record Result(ElementFigures queues, Map<String, Trust> trust) {
        /**
         * Copies the map.
         *
         * @param queues the items before each step
         * @param trust how far they can be trusted
         */
        public Result {
            trust = ImmutableMap.copyOf(trust);
        }
    }

    /** The metric; it holds no state. */
    public StepQueuePredicted() {}

    @Override
    public MetricKey<Result> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<Result> evaluate(MetricContext context) {
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
                        .ifPresent(q -> report.add("queue " + step.id(), Shown.items(q), "items a second · wait"));
            }
        });
        return result.result(
                CapacityReport.noSteps(), found -> new Result(found, queues.trusts()), explanation, List.of());
    }
}
