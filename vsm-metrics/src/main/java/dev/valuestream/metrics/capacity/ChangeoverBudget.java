package dev.valuestream.metrics.capacity;

import com.google.common.base.Suppliers;
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
import dev.valuestream.metrics.internal.QueueGrowth;
import dev.valuestream.metrics.internal.StepModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Changeover budget: for how many changeovers a day a step has time, once the day's demand is run.
 *
 * <p>(servers · A − Σ demand · visits · cycleTime ÷ (quantityPerCycle · uptime)) ÷ (changeover ÷ uptime), a count a day of the
 * stream over all servers: 16 h less 14.5 h of running leave 1.5 h, or 6 changeovers of 15 min. A is the working time of the
 * step's own calendar in a stream day times its team's share, as in {@link StepCapacity}; time that the team's other steps
 * need is not taken off. Families that come take turns, so that their mean changeover counts; for one family, as if all
 * changeovers were to it. The batch that the map states is not in it.
 *
 * <p>Not applicable to a step that states no changeover; unstable where running the demand takes all the time. Source: Rother
 * &amp; Shook, <i>Learning to See</i>, part III (making every part every day).
 */
public final class ChangeoverBudget implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("changeover-budget", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.COUNT,
            Direction.HIGHER,
            Scope.STEP,
            "Changeovers a day that fit into the time left after running the day's demand.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Changeover budget",
            "(servers · time a day − Σ demand · visits · running time) ÷ changeover, both times ÷ uptime",
            "Rother & Shook, Learning to See, part III: every part every day",
            MEASURE);

    /** The metric; it holds no state. */
    public ChangeoverBudget() {}

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
        List<ChangeoverTime> times = times(context, model);
        ElementResult result = new ElementResult(MEASURE, model.mix());
        times.forEach(t -> result.put(
                t.step().step().id(),
                t.budget(),
                f -> t.budget(t.step().families().get(f))));
        Explanation explanation = CapacityReport.explain(
                DESCRIPTION,
                model,
                r -> ChangeoverReport.add(
                        r, KEY.id(), Unit.COUNT, "time left ÷ changeover", times, ChangeoverTime::budget));
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }

    static List<ChangeoverTime> times(MetricContext context, CapacityModel model) {
        List<ChangeoverTime> times = new ArrayList<>();
        for (StepModel step : model.steps().values()) {
            // once at most, and not when an explanation is read: the context is not to be kept
            times.add(ChangeoverTime.of(
                    model, step, Suppliers.memoize(() -> QueueGrowth.of(context).of(step))));
        }
        return times;
    }
}
