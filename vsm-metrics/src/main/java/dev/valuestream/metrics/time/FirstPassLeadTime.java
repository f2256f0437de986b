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
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import java.util.Optional;

/**
 * Lead time on the first pass: how long an item takes that is never reworked.
 *
 * <p>The time to go as in {@link LeadTime}, with the rework flows left out and the rest of each choice shared anew. Working
 * time, in seconds; with families the demand-weighted mean; a lower bound where a figure is missing. Source: Martin &amp;
 * Osterling, <i>Value Stream Mapping</i>, ch. 3.
 */
public final class FirstPassLeadTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("lead-time.first-pass", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Lead time of an item that is never reworked.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Lead time, first pass",
            "T(n) as in lead-time, with rework flows left out and the rest of each choice shared anew",
            "Martin & Osterling, Value Stream Mapping, ch. 3",
            MEASURE);

    /** The metric; it holds no state. */
    public FirstPassLeadTime() {}

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
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> figure(times.of(m)))
                .result(MEASURE, PathReport.explain(DESCRIPTION, context, PathView.FIRST_PASS));
    }

    private static Figure figure(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noFirstPass(times.routes());
        return none.isPresent() ? none.get() : times.firstPass().total();
    }
}
