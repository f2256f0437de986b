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
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;

/**
 * Work in process: the items on the flows and in the steps.
 *
 * <p>Σ items counted on the flows, or where none are counted wait · rate of the flow (Little's law), plus transfer time ·
 * rate, plus Σ demand · visits · process time in the steps. In items; a lower bound where a figure or the demand is missing.
 * With families, each has its share of the items counted by its rate on the flow. Source: J. Little (1961); Hopp &amp;
 * Spearman, <i>Factory Physics</i>, ch. 7.
 */
public final class WorkInProcess implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("work-in-process", StreamFigure.class);

    private static final MeasureDefinition MEASURE =
            MeasureDefinition.ofStream(KEY.id(), Unit.ITEMS, Direction.LOWER, "Items on the flows and in the steps.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Work in process",
            "Σ items on the flows (wait · rate where only a wait is known) + Σ demand · visits · process time",
            "Little's law; Hopp & Spearman, Factory Physics, ch. 7",
            MEASURE);

    /** The metric; it holds no state. */
    public WorkInProcess() {}

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
        ItemTally tally = ItemTally.all(context);
        Figure all = tally.figure();
        return StreamResult.of(
                        mix, m -> mix.hasFamilies() ? ItemTally.of(context, m).figure() : all, all)
                .result(MEASURE, Explanation.lazy(DESCRIPTION, tally::lines));
    }
}
