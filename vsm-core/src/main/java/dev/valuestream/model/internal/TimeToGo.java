package dev.valuestream.model.internal;

/**
 * The time to go from each node where some branches run in parallel and the longest of them counts.
 *
 * <p>With t(n) the time at a node and w(e) the time on an edge, T(target) = 0; T(n) = t(n) + Σ p(e)·(w(e) + T(to e)) where the node chooses;
 * T(n) = t(n) + max (w(e) + T(to e)) where its edges run in parallel; T(n) = t(n) where nothing leaves.
 *
 * <p>Method: strong components from the ends backwards. Outside cycles one pass, O(n + m). Inside a component with cycles policy iteration
 * (R. Howard, <i>Dynamic Programming and Markov Processes</i>, MIT Press 1960): take the first edge of each parallel node, solve the
 * {@linkplain LinearFlow linear system}, change to a longer edge wherever there is one, until there is none. It rarely takes more than a
 * few rounds. Times to go that differ by less than 1e-12 of themselves are equal, and among equal edges the first one of the node counts;
 * so a figure may be short by 1e-12 of itself for each passage of a parallel node. Immutable, thread-safe.
 */
public final class TimeToGo {
    private final Digraph graph;
    private final Routing routing;
    private final ChosenFlow chosen;
    private final double[] toGo;

    private TimeToGo(Routing routing, Policy policy, double[] nodeTime, double[] edgeTime) {
        this.graph = routing.graph();
        this.routing = routing;
        this.chosen = routing.along(policy);
        this.toGo = part(nodeTime, edgeTime);
    }

    /**
     * Finds the times to go and the edges that set them.
     *
     * @param routing where items go; nothing in it may be {@linkplain Routing#endless endless}
     * @param nodeTime the time at each node, 0 or more; of no account at targets
     * @param edgeTime the time on each edge, 0 or more
     * @return the times to go
     * @throws IllegalArgumentException if there are too few times, or one is negative, infinite or NaN
     * @throws IllegalStateException if something in the routing is endless
     */
    public static TimeToGo solve(Routing routing, double[] nodeTime, double[] edgeTime) {
        check(nodeTime, routing.graph().nodeCount(), "node");
        check(edgeTime, routing.graph().edgeCount(), "edge");
        if (routing.isEndless()) {
            throw new IllegalStateException(
                    "Work may go on for ever from node " + routing.endless().nextSetBit(0));
        }
        return new TimeToGo(routing, new PolicyIteration(routing, nodeTime, edgeTime).run(), nodeTime, edgeTime);
    }

    private static void check(double[] times, int count, String what) {
        if (times.length != count) {
            throw new IllegalArgumentException(
                    "needs " + count + " times, one for each " + what + ", found " + times.length);
        }
        for (int i = 0; i < count; i++) {
            if (!(times[i] >= 0 && times[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "time (" + times[i] + ") of " + what + " " + i + " must be 0 or more, and finite");
            }
        }
    }

    /**
     * The time to go from each node on, its own included.
     *
     * @return a new array, by node
     */
    public double[] toGo() {
        return toGo.clone();
    }

    /**
     * The time to go from a node on, its own included.
     *
     * @param node a node
     * @return 0 at a target
     */
    public double toGo(int node) {
        return toGo[node];
    }

    /**
     * The edge that sets the maximum at each parallel node.
     *
     * @return a new array, by node; −1 at nodes that choose or that nothing leaves
     */
    public int[] chosenEdge() {
        return chosen.chosen();
    }

    /**
     * The edge that sets the maximum at a node.
     *
     * @param node a node
     * @return −1 if the node chooses or nothing leaves it
     */
    public int chosenEdge(int node) {
        return chosen.chosen(node);
    }

    /**
     * Adds up other costs along the same edges: the parts of a time to go (processing, waiting, transfer) add up to it. O(size of the
     * factors).
     *
     * @param nodeCost what a visit to each node costs; of no account at targets
     * @param edgeCost what a passage of each edge costs
     * @return a new array: the expected cost to go from each node on
     */
    public double[] part(double[] nodeCost, double[] edgeCost) {
        double[] cost = nodeCost.clone();
        for (int node = 0; node < cost.length; node++) {
            cost[node] = routing.isTarget(node) ? 0 : cost[node] + onward(node, edgeCost);
        }
        return chosen.flow().toGo(cost);
    }

    private double onward(int node, double[] edgeCost) {
        double sum = 0;
        for (int i = 0; i < graph.outDegree(node); i++) {
            int edge = graph.outEdge(node, i);
            sum += chosen.weight(edge) * edgeCost[edge];
        }
        return sum;
    }

    /**
     * How often one item on the critical path visits each node. O(size of the factors).
     *
     * @param sources how many such items start at each node
     * @return a new array, by node
     */
    public double[] visits(double[] sources) {
        return chosen.flow().visits(sources);
    }

    /**
     * How often one item on the critical path passes each edge. O(size of the factors).
     *
     * @param sources how many such items start at each node
     * @return a new array, by edge; 0 on edges that are not taken
     */
    public double[] passages(double[] sources) {
        double[] visits = visits(sources);
        double[] passages = new double[graph.edgeCount()];
        for (int edge = 0; edge < passages.length; edge++) {
            passages[edge] = visits[graph.from(edge)] * chosen.weight(edge);
        }
        return passages;
    }
}
