package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * Systems: how many systems plan and track an item on its way.
 *
 * <p>The number of distinct {@code system}s of the control points that information flows link with the {@linkplain Steps
 * steps of the first pass}, in either direction, directly or through other control points. A control point that names no
 * system counts as planning by hand, an assumption, as long as another one names some. A whole number, 1 or more; with
 * families, for all items those that any family meets. Unavailable where none of these control points names a system, and
 * where no control point is linked at all: a map that draws no system does not say that there is none. Cost: linear in
 * nodes, information flows and families. Source: Rother &amp; Shook, <i>Learning to See</i>, for the information flow.
 */
public final class Systems implements Metric<Counted> {

    /** The metric's key. */
    public static final MetricKey<Counted> KEY = MetricKey.of("systems", Counted.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.COUNT,
            Direction.NEUTRAL,
            "Distinct systems by which the steps of the first pass are planned and tracked.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Systems",
            "number of distinct systems of the control points that inform the steps of the first pass, or are informed by them",
            "Rother & Shook, Learning to See: the information flow",
            MEASURE);

    /** The metric; it holds no state. */
    public Systems() {}

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
        List<ControlPoint> controls = ControlReach.from(stream, Met.steps(stream, member));
        for (ControlPoint control : controls) {
            control.system().ifPresent(s -> met.add(s, "nodes[" + control.id() + "].system"));
        }
        List<String> byHand = controls.stream()
                .filter(c -> c.system().isEmpty())
                .map(ControlPoint::id)
                .toList();
        if (controls.isEmpty()) {
            met.missing(Text.of(
                    "map.control.missing",
                    "No control point is linked with a step on the way, so its systems are not known. Draw each as a control"
                            + " point with its system, and the information it gives or takes."));
        } else if (met.things().isEmpty()) {
            byHand.forEach(id -> met.missing(Missing.field("control point", id, "system", Optional.empty())));
        } else if (!byHand.isEmpty()) {
            met.assume("planned by hand where a control point states no system: " + Assumptions.some(byHand));
        }
        return met;
    }
}
