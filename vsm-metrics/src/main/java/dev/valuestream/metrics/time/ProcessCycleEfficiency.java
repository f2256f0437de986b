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
 * Process cycle efficiency: the share of the lead time that adds value.
 *
 * <p>{@code value-added-time ÷ lead-time}, both in working time. From 0 to 1. Unavailable where either is, so while any step
 * on the path is unclassified. Not to be taken for {@link ActivityRatio}, which counts all processing. Source: George,
 * <i>Lean Six Sigma</i>.
 */
public final class ProcessCycleEfficiency implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("process-cycle-efficiency", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of the lead time that adds value.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Process cycle efficiency",
            "value-added-time ÷ lead-time",
            "George, Lean Six Sigma: process cycle efficiency (PCE)",
            MEASURE);

    /** The metric; it holds no state. */
    public ProcessCycleEfficiency() {}

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
                Total.ofMetric(ValueAddedTime.KEY.id(), ValueAddedTime.figures(context)),
                Total.ofMetric(LeadTime.KEY.id(), LeadTime.figures(context)));
        return quotient.result(ObservedTimes.of(context).mix())
                .result(
                        MEASURE,
                        quotient.explanation(
                                DESCRIPTION, Unit.SECONDS, context.valueStream().calendar()));
    }
}
