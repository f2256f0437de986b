package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.network.PredictedItems;
import dev.valuestream.metrics.network.PredictionReport;

/**
 * Predicted work in process: all items that wait, are worked on or are carried in the long run.
 *
 * <p>Σ rate · (predicted wait + process time + what failures and setups add) over the steps + Σ rate · (transfer time + wait at a join
 * for the last part of the item) over the flows, Little's law at each. In items; those of the families add up; parts of one item on parallel
 * branches count each. Unstable where a queue grows; no lower bound where something is missing, as that may hold items up. Source:
 * Little's law; Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 7 and 8.
 */
public final class WorkInProcessPredicted implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("work-in-process.predicted", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.ITEMS, Direction.LOWER, "Items expected in queues, in steps, under way and at joins.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Predicted work in process",
            "Σ rate · (predicted wait + time in the step) + Σ rate · (transfer time + wait for other branches)",
            "Little's law; Hopp & Spearman, Factory Physics, ch. 7 and 8",
            MEASURE);

    /** The metric; it holds no state. */
    public WorkInProcessPredicted() {}

    @Override
    public MetricKey<StreamFigure> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<StreamFigure> evaluate(MetricContext context) {
        FamilyMix mix = FamilyMix.of(context);
        PredictedItems items = PredictedItems.of(context);
        Figure all = items.all();
        Explanation explanation = PredictionReport.explain(
                DESCRIPTION,
                items.queues(),
                report -> items.places()
                        .forEach((place, number) ->
                                report.add("items " + place, Shown.number(number), "rate · time there")));
        return StreamResult.of(mix, m -> items.of(mix.members().indexOf(m)), all)
                .result(MEASURE, explanation);
    }
}
