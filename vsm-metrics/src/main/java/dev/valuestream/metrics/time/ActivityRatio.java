package dev.valuestream.metrics.time;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Quotient;
import dev.valuestream.metrics.internal.Quotient.Total;

/**
 * Activity ratio: the share of the lead time in which the item is in process.
 *
 * <p>{@code process-time ÷ lead-time}, both in working time and both totals; never a mean of the steps' ratios. From 0 to 1.
 * Unavailable where either is. Not to be taken for {@link ProcessCycleEfficiency}, which counts value-adding time only.
 * Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>.
 */
public final class ActivityRatio implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("activity-ratio", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of the lead time in which the item is in process.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Activity ratio",
            "process-time ÷ lead-time",
            "Martin & Osterling, Value Stream Mapping: activity ratio (AR)",
            MEASURE);

    /** The metric; it holds no state. */
    public ActivityRatio() {}

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
        Quotient quotient = new Quotient(
                Total.ofMetric(ProcessTime.KEY.id(), ProcessTime.figures(context)),
                Total.ofMetric(LeadTime.KEY.id(), LeadTime.figures(context)));
        return quotient.result(ObservedTimes.of(context).mix())
                .result(
                        MEASURE,
                        quotient.explanation(
                                DESCRIPTION, Unit.SECONDS, context.valueStream().calendar()));
    }
}
