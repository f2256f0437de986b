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
import dev.valuestream.model.ValueStream;

/**
 * Steps: how many process steps an item can meet on its way.
 *
 * <p>The number of distinct steps with visits above 0 on the first pass to the customer: all branches of a choice and of a
 * split count, each step once however often it is visited; steps that only rework or a dead end reaches do not. A whole
 * number, 0 or more; with families, for all items those that any family meets. Not applicable where no way leads to a
 * customer. Cost: linear in the steps and families. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>, which
 * keeps a map to 5 to 15 blocks.
 */
public final class Steps implements Metric<Counted> {

    /** The metric's key. */
    public static final MetricKey<Counted> KEY = MetricKey.of("steps", Counted.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.COUNT, Direction.NEUTRAL, "Distinct process steps that an item can meet on its first pass.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Steps",
            "number of distinct steps that an item can meet on its first pass",
            "Martin & Osterling, Value Stream Mapping: a map of 5 to 15 process blocks",
            MEASURE);

    /** The metric; it holds no state. */
    public Steps() {}

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
        Met.steps(stream, member).forEach(s -> met.add(s.id(), "steps[" + s.id() + "]"));
        return met;
    }
}
