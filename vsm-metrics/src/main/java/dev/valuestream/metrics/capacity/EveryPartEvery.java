package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.CapacityModel;
import dev.valuestream.metrics.internal.CapacityReport;
import dev.valuestream.metrics.internal.ChangeoverReport;
import dev.valuestream.metrics.internal.ChangeoverTime;
import dev.valuestream.metrics.internal.ElementResult;
import java.util.List;

/**
 * Every part every: the shortest interval in which a step can make every part once and still run the demand (EPEI).
 *
 * <p>Parts · servers ÷ {@link ChangeoverBudget} days, in seconds of the stream's working time. Parts are the families that
 * come to the step and state a changeover, or 1 where the map knows no families; each server makes each of them in every
 * interval, as {@link StepCapacity} charges it, so that the step with this {@code batch.every} has a load of 1. Six
 * changeovers a day for twelve parts are an interval of 2 days. The families share one interval.
 *
 * <p>Not applicable to a step that states no changeover; unstable where running the demand takes all the time. Source: Rother
 * &amp; Shook, <i>Learning to See</i>, part III (EPE).
 */
public final class EveryPartEvery implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("every-part-every", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.SECONDS,
            Direction.LOWER,
            Scope.STEP,
            "The shortest interval in which the step can make every part once.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Every part every",
            "parts · servers ÷ changeover-budget, in days",
            "Rother & Shook, Learning to See, part III: EPE",
            MEASURE);

    /** The metric; it holds no state. */
    public EveryPartEvery() {}

    @Override
    public MetricKey<ElementFigures> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<ElementFigures> evaluate(MetricContext context) {
        CapacityModel model = CapacityModel.of(context);
        List<ChangeoverTime> times = ChangeoverBudget.times(context, model);
        ElementResult result = new ElementResult(MEASURE, model.mix());
        times.forEach(t -> result.put(
                t.step().step().id(),
                t.interval(),
                f -> t.interval(t.step().families().get(f))));
        Explanation explanation = CapacityReport.explain(
                DESCRIPTION,
                model,
                r -> ChangeoverReport.add(
                        r,
                        KEY.id(),
                        Unit.SECONDS,
                        "servers · Σ changeovers of the parts ÷ time left, in days",
                        times,
                        ChangeoverTime::interval));
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
