package dev.valuestream.model.internal;

import java.util.Arrays;

/** The linear system of a routing where each parallel node sends all to the one edge chosen. Immutable, thread-safe. */
final class ChosenFlow {
    private final int[] chosen;
    private final double[] weight;
    private final LinearFlow flow;

    /** Factors the system. */
    ChosenFlow(Routing routing, Policy policy) {
        Digraph graph = routing.graph();
        chosen = policy.edges();
        weight = new double[graph.edgeCount()];
        double[] exit = new double[graph.nodeCount()];
        for (int node = 0; node < exit.length; node++) {
            exit[node] = graph.outDegree(node) == 0 ? 1 : 0;
            for (int i = 0; i < graph.outDegree(node); i++) {
                weight[graph.outEdge(node, i)] = policy.weight(graph.outEdge(node, i));
            }
        }
        flow = LinearFlow.factor(graph, weight, exit).orElseThrow();
    }

    /** Whether it is that of a choice of edges. */
    boolean isOf(Policy policy) {
        return Arrays.equals(chosen, policy.edges());
    }

    /** The edge chosen at a node; −1 at nodes that choose by chance or that nothing leaves. */
    int chosen(int node) {
        return chosen[node];
    }

    int[] chosen() {
        return chosen.clone();
    }

    /** How many items follow an edge for each that leaves its tail. */
    double weight(int edge) {
        return weight[edge];
    }

    LinearFlow flow() {
        return flow;
    }
}
