package dev.valuestream.model.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The times to go in one component with cycles, as the linear system of the policy of the moment. Used by one thread. */
final class ComponentFlow {
    private final Component component;
    private final Policy policy;
    private final double[] nodeTime;
    private final double[] edgeTime;
    private final double[] time;
    private final int[] inner;
    private final Digraph graph;

    /**
     * The system of a component.
     *
     * @param time the times to go; those behind the component are known, those inside are written by {@link #solve}
     */
    ComponentFlow(Component component, Policy policy, double[] nodeTime, double[] edgeTime, double[] time) {
        this.component = component;
        this.policy = policy;
        this.nodeTime = nodeTime;
        this.edgeTime = edgeTime;
        this.time = time;
        this.inner = edges(component).filter(e -> component.to(e) >= 0).toArray();
        this.graph = Digraph.of(
                component.size(),
                tails(component),
                Arrays.stream(inner).map(component::to).toArray());
    }

    private static IntStream edges(Component component) {
        return IntStream.range(0, component.size()).flatMap(local -> edges(component, local));
    }

    private static IntStream edges(Component component, int local) {
        return IntStream.range(0, component.outDegree(local)).map(i -> component.outEdge(local, i));
    }

    private static int[] tails(Component component) {
        return IntStream.range(0, component.size())
                .flatMap(local -> edges(component, local)
                        .filter(e -> component.to(e) >= 0)
                        .map(e -> local))
                .toArray();
    }

    void solve() {
        double[] exit = new double[component.size()];
        double[] cost = new double[component.size()];
        for (int local = 0; local < component.size(); local++) {
            cost[local] = nodeTime[component.node(local)];
            for (int i = 0; i < component.outDegree(local); i++) {
                add(component.outEdge(local, i), local, exit, cost);
            }
        }
        double[] weight = Arrays.stream(inner).mapToDouble(policy::weight).toArray();
        double[] solved = LinearFlow.factor(graph, weight, exit).orElseThrow().toGo(cost);
        for (int local = 0; local < solved.length; local++) {
            time[component.node(local)] = solved[local];
        }
    }

    private void add(int edge, int local, double[] exit, double[] cost) {
        double share = policy.weight(edge);
        if (share > 0) {
            boolean leaves = component.to(edge) < 0;
            cost[local] += share * (edgeTime[edge] + (leaves ? time[component.head(edge)] : 0));
            exit[local] += leaves ? share : 0;
        }
    }
}
