package dev.valuestream.model.internal;

import java.util.Arrays;

/** One search for the edges that set the maxima, component by component from the ends backwards. Used once, by one thread. */
final class PolicyIteration {
    /** Times nearer to each other than this share of them are equal. */
    private static final double TIE = 1e-12;

    private static final int MIN_ROUNDS = 100;

    private final Digraph graph;
    private final Routing routing;
    private final double[] nodeTime;
    private final double[] edgeTime;
    private final StrongComponents components;
    private final Policy policy;
    private final double[] time;

    PolicyIteration(Routing routing, double[] nodeTime, double[] edgeTime) {
        this.graph = routing.graph();
        this.routing = routing;
        this.nodeTime = nodeTime;
        this.edgeTime = edgeTime;
        this.components = routing.components();
        this.policy = new Policy(routing);
        this.time = new double[graph.nodeCount()];
    }

    Policy run() {
        int[] rank = Component.ranks(components);
        for (int c = components.count() - 1; c >= 0; c--) {
            if (components.isTrivial(c)) {
                settle(components.member(c, 0));
            } else {
                iterate(new Component(graph, components, rank, c));
            }
        }
        return policy;
    }

    private void settle(int node) {
        if (policy.chosen(node) >= 0) {
            policy.choose(firstOfLongest(node));
        }
        time[node] = routing.isTarget(node) ? 0 : nodeTime[node] + onward(node);
    }

    private double onward(int node) {
        double sum = 0;
        for (int i = 0; i < graph.outDegree(node); i++) {
            int edge = graph.outEdge(node, i);
            double share = policy.weight(edge);
            sum += share == 0 ? 0 : share * along(edge);
        }
        return sum;
    }

    private double along(int edge) {
        return edgeTime[edge] + time[graph.to(edge)];
    }

    private void iterate(Component component) {
        ComponentFlow flow = new ComponentFlow(component, policy, nodeTime, edgeTime, time);
        int rounds = Math.max(MIN_ROUNDS, component.size() + 1);
        flow.solve();
        while (improve(component)) {
            if (rounds-- == 0) {
                throw new IllegalStateException(
                        "The longest branches did not settle in the loop of node " + component.node(0));
            }
            flow.solve();
        }
        preferFirst(component, flow);
    }

    /** Takes a longer branch wherever there is one. */
    private boolean improve(Component component) {
        boolean improved = false;
        for (int local = 0; local < component.size(); local++) {
            int edge = policy.chosen(component.node(local));
            if (edge >= 0) {
                int longest = firstOfLongest(component.node(local));
                if (along(longest) > along(edge) && !tied(along(longest), along(edge))) {
                    policy.choose(longest);
                    improved = true;
                }
            }
        }
        return improved;
    }

    /** Goes back to an earlier edge where it is as long as the one taken, unless the time of the loop as a whole would shrink by it. */
    private void preferFirst(Component component, ComponentFlow flow) {
        int[] members = component.members();
        int[] taken = Arrays.stream(members).map(policy::chosen).toArray();
        double[] times = Arrays.stream(members).mapToDouble(n -> time[n]).toArray();
        boolean changed = false;
        for (int node : members) {
            int edge = policy.chosen(node);
            if (edge >= 0 && firstOfLongest(node) != edge) {
                policy.choose(firstOfLongest(node));
                changed = true;
            }
        }
        if (changed) {
            flow.solve();
            restoreIfShorter(members, taken, times);
        }
    }

    private void restoreIfShorter(int[] members, int[] taken, double[] times) {
        boolean shorter = false;
        for (int i = 0; i < members.length; i++) {
            shorter |= time[members[i]] < times[i] && !tied(time[members[i]], times[i]);
        }
        for (int i = 0; shorter && i < members.length; i++) {
            time[members[i]] = times[i];
            if (taken[i] >= 0) {
                policy.choose(taken[i]);
            }
        }
    }

    private int firstOfLongest(int node) {
        int longest = graph.outEdge(node, 0);
        for (int i = 1; i < graph.outDegree(node); i++) {
            int edge = graph.outEdge(node, i);
            longest = along(edge) > along(longest) ? edge : longest;
        }
        int i = 0;
        while (graph.outEdge(node, i) != longest && !tied(along(graph.outEdge(node, i)), along(longest))) {
            i++;
        }
        return graph.outEdge(node, i);
    }

    private static boolean tied(double a, double b) {
        return Math.abs(a - b) <= TIE * Math.max(Math.abs(a), Math.abs(b));
    }
}
