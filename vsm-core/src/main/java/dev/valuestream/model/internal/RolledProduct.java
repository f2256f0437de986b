package dev.valuestream.model.internal;

import java.util.Arrays;

/**
 * A product of factors along the way of an item: R(n) = f(n) · Σ p·R over a choice, f(n) · Π R over a split, R = 1 at a
 * customer, 0 along a rework flow and where nothing leads to a customer. At a join one branch carries on and the others
 * end with 1, so that what comes after the join counts once.
 *
 * <p>Outside cycles one pass, O(n + m). In a tangled loop, where no flow is rework, the least fixed point by iteration
 * from 0, to a change below 1e-15.
 */
final class RolledProduct {

    private static final int MOST_ROUNDS = 100_000;
    private static final double SETTLED = 1e-15;

    private final FlowNetwork network;
    private final Digraph graph;
    private final Branches branches;
    private final double[] factor;
    private final double[] value;

    RolledProduct(FlowNetwork network, Branches branches, double[] factor) {
        this.network = network;
        this.branches = branches;
        this.factor = factor;
        graph = network.graph();
        value = new double[graph.nodeCount()];
        Arrays.stream(network.customers()).forEach(c -> value[c] = 1);
        Digraph forward = graph.filter(f -> !branches.isRework(f));
        StrongComponents components = StrongComponents.of(forward);
        for (int c = components.count() - 1; c >= 0; c--) {
            settle(components.members(c), components.isTrivial(c));
        }
    }

    private void settle(int[] members, boolean trivial) {
        double change = 1;
        for (int round = 0; round < (trivial ? 1 : MOST_ROUNDS) && change > SETTLED; round++) {
            change = 0;
            for (int i = members.length - 1; i >= 0; i--) {
                change = Math.max(change, update(members[i]));
            }
        }
    }

    private double update(int node) {
        if (network.isCustomer(node)) {
            return 0;
        }
        double before = value[node];
        value[node] = factor[node] * (network.isParallel(node) ? overBranches(node) : overChoice(node));
        return Math.abs(value[node] - before);
    }

    private double overBranches(int node) {
        double product = 1;
        for (int i = 0; i < graph.outDegree(node); i++) {
            product *= along(graph.outEdge(node, i));
        }
        return product;
    }

    private double overChoice(int node) {
        double sum = 0;
        for (int i = 0; i < graph.outDegree(node); i++) {
            int flow = graph.outEdge(node, i);
            sum += network.probability(flow) * along(flow);
        }
        return sum;
    }

    private double along(int flow) {
        if (branches.isRework(flow)) {
            return 0;
        }
        return branches.endsAtJoin(flow) ? 1 : value[graph.to(flow)];
    }

    double[] values() {
        return value;
    }
}
