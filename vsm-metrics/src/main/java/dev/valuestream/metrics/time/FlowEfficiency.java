package dev.valuestream.metrics.time;

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
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Quotient;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.metrics.internal.Way;
import java.util.Optional;

/**
 * Flow efficiency: the share of the lead time in which this very item is worked on.
 *
 * <p>Touch time ÷ {@code lead-time}, both in working time, from the item's point of view: rework included, and of a batch's
 * run only the item's own share. A batch of 85 at 10 minutes each, then a move of 9: 10 ÷ 859 = 1.16 %. Equals {@link
 * ActivityRatio} where nothing is batched. From 0 to 1. Source: Modig &amp; Åhlström, <i>This is Lean</i>; Kersten,
 * <i>Project to Product</i>.
 */
public final class FlowEfficiency implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("flow-efficiency", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of the lead time in which this very item is worked on.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Flow efficiency",
            "touch time ÷ lead-time, touch time being when this very item is worked on",
            "Modig & Åhlström, This is Lean; Kersten, Project to Product",
            MEASURE);

    /** The metric; it holds no state. */
    public FlowEfficiency() {}

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
        Quotient quotient = new Quotient("touch time", touched(context), LeadTime.KEY.id(), LeadTime.figures(context));
        return quotient.result(ObservedTimes.of(context).mix())
                .result(
                        MEASURE,
                        quotient.explanation(
                                DESCRIPTION, Unit.SECONDS, context.valueStream().calendar()));
    }

    private static StreamResult touched(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> touched(times.of(m)));
    }

    private static Figure touched(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Way way = times.delivering();
        return way.part(way.path().orElseThrow().sum(times::touch, f -> 0), way.missingProcess());
    }
}
