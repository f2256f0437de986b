package dev.valuestream.model.internal;

import dev.valuestream.model.MaterialFlow;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which flows are rework: a flow of a choice that leads to a node every way from the sources to this point has passed
 * (it dominates the flow's origin); a flow of a choice into a side-track from which every way to the customers passes
 * again the origin or a node that dominates it; and any flow that says so itself. A flow that says it is not, is not.
 *
 * <p>Cost: near-linear for the first kind; for the second one search of the loop it is in for each choice flow there.
 */
public final class ReworkFlows {

    private final FlowNetwork network;
    private final Digraph graph;
    private final Dominators dominators;
    private final StrongComponents components;
    private final BitSet reaching;

    private ReworkFlows(FlowNetwork network) {
        this.network = network;
        graph = network.graph();
        dominators = Dominators.of(graph, network.sources());
        components = StrongComponents.of(graph);
        reaching = network.reachingCustomers();
    }

    /**
     * Finds the rework flows of a network.
     *
     * @param network the network, with all flows of the family
     * @return the indices of the rework flows
     */
    public static BitSet of(FlowNetwork network) {
        ReworkFlows search = new ReworkFlows(network);
        BitSet found = new BitSet();
        for (int n = 0; n < search.graph.nodeCount(); n++) {
            for (int i = 0; i < search.graph.outDegree(n); i++) {
                int flow = search.graph.outEdge(n, i);
                if (search.isRework(flow)) {
                    found.set(flow);
                }
            }
        }
        return found;
    }

    private boolean isRework(int flow) {
        MaterialFlow stated = network.topology().flows().get(flow);
        Optional<Boolean> says = stated.rework();
        if (says.isPresent()) {
            return says.get();
        }
        int from = graph.from(flow);
        int to = graph.to(flow);
        boolean inLoop = components.componentOf(from) == components.componentOf(to);
        if (stated.probability().isEmpty() || !inLoop || !dominators.reachable(from)) {
            return false;
        }
        return dominators.dominates(to, from) || onlyComesBack(from, to);
    }

    /** Whether no way from {@code to} leads to a customer but by the origin or a node that dominates it. */
    private boolean onlyComesBack(int from, int to) {
        BitSet seen = new BitSet();
        IntQueue queue = new IntQueue();
        seen.set(to);
        queue.add(to);
        while (!queue.isEmpty()) {
            int n = queue.remove();
            for (int i = 0; i < graph.outDegree(n); i++) {
                int next = graph.to(graph.outEdge(n, i));
                if (seen.get(next) || dominators.dominates(next, from)) {
                    continue;
                }
                if (leavesLoopTowardsCustomer(n, next)) {
                    return false;
                }
                seen.set(next);
                queue.add(next);
            }
        }
        return reaching.get(to);
    }

    /** What has left the loop never meets the nodes that dominate it again: they are all upstream. */
    private boolean leavesLoopTowardsCustomer(int from, int next) {
        return components.componentOf(from) != components.componentOf(next) && reaching.get(next);
    }
}
