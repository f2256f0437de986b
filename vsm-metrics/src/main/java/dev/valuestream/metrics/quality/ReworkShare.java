package dev.valuestream.metrics.quality;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.Efforts;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Quotient;
import dev.valuestream.metrics.internal.Quotient.Total;
import dev.valuestream.metrics.internal.StreamResult;

/**
 * Rework share: the share of the effort that goes into doing things again.
 *
 * <p>1 − effort without rework flows ÷ {@code effort}; the rest of each choice is shared anew. From 0 to 1 (a repair that
 * takes the place of longer work can make it negative). Unavailable where a process time is missing, not applicable where
 * the effort is 0.
 */
public final class ReworkShare implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("rework-share", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.LOWER, "Share of the effort that goes into doing things again.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Rework share",
            "1 − effort without rework flows ÷ effort",
            "effort with and without its rework flows",
            MEASURE);

    /** The metric; it holds no state. */
    public ReworkShare() {}

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
        StreamResult all = Efforts.all(context);
        Quotient once = new Quotient(
                new Total(
                        "effort without rework",
                        "the same with rework flows left out and their choices shared anew",
                        Efforts.firstPass(context)),
                Total.ofMetric("effort", all));
        StreamResult share = once.result(mix);
        return StreamResult.of(mix, m -> complement(share.of(m)), complement(share.all()))
                .result(
                        MEASURE,
                        once.explanation(
                                DESCRIPTION, Unit.SECONDS, context.valueStream().calendar()));
    }

    private static Figure complement(Figure figure) {
        return figure instanceof Figure.Known known ? Figure.of(1 - known.value()) : figure;
    }
}
