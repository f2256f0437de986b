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
import dev.valuestream.metrics.internal.StreamResult;

/**
 * Process time: the part of the lead time in which the item is in process, on the critical path.
 *
 * <p>Formula: Σ visits · process time along the critical path of lead-time. Working time, in seconds, 0 or more; with families the demand-weighted mean. A lower bound where
 * a figure is missing, but nothing where parallel branches leave open which of them is the longest. Source: Martin &amp; Osterling, Value Stream Mapping: critical-path process time.
 */
public final class ProcessTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("process-time", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Process part of the lead time, on its critical path.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Process time",
            "Σ visits · process time along the critical path of lead-time",
            "Martin & Osterling, Value Stream Mapping: critical-path process time",
            MEASURE);

    /** The metric; it holds no state. */
    public ProcessTime() {}

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
                .result(MEASURE, PathReport.explain(DESCRIPTION, context, PathView.of(Segment.Kind.PROCESS)));
    }

    static StreamResult figures(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> times.of(m).processTime());
    }
}
