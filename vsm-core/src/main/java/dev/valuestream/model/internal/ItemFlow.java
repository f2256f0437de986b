package dev.valuestream.model.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many items pass each node and flow, for so many that start: the traffic equations v = e + v·P with scrap, choices,
 * splits, joins and rework. Immutable, thread-safe.
 */
public final class ItemFlow {

    private static final int MOST_ROUNDS = 100;

    private final FlowNetwork network;
    private final Branches branches;
    private final double[] visits;
    private final double[] rate;

    private ItemFlow(FlowNetwork network, Branches branches, double[] visits, double[] rate) {
        this.network = network;
        this.branches = branches;
        this.visits = visits;
        this.rate = rate;
    }

    /**
     * Checks that the traffic equations have a solution.
     *
     * @param network how a family moves
     * @param branches where its branches meet
     * @return the factored equations without scrap, or every loop that has no solution
     */
    static Factoring factor(FlowNetwork network, Branches branches) {
        double[] all = new double[network.graph().nodeCount()];
        Arrays.fill(all, 1);
        return factor(network, branches, all);
    }

    /** The traffic equations with scrap. */
    static Factoring factor(FlowNetwork network, Branches branches, double[] yield) {
        Digraph graph = network.graph();
        double[] weight = new double[graph.edgeCount()];
        double[] exit = new double[graph.nodeCount()];
        for (int n = 0; n < exit.length; n++) {
            double lost = 1 - yield[n];
            int going = 0;
            for (int i = 0; i < graph.outDegree(n); i++) {
                int flow = graph.outEdge(n, i);
                double p = yield[n] * network.probability(flow);
                if (branches.endsAtJoin(flow)) {
                    lost += network.isParallel(n) ? 0 : p;
                } else {
                    weight[flow] = p;
                    going++;
                }
            }
            exit[n] = exit(network.isParallel(n), going, lost, yield[n]);
        }
        return LinearFlow.factor(graph, weight, exit);
    }

    private static double exit(boolean parallel, int going, double lost, double yield) {
        if (!parallel) {
            return lost;
        }
        return going > 1 ? Double.NaN : going == 1 ? 1 - yield : 1;
    }

    /**
     * Solves for items that start.
     *
     * @param network how a family moves, its loops sound
     * @param branches where its branches meet
     * @param yield the share of items that leave each node good
     * @param starting items that start at each node
     * @return the items that pass
     */
    static ItemFlow solve(FlowNetwork network, Branches branches, double[] yield, double[] starting) {
        ItemFlow flow = once(network, branches, yield, starting).orElseThrow();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Branches smallest = flow.branches.withRates(flow.rate);
            Optional<ItemFlow> next =
                    smallest.sameEnds(flow.branches) ? Optional.empty() : once(network, smallest, yield, starting);
            if (next.isEmpty()) {
                return flow;
            }
            flow = next.get();
        }
        return flow;
    }

    private static Optional<ItemFlow> once(FlowNetwork network, Branches branches, double[] yield, double[] starting) {
        Factoring factoring = factor(network, branches, yield);
        return factoring.loops().isEmpty()
                ? Optional.of(of(network, branches, factoring.orElseThrow().visits(starting), yield))
                : Optional.empty();
    }

    private static ItemFlow of(FlowNetwork network, Branches branches, double[] visits, double[] yield) {
        Digraph graph = network.graph();
        double[] rate = new double[graph.edgeCount()];
        for (int n = 0; n < visits.length; n++) {
            for (int i = 0; i < graph.outDegree(n); i++) {
                int flow = graph.outEdge(n, i);
                rate[flow] = visits[n] * yield[n] * network.probability(flow);
            }
        }
        return new ItemFlow(network, branches, visits, rate);
    }

    /**
     * Items that visit a node.
     *
     * @param node the node
     * @return the visits
     */
    public double visits(int node) {
        return visits[node];
    }

    /**
     * Items that pass a flow.
     *
     * @param flow the flow
     * @return the items
     */
    public double rate(int flow) {
        return rate[flow];
    }

    /**
     * Items that reach the customers; of copies of one item that go to different customers one counts.
     *
     * @return the items
     */
    public double delivered() {
        double sum = 0;
        for (int customer : network.customers()) {
            sum += branches.counts(customer) ? visits[customer] : 0;
        }
        return sum;
    }

    /**
     * Whether the items of a flow end where it leads to, because those of another branch go on for them.
     *
     * @param flow the flow
     * @return true at the flows of a join that wait for the one that goes on
     */
    public boolean endsAtJoin(int flow) {
        return branches.endsAtJoin(flow);
    }

    /**
     * The joins whose branches bring unequal numbers of items, so that some are left over.
     *
     * @return the nodes, rising
     */
    public List<Integer> unequalJoins() {
        return branches.withRates(rate).joined().stream()
                .filter(m -> !m.parallel().equal())
                .map(Branches.Met::node)
                .distinct()
                .sorted()
                .toList();
    }

    /** Where branches meet, and which of them goes on. */
    Branches branches() {
        return branches;
    }
}
