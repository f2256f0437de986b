package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.Optional;

/**
 * Teams: how many teams work on an item on its way.
 *
 * <p>The number of distinct teams named by the {@linkplain Steps steps of the first pass}: all branches count, each team once
 * however many steps it serves. A whole number, 0 or more; with families, for all items those that any family meets.
 * Unavailable where such a step names no team, naming it, with the teams found as a lower bound. Cost: linear in the steps
 * and families. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>.
 */
public final class Teams implements Metric<Counted> {

    /** The metric's key. */
    public static final MetricKey<Counted> KEY = MetricKey.of("teams", Counted.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.COUNT,
            Direction.NEUTRAL,
            "Distinct teams of the steps that an item can meet on its first pass.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Teams",
            "number of distinct teams of the steps that an item can meet on its first pass",
            "Martin & Osterling, Value Stream Mapping: the functions a stream passes",
            MEASURE);

    /** The metric; it holds no state. */
    public Teams() {}

    @Override
    public MetricKey<Counted> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<Counted> evaluate(MetricContext context) {
        return PathCount.of(context, DESCRIPTION, m -> met(context.valueStream(), m));
    }

    private static Met met(ValueStream stream, FamilyMix.Member member) {
        Met met = new Met();
        for (ProcessStep step : Met.steps(stream, member)) {
            step.team()
                    .ifPresentOrElse(
                            team -> met.add(team, "steps[" + step.id() + "].team"),
                            () -> met.missing(Missing.field("step", step.id(), "team", Optional.empty())));
        }
        return met;
    }
}
