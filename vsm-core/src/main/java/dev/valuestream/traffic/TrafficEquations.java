package dev.valuestream.traffic;

import dev.valuestream.model.internal.Digraph;
import dev.valuestream.model.internal.Factoring;
import dev.valuestream.model.internal.LinearFlow;

/**
 * Traffic equations of a graph, factored once and solved both ways as often as needed: visits v = e + v·P, and cost to go
 * x = c + P·x.
 *
 * <p>P(u,v) is the expected number of items sent to v for each that leaves u: a probability on a plain route, less in all than 1
 * with scrap, more at a parallel split. Nodes are numbers from 0. Strong components in topological order, sparse elimination
 * inside them without subtraction where a row conserves mass (Grassmann, Taksar and Heyman, Oper. Res. 33 (1985) 1107–1116): each
 * figure within about 1e-12 of itself, however near to 1 the probability of rework is. O(n + m) outside loops. Immutable,
 * safe to share between threads.
 */
public final class TrafficEquations {

    private final LinearFlow flow;

    private TrafficEquations(LinearFlow flow) {
        this.flow = flow;
    }

    /**
     * Factors the equations of a graph.
     *
     * @param nodes how many nodes there are, 0 or more
     * @param from where each edge starts, from 0 to less than {@code nodes}; copied
     * @param to where it leads to, in the order of {@code from}; copied; edges between the same nodes add up
     * @param weight the items sent along it for each item that leaves its start, 0 or more; copied
     * @param exit what leaves the graph from each node, so that weights and exit add up to 1 within 1e-9, or NaN where
     *     they do not (a parallel split); of no account at a node without edges; copied
     * @return the factored equations
     * @throws EndlessTrafficException if there is a loop that nothing leaves, that multiplies what comes in, or that is too
     *     tangled to solve
     * @throws IllegalArgumentException if lengths differ, a node does not exist, a weight is negative, infinite or NaN, or the
     *     weights and exit of a node do not add up to 1
     */
    public static TrafficEquations of(int nodes, int[] from, int[] to, double[] weight, double[] exit) {
        Factoring factoring = LinearFlow.factor(Digraph.of(nodes, from, to), weight, exit);
        if (!factoring.loops().isEmpty()) {
            throw EndlessTrafficException.of(factoring.loops().get(0));
        }
        return new TrafficEquations(factoring.orElseThrow());
    }

    /**
     * Returns how often each node is visited: v = e + v·P.
     *
     * @param entering what enters at each node from outside, 0 or more
     * @return a new array, by node
     * @throws IllegalArgumentException if it is not one value a node
     */
    public double[] visits(double[] entering) {
        return flow.visits(entering);
    }

    /**
     * Returns the expected cost from each node on until the item has left, the node's own included: x = c + P·x.
     *
     * @param cost what one visit to each node costs, 0 or more
     * @return a new array, by node
     * @throws IllegalArgumentException if it is not one value a node
     */
    public double[] toGo(double[] cost) {
        return flow.toGo(cost);
    }
}
