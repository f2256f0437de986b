package dev.valuestream.metrics.capacity;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
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
import dev.valuestream.metrics.internal.Equipment;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Finding;
import java.util.List;

/**
 * Overall equipment effectiveness (OEE): availability · performance · quality of a step.
 *
 * <p>uptime · (idealCycleTime ÷ cycleTime) · goodShare, a ratio: 90 % · 95 % · 99 % are 84.6 %. Uptime is in it once: the cycle
 * time is that of a step which runs, so that a stop belongs to the uptime and slow running to the cycle. The good share is of
 * items that are right the first time, neither lost nor mended. Changeovers count as far as the stated uptime holds them. An
 * uptime that is not stated counts as 1, an assumption; ideal cycle, cycle (or the process time that stands for it) and good
 * share must be stated. With families, that of all items is total good ideal time ÷ total time: the mean weighted by
 * the time that each family takes, never a mean of ratios. A cycle shorter than the ideal is a finding. Source: S. Nakajima,
 * <i>Introduction to TPM</i> (1988), ch. 2.
 */
public final class OverallEquipmentEffectiveness implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY =
            MetricKey.of("overall-equipment-effectiveness", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(),
            Unit.RATIO,
            Direction.HIGHER,
            Scope.STEP,
            "Share of the step's time in which good items are made at the ideal speed.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Overall equipment effectiveness",
            "uptime · (idealCycleTime ÷ cycleTime) · goodShare",
            "Nakajima, Introduction to TPM (1988), ch. 2",
            MEASURE);

    /** The metric; it holds no state. */
    public OverallEquipmentEffectiveness() {}

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
        List<Equipment> all =
                model.steps().values().stream().map(Equipment::new).toList();
        ElementResult result = new ElementResult(MEASURE, model.mix());
        for (Equipment equipment : all) {
            List<Figure> each = equipment.ofFamilies();
            result.put(equipment.step().step().id(), equipment.ofAll(each), each::get);
        }
        WorkCalendar calendar = context.valueStream().calendar();
        Explanation explanation = Explanation.lazy(DESCRIPTION, () -> Equipment.lines(KEY.id(), all, calendar));
        List<Finding> findings =
                all.stream().flatMap(e -> e.findings().stream()).toList();
        return result.result(CapacityReport.noSteps(), explanation, findings);
    }
}
