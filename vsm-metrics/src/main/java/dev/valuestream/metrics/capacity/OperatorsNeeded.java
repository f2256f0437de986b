package dev.valuestream.metrics.capacity;

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
import dev.valuestream.metrics.internal.Labour;

/**
 * Operators needed: the work content ÷ takt, the people that the demand keeps busy if nobody ever waits.
 *
 * <p>Σ visits · process time · crew over the steps ÷ {@link TaktTime}, which is Σ demand · visits · process time · crew ÷ the
 * working time of the stream; rework, scrap and dead ends are in the visits. A number of people, not rounded: 187 s of work
 * at a takt of 60 s need 3.12. Those of the families add up. A demand of 0 needs nobody. Where a process time is missing,
 * what is known is a lower bound. Machine time that needs no people counts as stated: give such a step a process time
 * beside its cycle time. Source: Rother &amp; Shook, <i>Learning to See</i>, part III (how many operators).
 */
public final class OperatorsNeeded implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("operators-needed", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.PEOPLE, Direction.LOWER, "People that the work content keeps busy at takt.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Operators needed",
            "Σ visits · process time · crew ÷ takt-time",
            "Rother & Shook, Learning to See, part III: total work content ÷ takt",
            MEASURE);

    /** The metric; it holds no state. */
    public OperatorsNeeded() {}

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
        Labour labour = Labour.inStreamTime(context);
        return labour.people().result(MEASURE, Explanation.lazy(DESCRIPTION, labour::lines));
    }
}
