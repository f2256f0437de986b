package dev.valuestream.metrics.queue;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Direction;
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
import dev.valuestream.metrics.internal.HorizonQueues;
import dev.valuestream.metrics.internal.StepModel;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Queue at the horizon: how many items stand before a step after {@link dev.valuestream.metrics.AnalysisOptions#horizon() the
 * horizon} (20 days of the map's calendar unless asked otherwise) if everything stays as the map says.
 *
 * <p>The fluid model of {@link StepQueueGrowth} followed in time, in items: what is found on the flows into the step at the
 * start (counted; where only a wait is known, rate · wait; where nothing is stated, none, an assumption) + what comes (phase by
 * phase where the demand has a schedule) − what is done. It never falls below 0, and on a flow never above {@code inventory.max}, before a step never above
 * {@code wipLimit}: a place that is full holds back those who fill it to the rate at which it drains, so that their own queues
 * grow, until these are full too. With no starting items and no limits it is growth · horizon. At an AND-join whole sets count.
 *
 * <p>A step fed by suppliers only has no queue (not applicable); where growth is unknown so is this. The families' queues add
 * up. Exact for the fluid, to rounding; costs a few sweeps of the map for each event (a place full, a queue gone). Source: G.
 * Newell, <i>Applications of Queueing Theory</i>, ch. 2; R. Hall, <i>Queueing Methods</i>, ch. 6.
 */
public final class StepQueueAtHorizon implements Metric<StepQueueAtHorizon.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("step.queue.at-horizon", Result.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.ITEMS, Direction.LOWER, Scope.STEP, "Items that stand before the step at the horizon.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Queue at the horizon",
            "items found before the step + what comes − what is done until the horizon; full lanes hold back who fills them",
            "fluid model: Newell, Applications of Queueing Theory, ch. 2; Hall, Queueing Methods, ch. 6",
            MEASURE);

    /**
     * What becomes of the queue before one step. Times count from now, in working time.
     *
     * @param step the step's id
     * @param start items before it at the start
     * @param queue items before it at the horizon
     * @param newestWaits how long the item that comes last will wait: queue ÷ what the step does then; empty if it does nothing
     * @param peak the most items before it
     * @param peakAfter when that is reached first
     * @param clearAfter when nothing waits any more after the peak; empty if something does until the horizon
     * @param full the places before it that fill up, in the order in which they do
     */
    public record StepQueue(
            String step,
            double start,
            double queue,
            Optional<Duration> newestWaits,
            double peak,
            Duration peakAfter,
            Optional<Duration> clearAfter,
            List<Full> full) {
        /**
         * Copies the list.
         *
         * @param step the step's id
         * @param start items at the start
         * @param queue items at the horizon
         * @param newestWaits how long the newest item will wait
         * @param peak the most items
         * @param peakAfter when that is reached
         * @param clearAfter when nothing waits any more
         * @param full the places that fill up
         */
        public StepQueue {
            full = ImmutableList.copyOf(full);
        }
    }

    /**
     * A place that is full.
     *
     * @param element the flow whose {@code inventory.max}, or the step whose {@code wipLimit} is reached
     * @param after when that is so first, from now on
     */
    public record Full(String element, Duration after) {}

    /**
     * An element that cannot pass on what it has done, because the place it fills is full.
     *
     * @param element the step, or the trigger or other node, that is held up
     * @param by the step before which the place is full
     * @param after when that begins, from now on
     * @param itemsPerDay what the held-up element passes on a day as it begins
     */
    public record Blocked(String element, String by, Duration after, double itemsPerDay) {}

    /**
     * What becomes of all queues.
     *
     * @param horizon the working time over which they are projected
     * @param steps each step of which the queue is known, in the order of the map
     * @param blocked who is held up, in the order in which it begins: how far blocking spreads
     */
    public record Result(Duration horizon, List<StepQueue> steps, List<Blocked> blocked) {
        /**
         * Copies the lists.
         *
         * @param horizon the working time
         * @param steps each step
         * @param blocked who is held up
         */
        public Result {
            steps = ImmutableList.copyOf(steps);
            blocked = ImmutableList.copyOf(blocked);
        }

        /**
         * What becomes of the queue before a step.
         *
         * @param step the step's id
         * @return its queue
         * @throws NoSuchElementException if its queue is not known; the step's measure says why
         */
        public StepQueue of(String step) {
            return find(step)
                    .orElseThrow(() -> new NoSuchElementException("The queue of step " + step + " is not known."));
        }

        /**
         * What becomes of the queue before a step, if it is known.
         *
         * @param step the step's id
         * @return its queue, or empty
         */
        public Optional<StepQueue> find(String step) {
            return steps.stream().filter(s -> s.step().equals(step)).findFirst();
        }
    }

    /** The metric; it holds no state. */
    public StepQueueAtHorizon() {}

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
        CapacityModel model = CapacityModel.of(context);
        HorizonQueues queues = HorizonQueues.of(context);
        ElementResult figures = new ElementResult(MEASURE, model.mix());
        for (StepModel step : model.steps().values()) {
            figures.put(step.step().id(), queues.of(step), f -> queues.of(step, f));
        }
        Explanation explanation = HorizonReport.explain(DESCRIPTION, context);
        MetricResult<?> all = figures.result(CapacityReport.noSteps(), explanation, List.of());
        if (all instanceof MetricResult.Unavailable<?> none) {
            return MetricResult.unavailable(none.reason(), none.text(), none.measures());
        }
        Result result = HorizonOutcome.of(model, queues);
        return new MetricResult.Computed<>(
                result, explanation, figures.measures(), HorizonFindings.of(context.valueStream(), result));
    }
}
