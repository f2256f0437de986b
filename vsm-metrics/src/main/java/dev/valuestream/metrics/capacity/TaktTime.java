package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.problem.Text;

/**
 * Takt time: the pace at which customers ask, available working time ÷ customer demand.
 *
 * <p>In seconds of working time an item. No downtime, changeover or scrap is in it. That of all items is against the
 * whole demand, that of a family against its own: 27,600 s a shift for 460 items are 60 s. With a demand of 0 there is no
 * takt; without a stated demand it is unknown. Source: Rother &amp; Shook, <i>Learning to See</i>, part III.
 */
public final class TaktTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("takt-time", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.NEUTRAL, "Working time for each item that customers ask for.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Takt time",
            "available working time ÷ customer demand; no downtime, changeover or scrap in it",
            "Rother & Shook, Learning to See, part III",
            MEASURE);

    /** The metric; it holds no state. */
    public TaktTime() {}

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
        StreamResult result = StreamResult.of(mix, m -> takt(mix.demandOf(m)), takt(mix.demand()));
        Explanation explanation = CapacityReport.explain(DESCRIPTION, CapacityModel.of(context), r -> {
            r.day();
            r.demand();
        });
        return result.result(MEASURE, explanation);
    }

    static Figure takt(Figure demand) {
        if (!(demand instanceof Figure.Known known)) {
            return demand;
        }
        double takt = 1 / known.value();
        return Double.isInfinite(takt)
                ? Figure.unknown(Reason.NOT_APPLICABLE, Text.of("takt.none", "There is no takt: demand is 0."))
                : Figure.of(takt);
    }
}
