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
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.metrics.internal.Way;
import java.util.Optional;

/**
 * Waiting time: the part of the lead time in which the item waits, on the critical path.
 *
 * <p>Formula: Σ passages · wait along the critical path of lead-time. Working time, in seconds, 0 or more; with families the demand-weighted mean. A lower bound where
 * a figure is missing, but nothing where parallel branches leave open which of them is the longest. Source: Martin &amp; Osterling, Value Stream Mapping; Rother &amp; Shook, Learning to See.
 */
public final class WaitingTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("waiting-time", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Waiting part of the lead time, on its critical path.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Waiting time",
            "Σ passages · wait along the critical path of lead-time",
            "Martin & Osterling, Value Stream Mapping; Rother & Shook, Learning to See",
            MEASURE);

    /** The metric; it holds no state. */
    public WaitingTime() {}

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
        return figures(context)
                .result(MEASURE, PathReport.explain(DESCRIPTION, context, PathView.of(Segment.Kind.WAIT)));
    }

    static StreamResult figures(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> figure(times.of(m)));
    }

    private static Figure figure(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Way way = times.delivering();
        double sum = way.path()
                .orElseThrow()
                .sum(
                        n -> times.startWait(n).map(Wait::known).orElse(0.0),
                        f -> times.wait(f).known());
        return way.part(sum, way.missingWaiting());
    }
}
