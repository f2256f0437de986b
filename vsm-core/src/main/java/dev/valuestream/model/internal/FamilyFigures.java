package dev.valuestream.model.internal;

import dev.valuestream.model.Demand;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of one family that settle how many items go where. */
public final class FamilyFigures {

    private FamilyFigures() {}

    /**
     * What is left of the items at each node.
     *
     * @param topology the map
     * @param family the family, or null where the map knows none
     * @return the yield of each node; 1 where none is stated
     */
    public static double[] yields(Topology topology, @Nullable String family) {
        List<Node> nodes = topology.nodes();
        double[] yields = new double[nodes.size()];
        for (int n = 0; n < yields.length; n++) {
            yields[n] = nodes.get(n) instanceof ProcessStep step ? yieldOf(step, family) : 1;
        }
        return yields;
    }

    private static double yieldOf(ProcessStep step, @Nullable String family) {
        StepFigures figures = family == null ? step.figures() : step.figures(family);
        return figures.yield().map(Ratio::value).orElse(1.0);
    }

    /**
     * The demand stated for single nodes. A node at which only other families are asked for has a demand of 0.
     *
     * @param stream the value stream
     * @param topology its topology
     * @param family the family, or null where the map knows none
     * @return items per second, by node
     */
    public static Map<Integer, Double> demandAt(ValueStream stream, Topology topology, @Nullable String family) {
        Map<Integer, Double> demandAt = new HashMap<>();
        for (Demand demand : stream.demand()) {
            boolean own = family == null || demand.family().equals(Optional.of(family));
            double rate = own ? demand.rate().perSecond() : 0;
            demand.at().ifPresent(at -> demandAt.merge(topology.nodeIndex(at), rate, Double::sum));
        }
        return demandAt;
    }
}
