package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sparse non-negative linear system on a graph, factored once and solved many times both ways: how often each node is visited, and what
 * is still to come from each node on.
 *
 * <p>With P(u,v) the expected number of items sent to v for each item that leaves u, {@link #visits} solves v = e + v·P and {@link #toGo}
 * solves x = c + P·x. P need not be a probability: scrap sends less than 1, a parallel split more.
 *
 * <p>Method: strong components in topological order; nodes outside cycles by substitution in O(n + m); inside a component elimination in
 * the order of least Markowitz count (incoming · outgoing entries), which leaves long chains with local rework almost without fill. Where
 * a row conserves mass, the pivot is the sum of what leaves, so that nothing is ever subtracted: W. Grassmann, M. Taksar, D. Heyman,
 * <i>Regenerative analysis and steady state distributions for Markov chains</i>, Oper. Res. 33 (1985) 1107–1116; C. O'Cinneide,
 * <i>Entrywise perturbation theory and error analysis for Markov chains</i>, Numer. Math. 65 (1993) 109–120. Each figure is then right to
 * about 1e-12 of itself, however near to 1 the probability of rework is. In components where a row sends out more than 1 in the component
 * itself, a pivot is 1 − p(k,k) and the error grows with the number of visits. Immutable, thread-safe.
 */
public final class LinearFlow {
    /**
     * Most steps of elimination in one factoring: some seconds' worth, and room for loops of a million nodes with local rework, or of 1,800
     * nodes that all lead to each other. A component that would take more than what is left is {@link EndlessLoop.Kind#TANGLED}.
     */
    public static final long MAX_WORK = 1L << 26;

    /**
     * Most entries the elimination of one component may add in lists, besides four for each it began with; beyond, it is
     * {@link EndlessLoop.Kind#TANGLED}.
     */
    public static final int MAX_FILL = 1 << 22;

    private static final double CONSERVED = 1e-9;

    private final StrongComponents components;
    private final Digraph between;
    private final double[] weight;
    private final int[] order;
    private final double[] pivot;
    private final SparseRows in;
    private final SparseRows out;

    private LinearFlow(StrongComponents components, Digraph between, double[] weight, Factors factors) {
        this.components = components;
        this.between = between;
        this.weight = weight;
        this.order = factors.order();
        this.pivot = factors.pivot();
        this.in = factors.in();
        this.out = factors.out();
    }

    /**
     * Factors a system. O(n + m) without cycles; with cycles the cost of sparse elimination in each component.
     *
     * @param graph the nodes and where they send to; edges between the same nodes add up
     * @param weight the expected number of items sent along each edge for each item that leaves its tail, by edge; edges of weight 0 count
     *     as absent; copied
     * @param exit the mass that leaves the system from each node (scrap, delivery), computed without cancellation, so that weights and
     *     exit of the node add up to 1; NaN where they do not; of no account at a node without edges; copied
     * @return the factored system, or every loop that has no solution
     * @throws IllegalArgumentException if a length is wrong, a weight is negative, infinite or NaN, an exit is negative or infinite, or
     *     the weights and exit of a node differ from 1 by more than 1e-9
     */
    public static Factoring factor(Digraph graph, double[] weight, double[] exit) {
        double[] weights = weight.clone();
        check(graph, weights, exit);
        Digraph live = graph.filter(e -> weights[e] > 0);
        StrongComponents components = StrongComponents.of(live);
        int[] rank = Component.ranks(components);
        Factors factors = new Factors(graph.nodeCount());
        List<EndlessLoop> loops = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            if (components.isTrivial(c)) {
                factors.addTrivial(components.member(c, 0));
            } else {
                Component component = new Component(live, components, rank, c);
                new SparseElimination(component, weights, exit, factors)
                        .run()
                        .ifPresent(kind -> loops.add(EndlessLoop.of(kind, component)));
            }
        }
        if (!loops.isEmpty()) {
            return new Factoring(Optional.empty(), loops);
        }
        Digraph between = live.filter(e -> components.componentOf(live.from(e)) != components.componentOf(live.to(e)));
        return new Factoring(Optional.of(new LinearFlow(components, between, weights, factors)), loops);
    }

    private static void check(Digraph graph, double[] weight, double[] exit) {
        if (weight.length != graph.edgeCount() || exit.length != graph.nodeCount()) {
            throw new IllegalArgumentException(
                    "needs a weight for each of " + graph.edgeCount() + " edges (found " + weight.length
                            + ") and an exit for each of " + graph.nodeCount() + " nodes (found " + exit.length + ")");
        }
        for (int edge = 0; edge < weight.length; edge++) {
            if (!(weight[edge] >= 0 && weight[edge] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight (" + weight[edge] + ") of edge " + edge + " must be 0 or more, and finite");
            }
        }
        for (int node = 0; node < exit.length; node++) {
            checkRow(graph, weight, exit[node], node);
        }
    }

    private static void checkRow(Digraph graph, double[] weight, double exit, int node) {
        if (exit < 0 || exit == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "exit (" + exit + ") of node " + node + " must be 0 or more, and finite, or NaN");
        }
        double sum = exit;
        for (int i = 0; i < graph.outDegree(node); i++) {
            sum += weight[graph.outEdge(node, i)];
        }
        if (sum > exit && Math.abs(sum - 1) > CONSERVED) {
            throw new IllegalArgumentException("weights and exit of node " + node + " add up to " + sum
                    + ", not 1: give NaN as exit of a row that does not conserve mass");
        }
    }

    /**
     * The expected number of visits to each node: v = e + v·P. O(size of the factors). A figure that no double can hold comes out as
     * infinity or NaN.
     *
     * @param entering what enters the system at each node; 0 or more for full accuracy
     * @return a new array, by node
     */
    public double[] visits(double[] entering) {
        double[] x = start(entering);
        for (int c = 0; c < components.count(); c++) {
            visitsInside(c, x);
            for (int i = 0; i < components.size(c); i++) {
                push(components.member(c, i), x);
            }
        }
        return x;
    }

    private void push(int node, double[] x) {
        for (int i = 0; i < between.outDegree(node); i++) {
            int edge = between.outEdge(node, i);
            x[between.to(edge)] += x[node] * weight[edge];
        }
    }

    /**
     * The expected cost to go from each node on, its own included: x = c + P·x. O(size of the factors). A figure that no double can hold
     * comes out as infinity or NaN.
     *
     * @param cost what one visit to each node costs; 0 or more for full accuracy
     * @return a new array, by node
     */
    public double[] toGo(double[] cost) {
        double[] x = start(cost);
        for (int c = components.count() - 1; c >= 0; c--) {
            for (int i = 0; i < components.size(c); i++) {
                pull(components.member(c, i), x);
            }
            toGoInside(c, x);
        }
        return x;
    }

    private void pull(int node, double[] x) {
        for (int i = 0; i < between.outDegree(node); i++) {
            int edge = between.outEdge(node, i);
            x[node] += x[between.to(edge)] * weight[edge];
        }
    }

    private double[] start(double[] side) {
        if (side.length != between.nodeCount()) {
            throw new IllegalArgumentException(
                    "needs " + between.nodeCount() + " values, one a node, found " + side.length);
        }
        return side.clone();
    }

    /** Passes what enters on in the order of elimination, then collects it backwards. */
    private void visitsInside(int c, double[] x) {
        int start = components.start(c);
        int end = start + components.size(c);
        for (int at = start; at < end; at++) {
            out.spread(at, x[order[at]], x);
        }
        for (int at = end - 1; at >= start; at--) {
            x[order[at]] = (x[order[at]] + in.sum(at, x)) / pivot[at];
        }
    }

    /** The transpose of {@link #visitsInside}. */
    private void toGoInside(int c, double[] x) {
        int start = components.start(c);
        int end = start + components.size(c);
        for (int at = start; at < end; at++) {
            x[order[at]] /= pivot[at];
            in.spread(at, x[order[at]], x);
        }
        for (int at = end - 1; at >= start; at--) {
            x[order[at]] += out.sum(at, x);
        }
    }
}
