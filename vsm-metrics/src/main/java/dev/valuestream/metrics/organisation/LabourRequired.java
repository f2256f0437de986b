package dev.valuestream.metrics.organisation;

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
 * Labour required: the people whose whole working time the effort of the demand takes, in full-time equivalents.
 *
 * <p>Σ demand · visits · process time · crew ÷ available time over the steps, where the available time is that of the step's
 * own calendar in a stream day, or of the stream; rework, scrap and dead ends are in the visits. Not rounded, and no share
 * of a team's time is taken off: it counts hours, not heads. Where no step has a calendar of its own it is {@link
 * dev.valuestream.metrics.capacity.OperatorsNeeded}. Those of the families add up. Where a process time is missing, what is
 * known is a lower bound; unstable where work comes to a step without working time. Source: Martin &amp; Osterling,
 * <i>Value Stream Mapping</i>, ch. 3 (labor requirements).
 */
public final class LabourRequired implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("labour-required", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.PEOPLE, Direction.LOWER, "People, working full time, that the effort of the demand takes.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Labour required",
            "Σ demand · visits · process time · crew ÷ available time",
            "Martin & Osterling, Value Stream Mapping, ch. 3: labor requirements",
            MEASURE);

    /** The metric; it holds no state. */
    public LabourRequired() {}

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
        Labour labour = Labour.inOwnTime(context);
        return labour.people().result(MEASURE, Explanation.lazy(DESCRIPTION, labour::lines));
    }
}
