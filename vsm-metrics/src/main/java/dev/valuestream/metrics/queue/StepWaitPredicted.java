package dev.valuestream.metrics.queue;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.ElementResult;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.network.PredictedQueues;
import dev.valuestream.metrics.network.PredictionReport;
import dev.valuestream.metrics.network.StepPrediction;
import dev.valuestream.model.ProcessStep;
import java.util.List;
import java.util.Map;

/**
 * Predicted wait: how long an item waits before a step in the long run, by the queueing network of the map.
 *
 * <p>The map becomes a {@link dev.valuestream.queueing.network.QueueingNetwork}: each step a station with its servers, a team of
 * several steps one station for all; service times are effective process times ({@link
 * dev.valuestream.queueing.EffectiveProcessTime}: failures, setups, own calendar, share of a team), with the mean of {@code
 * step.load}; families are classes; a cycle of several items waits until they have come. Rates are those of {@code
 * step.queue.growth}: what is upstream of a step limits what reaches it.
 *
 * <p>In seconds of working time, for all items the mean over those that come. Unstable where the load is 1 or more. 0 where the
 * step takes its items from suppliers, where nothing comes and where an item takes no time. Missing demand, times or people, at
 * the step or upstream, make it unknown. Exact where times and arrivals are exponential (Jackson networks) and for a single M/G/1;
 * else each prediction says how far it can be trusted. Cost: the network is solved once for all metrics. Source: W. Whitt and W.
 * You, <i>A robust queueing network analyzer based on indices of dispersion</i>, Naval Research Logistics 69 (2022) 36–56; Hopp
 * &amp; Spearman, <i>Factory Physics</i>, ch. 8.
 */
public final class StepWaitPredicted implements Metric<StepWaitPredicted.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("step.wait.predicted", Result.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.SECONDS, Direction.LOWER, Scope.STEP, "Time an item is expected to wait before the step.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Predicted wait",
            "of the queueing network; alone ρ·t_e·(c_a² + c_s²) ÷ (2·(1 − ρ)) for one server, Erlang's C for more",
            "Whitt & You, Naval Research Logistics 69 (2022) 36–56; Hopp & Spearman, Factory Physics, ch. 8",
            MEASURE);

    /**
     * The predicted waits of a map.
     *
     * @param waits the wait before each step, in seconds, and of each family
     * @param steps what more is predicted of each queue, by step; without those where nothing queues, the queue grows, or it is
     *     not known
     */
    public record Result(ElementFigures waits, Map<String, StepPrediction> steps) {
        /**
         * Copies the map.
         *
         * @param waits the wait before each step
         * @param steps what more is predicted
         */
        public Result {
            steps = ImmutableMap.copyOf(steps);
        }
    }

    /** The metric; it holds no state. */
    public StepWaitPredicted() {}

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
            result.put(step.id(), queues.meanWait(step), f -> queues.wait(step, f));
        }
        return result.result(
                CapacityReport.noSteps(),
                waits -> new Result(waits, predictions(queues, steps)),
                PredictionReport.explain(DESCRIPTION, queues, report -> {}),
                List.of());
    }

    private static Map<String, StepPrediction> predictions(PredictedQueues queues, List<ProcessStep> steps) {
        ImmutableMap.Builder<String, StepPrediction> predictions = ImmutableMap.builder();
        for (ProcessStep step : steps) {
            queues.prediction(step).ifPresent(p -> predictions.put(step.id(), p));
        }
        return predictions.buildOrThrow();
    }
}
