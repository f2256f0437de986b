package dev.valuestream.metrics.time;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.ProductionLeadTimes;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Production lead time as <i>Learning to See</i> prints it: the days of inventory and the measured waits, with the seconds
 * of processing left out.
 *
 * <p>Σ wait over the flows whose wait is measured, follows from a step's lead time, or from items counted divided by the
 * flow's rate; on the longest way by these waits alone. In working seconds; with families the demand-weighted mean; a
 * lower bound where a wait is missing. Source: Rother &amp; Shook, <i>Learning to See</i>, current-state map.
 */
public final class ProductionLeadTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("production-lead-time", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.SECONDS, Direction.LOWER, "Inventory days and measured waits, as the book adds them up.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Production lead time",
            "Σ inventory ÷ demand + Σ measured waits, process time left out, on its own longest path",
            "Rother & Shook, Learning to See: the timeline of the current state",
            MEASURE);

    /** The metric; it holds no state. */
    public ProductionLeadTime() {}

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
        ValueStream stream = context.valueStream();
        ObservedTimes times = ObservedTimes.of(context);
        return ProductionLeadTimes.of(context)
                .result(MEASURE, Explanation.lazy(DESCRIPTION, () -> lines(stream, times)));
    }

    private static Explanation.Body lines(ValueStream stream, ObservedTimes times) {
        PathView view =
                PathView.ofWaits(t -> ProductionLeadTimes.path(t, t.delivering().journey()));
        Explanation.Body waits = PathReport.of(stream, times, view);
        List<String> assumptions = new ArrayList<>(waits.assumptions());
        assumptions.add("process and transfer times are left out, as the book does");
        return new Explanation.Body(waits.terms(), assumptions);
    }
}
