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
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decision points: at how many places it is decided where an item goes next.
 *
 * <p>The number of distinct nodes with visits above 0 on the first pass whose outgoing flows form a choice of two or more
 * with a probability above 0. Choices whose other way is rework or a dead end count too: the item is judged there, whatever
 * comes out. Parallel splits are no decisions, and neither is that families take different flows. A whole number, 0 or
 * more; with families, for all items those that any family meets. Not applicable where no way leads to a customer. Cost:
 * linear in nodes, flows and families. Source: the choices of the map, its flows with a probability.
 */
public final class DecisionPoints implements Metric<Counted> {

    /** The metric's key. */
    public static final MetricKey<Counted> KEY = MetricKey.of("decision-points", Counted.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.COUNT,
            Direction.NEUTRAL,
            "Nodes of the first pass at which it is decided where an item goes.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Decision points",
            "number of distinct nodes of the first pass whose outgoing flows are a choice",
            "choices of the map: outgoing flows that state a probability",
            MEASURE);

    /** The metric; it holds no state. */
    public DecisionPoints() {}

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
        for (Node node : stream.nodes()) {
            List<MaterialFlow> ways = member.routes().flowsFrom(node);
            if (member.routes().firstPass().visits(node) > 0
                    && ways.size() > 1
                    && !member.routes().isParallelSplit(node)) {
                met.add(
                        node.id(),
                        "choice of " + ways.stream().map(MaterialFlow::id).collect(Collectors.joining(", ")));
            }
        }
        return met;
    }
}
