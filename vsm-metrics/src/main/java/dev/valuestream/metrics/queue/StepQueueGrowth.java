package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
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
import dev.valuestream.metrics.internal.QueueGrowth;
import dev.valuestream.metrics.internal.StepModel;
import java.util.List;

/**
 * Growth of a queue: by how many items a day the queue before a step gets longer.
 *
 * <p>What reaches the step, limited by what is upstream, less what it can do, in items a day of the stream; 0 where it can
 * do all that comes. A fluid model: x = e + Pᵀ·out for each family, with probabilities, yields and splits, rework coming
 * back, the smallest branch going on at an AND-join; out = x · min(1, available time ÷ time that all that comes would take).
 * The families share what a step can do in proportion to what comes. A team that serves several steps gives each at most
 * one common share, the largest its time allows. Queues before a join of parts that wait for the other branch are not in it.
 *
 * <p>A step fed by suppliers only has no queue before it (not applicable): it takes at most what it can do; one fed by a
 * trigger has one. Missing demand, or a missing capacity at the step or upstream of it or at a step that shares a team with
 * one of these, makes it unknown. The families' growths add up. To about 1e-9 of what comes. Source: fluid models of
 * overloaded stations, R. Hall, <i>Queueing Methods</i>, ch. 6; J. Goodman and W. Massey, <i>The non-ergodic Jackson
 * network</i>, J. Appl. Prob. 21 (1984) 860–869.
 */
public final class StepQueueGrowth implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("step.queue.growth", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.ITEMS_PER_DAY,
            Direction.LOWER,
            Scope.STEP,
            "Items by which the queue before the step grows every day.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Queue growth",
            "what reaches the step, limited by what is upstream, − what it can do; 0 where it can do it all",
            "fluid model: Hall, Queueing Methods, ch. 6; Goodman & Massey, J. Appl. Prob. 21 (1984) 860–869",
            MEASURE);

    /** The metric; it holds no state. */
    public StepQueueGrowth() {}

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
        QueueGrowth growth = QueueGrowth.of(context);
        ElementResult result = new ElementResult(MEASURE, model.mix());
        Explanation explanation = CapacityReport.explain(DESCRIPTION, model, r -> r.growth(KEY.id(), growth));
        for (StepModel step : model.steps().values()) {
            Figure figure = growth.of(step);
            result.put(step.step().id(), figure, f -> growth.of(step, f));
        }
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
