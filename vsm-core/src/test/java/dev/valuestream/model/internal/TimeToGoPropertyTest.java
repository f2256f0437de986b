package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Times to go of random routings against all ways of taking one edge at each parallel node, each solved in 300 digits. */
@AddLifecycleHook(RepeatableDraws.class)
class TimeToGoPropertyTest {

    /** A random routing; the last node is the target, and every number comes from the codes. */
    private record Case(
            Digraph graph,
            BitSet parallel,
            double[] probability,
            BigDecimal[] exact,
            double[] nodeTime,
            double[] edgeTime) {
        static Case of(int nodes, List<Integer> codes, int parallelBits) {
            Digraph graph = Graphs.decode(nodes, codes).filter(e -> true);
            BitSet parallel = BitSet.valueOf(new long[] {parallelBits});
            double[] probability = new double[codes.size()];
            BigDecimal[] exact = new BigDecimal[codes.size()];
            for (int node = 0; node < nodes; node++) {
                List<Integer> edges = Graphs.outEdges(graph, node);
                long total = edges.stream().mapToLong(e -> share(codes.get(e))).sum();
                for (int e : edges) {
                    probability[e] = (double) share(codes.get(e)) / total;
                    exact[e] = BigDecimal.valueOf(share(codes.get(e)))
                            .divide(BigDecimal.valueOf(total), ExactSystem.DIGITS);
                }
            }
            double[] nodeTime = new double[nodes];
            Arrays.setAll(nodeTime, n -> codes.isEmpty() ? 1 : codes.get(n % codes.size()) / (7 + n) % 5);
            double[] edgeTime = codes.stream().mapToDouble(c -> c / 343 % 4).toArray();
            return new Case(graph, parallel, probability, exact, nodeTime, edgeTime);
        }

        private static long share(int code) {
            return 1 + code / 49 % 9;
        }

        int target() {
            return graph.nodeCount() - 1;
        }

        Routing routing() {
            return Routing.of(graph, parallel, probability, Graphs.nodes(target()));
        }

        boolean goesOn(int node) {
            return node != target() && graph.outDegree(node) > 0;
        }

        /** All policies: the edge taken by each node, −1 where it chooses or ends. */
        List<int[]> policies() {
            int[] none = new int[graph.nodeCount()];
            Arrays.fill(none, -1);
            List<int[]> policies = List.of(none);
            for (int node = 0; node < graph.nodeCount(); node++) {
                policies = parallel.get(node) && goesOn(node) ? extended(policies, node) : policies;
            }
            return policies;
        }

        private List<int[]> extended(List<int[]> policies, int node) {
            List<int[]> more = new ArrayList<>();
            for (int[] policy : policies) {
                for (int e : Graphs.outEdges(graph, node)) {
                    int[] next = policy.clone();
                    next[node] = e;
                    more.add(next);
                }
            }
            return more;
        }

        BigDecimal[] weights(int[] policy) {
            BigDecimal[] weight = new BigDecimal[probability.length];
            for (int e = 0; e < weight.length; e++) {
                int node = graph.from(e);
                BigDecimal taken = policy[node] < 0 ? exact[e] : BigDecimal.valueOf(policy[node] == e ? 1 : 0);
                weight[e] = goesOn(node) ? taken : BigDecimal.ZERO;
            }
            return weight;
        }

        /** Expected cost of one visit to each node; times are small whole numbers, so that only the shares round. */
        double[] costs(BigDecimal[] weight) {
            double[] cost = nodeTime.clone();
            cost[target()] = 0;
            for (int e = 0; e < weight.length; e++) {
                cost[graph.from(e)] += weight[e].doubleValue() * edgeTime[e];
            }
            return cost;
        }
    }

    @Property(tries = 1500)
    void solve_anyRouting_isTheBestOfAllPolicies(
            @ForAll @IntRange(min = 1, max = 7) int nodes,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 1_000_000) Integer> codes,
            @ForAll @IntRange(min = 0, max = 127) int parallelBits) {
        Case routed = Case.of(nodes, codes, parallelBits);
        boolean endless = false;
        double[] best = new double[nodes];
        for (int[] policy : routed.policies()) {
            BigDecimal[] weight = routed.weights(policy);
            var times = ExactSystem.of(routed.graph(), weight).solve(routed.costs(weight));
            endless |= times.isEmpty();
            times.ifPresent(t -> Arrays.setAll(best, n -> Math.max(best[n], t[n].doubleValue())));
        }
        assertThat(!routed.routing().endless().isEmpty()).isEqualTo(endless);
        if (!endless) {
            check(routed, best);
        }
    }

    private static void check(Case routed, double[] best) {
        TimeToGo time = TimeToGo.solve(routed.routing(), routed.nodeTime(), routed.edgeTime());
        for (int n = 0; n < best.length; n++) {
            assertThat(time.toGo(n)).isCloseTo(best[n], within(1e-10 * (1 + best[n])));
            checkChosen(routed, time, n);
            checkByVisits(routed, time, n);
        }
    }

    /** The edge chosen sets the maximum, and none before it does. */
    private static void checkChosen(Case routed, TimeToGo time, int node) {
        if (!routed.parallel().get(node) || !routed.goesOn(node)) {
            assertThat(time.chosenEdge(node)).isEqualTo(-1);
            return;
        }
        double longest = time.toGo(node) - routed.nodeTime()[node];
        for (int e : Graphs.outEdges(routed.graph(), node)) {
            double along = routed.edgeTime()[e] + time.toGo(routed.graph().to(e));
            assertThat(along).isLessThanOrEqualTo(longest + 1e-10 * (1 + longest));
            if (e < time.chosenEdge(node)) {
                assertThat(along).isLessThan(longest);
            }
        }
    }

    /** The second route: time to go is what all visits and passages take, and the parts add up to it. */
    private static void checkByVisits(Case routed, TimeToGo time, int node) {
        double[] source = new double[routed.nodeTime().length];
        source[node] = 1;
        double[] visits = time.visits(source);
        double[] passages = time.passages(source);
        double sum = 0;
        for (int n = 0; n < visits.length; n++) {
            sum += n == routed.target() ? 0 : visits[n] * routed.nodeTime()[n];
        }
        for (int e = 0; e < passages.length; e++) {
            sum += passages[e] * routed.edgeTime()[e];
        }
        assertThat(sum).isCloseTo(time.toGo(node), within(1e-11 * (1 + sum)));
        double atNodes = time.part(routed.nodeTime(), new double[passages.length])[node];
        double onEdges = time.part(new double[visits.length], routed.edgeTime())[node];
        assertThat(atNodes + onEdges).isCloseTo(time.toGo(node), within(1e-11 * (1 + sum)));
    }

    /** Planted bug: keeping the first edge everywhere is not the maximum; the enumeration must see it. */
    @Example
    void policies_firstEdgeOnly_isCaught() {
        Digraph graph = Graphs.of(4, 0, 1, 0, 2, 1, 3, 2, 3);
        BigDecimal one = BigDecimal.ONE;
        Case routed = new Case(
                graph,
                Graphs.nodes(0),
                new double[] {0, 0, 1, 1},
                new BigDecimal[] {one, one, one, one},
                new double[] {0, 1, 2, 0},
                new double[4]);
        List<Double> times = new ArrayList<>();
        for (int[] policy : routed.policies()) {
            BigDecimal[] weight = routed.weights(policy);
            times.add(ExactSystem.of(graph, weight)
                    .solve(routed.costs(weight))
                    .orElseThrow()[0]
                    .doubleValue());
        }
        assertThat(times).containsExactly(1.0, 2.0);
        assertThat(TimeToGo.solve(routed.routing(), routed.nodeTime(), routed.edgeTime())
                        .toGo(0))
                .isEqualTo(2);
    }
}
