package dev.valuestream.model.internal;

/**
 * A routing in which each parallel node takes one edge, so that it is linear.
 *
 * <p>The edges taken may be changed while the best ones are being looked for. Used by one thread until then.
 */
final class Policy {
    private final Routing routing;
    private final int[] chosen;

    Policy(Routing routing) {
        this.routing = routing;
        this.chosen = routing.firstEdges();
    }

    int chosen(int node) {
        return chosen[node];
    }

    void choose(int edge) {
        chosen[routing.graph().from(edge)] = edge;
    }

    int[] edges() {
        return chosen.clone();
    }

    /** How many items follow an edge for each that leaves its tail: its probability, or 1 or 0. */
    double weight(int edge) {
        int node = routing.graph().from(edge);
        if (!routing.isParallel(node)) {
            return routing.probability(edge);
        }
        return chosen[node] == edge ? 1 : 0;
    }
}
