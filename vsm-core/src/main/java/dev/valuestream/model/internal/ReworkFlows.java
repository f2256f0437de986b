package dev.valuestream.model.internal;

import dev.valuestream.model.MaterialFlow;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which flows are rework: a flow of a choice that leads to a node every way from the sources to this point has passed
 * (it dominates the flow's origin); a flow of a choice into a side-track from which every way to the customers passes
 * again the origin or a node that dominates it, while another flow of the choice goes on without that (a choice within
 * the side-track is no rework of its own); and any flow that says so itself. A flow that says it is not, is not. Where
 * no way leads to a customer, the dead ends stand for them.
 *
 * <p>Cost: near-linear.
 */
public final class ReworkFlows {

    private final FlowNetwork network;
    private final Digraph graph;
    private final Dominators dominators;
    private final Ways toCustomers;
    private final Ways toDeadEnds;

    /** The ways to some ends: nodes from which there is one, flows with a way out, and the nodes these leave. */
    private record Ways(BitSet reaching, BitSet open, BitSet onTheWay) {

        static Ways to(Digraph graph, Dominators dominators, int[] ends) {
            BitSet open = WaysOut.of(graph, dominators, ends);
            BitSet onTheWay = new BitSet();
            open.stream().forEach(flow -> onTheWay.set(graph.from(flow)));
            return new Ways(graph.reaching(ends), open, onTheWay);
        }

        boolean isSideTrack(int flow, int from, int to) {
            return onTheWay.get(from) && reaching.get(to) && !open.get(flow);
        }
    }

    private ReworkFlows(FlowNetwork network) {
        this.network = network;
        graph = network.graph();
        dominators = Dominators.of(graph, network.sources());
        toCustomers = Ways.to(graph, dominators, network.customers());
        int[] deadEnds = IntStream.range(0, graph.nodeCount())
                .filter(n -> dominators.reachable(n) && graph.outDegree(n) == 0 && !network.isCustomer(n))
                .toArray();
        toDeadEnds = Ways.to(graph, dominators, deadEnds);
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
        if (stated.probability().isEmpty() || !dominators.reachable(from)) {
            return false;
        }
        return dominators.dominates(to, from)
                || toCustomers.isSideTrack(flow, from, to)
                || (!toCustomers.reaching().get(from) && toDeadEnds.isSideTrack(flow, from, to));
    }
}
