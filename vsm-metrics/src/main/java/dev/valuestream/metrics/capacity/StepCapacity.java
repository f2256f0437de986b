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
import dev.valuestream.metrics.internal.ElementResult;
import dev.valuestream.metrics.internal.StepModel;
import java.util.List;

/**
 * Capacity: how many items a day a step can take in, changeovers counted.
 *
 * <p>Servers · (A − C ÷ u) ÷ (cycleTime ÷ (quantityPerCycle · u) + changeover ÷ N), in items a day of the stream, where A
 * is the working time of the step's own calendar in a stream day times its team's share, u the uptime, C the changeovers
 * a day of an EPE interval (one for each family and server in each interval), N the items of a batch where one is stated
 * instead. With an EPE interval this is (u·A − C) · servers · quantityPerCycle ÷ cycleTime. Servers are the smaller of
 * the stations and the team's people ÷ crew, rounded down, at least 1; a team of 0 people does nothing. A changeover
 * without a batch is not charged, and the explanation says so. Yield is not in it: scrap raises visits.
 *
 * <p>For a family: if all items were of it. For all items: of the mix that comes, so that load = demand · visits ÷
 * capacity; it needs no demand where the families' times are equal. An item time of 0 sets no limit (not applicable); no
 * time left gives 0. Source: Hopp &amp; Spearman, <i>Factory Physics</i>, ch. 8 (effective process times); Rother &amp; Shook,
 * <i>Learning to See</i>, for uptime, EPE and working time.
 */
public final class StepCapacity implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("step.capacity", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.ITEMS_PER_DAY, Direction.HIGHER, Scope.STEP, "Items a day that the step can take in.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Capacity",
            "servers · (time a day − changeovers a day) ÷ item time,"
                    + " item time = cycleTime ÷ (quantityPerCycle · uptime) + changeover ÷ batch",
            "Hopp & Spearman, Factory Physics, ch. 8; Rother & Shook, Learning to See",
            MEASURE);

    /** The metric; it holds no state. */
    public StepCapacity() {}

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
        ElementResult result = new ElementResult(MEASURE, model.mix());
        for (StepModel step : model.steps().values()) {
            result.put(
                    step.step().id(),
                    step.capacity(),
                    f -> step.capacity(step.families().get(f)));
        }
        Explanation explanation = CapacityReport.explain(
                DESCRIPTION, model, r -> r.capacities(KEY.id(), model.steps().values(), true));
        return result.result(CapacityReport.noSteps(), explanation, List.of());
    }
}
