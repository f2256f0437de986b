package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.internal.EndlessLoop.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million steps in a row and a million side by side, on a stack of 256 kB; and webs too dense for it. */
@Tag("slow")
class SizeTest {
    private static final int MILLION = 1_000_000;

    private static double[] filled(int size, double value) {
        double[] array = new double[size];
        Arrays.fill(array, value);
        return array;
    }

    private static double[] unit(int size) {
        double[] array = new double[size];
        array[0] = 1;
        return array;
    }

    /** 0 → 1 → … with each step but the last going back to an earlier one with probability 0.1. */
    private static LinearFlow chainWithRework(int nodes, IntUnaryOperator back) {
        int[] from = new int[2 * nodes - 2];
        int[] to = new int[from.length];
        double[] weight = new double[from.length];
        for (int node = 0; node < nodes - 1; node++) {
            from[2 * node] = node;
            to[2 * node] = node + 1;
            weight[2 * node] = 0.9;
            from[2 * node + 1] = node;
            to[2 * node + 1] = back.applyAsInt(node);
            weight[2 * node + 1] = 0.1;
        }
        double[] exit = new double[nodes];
        exit[nodes - 1] = 1;
        return LinearFlow.factor(Digraph.of(nodes, from, to), weight, exit).orElseThrow();
    }

    /** 0 feeds 2, 3, …, which all feed 1. */
    private static Digraph fan(int branches) {
        int[] from = new int[2 * branches];
        int[] to = new int[2 * branches];
        for (int i = 0; i < branches; i++) {
            to[i] = i + 2;
            from[branches + i] = i + 2;
            to[branches + i] = 1;
        }
        return Digraph.of(branches + 2, from, to);
    }

    @Test
    void shape_chainOfAMillion_isFound() throws InterruptedException {
        SmallStack.run(() -> {
            Digraph chain = Graphs.chain(MILLION);
            assertThat(StrongComponents.of(chain).isAcyclic()).isTrue();
            assertThat(chain.reachableFrom(0).cardinality()).isEqualTo(MILLION);
            Dominators dominators = Dominators.of(chain, 0);
            assertThat(dominators.immediate(MILLION - 1)).isEqualTo(MILLION - 2);
            assertThat(dominators.dominates(0, MILLION - 1)).isTrue();
            return chain;
        });
    }

    @Test
    void shape_ringOfAMillion_isOneComponentWithItsCycle() throws InterruptedException {
        SmallStack.run(() -> {
            int[] from = new int[MILLION];
            int[] to = new int[MILLION];
            Arrays.setAll(from, i -> i);
            Arrays.setAll(to, i -> (i + 1) % MILLION);
            Digraph ring = Digraph.of(MILLION, from, to);
            assertThat(StrongComponents.of(ring).count()).isEqualTo(1);
            Factoring factoring = LinearFlow.factor(ring, filled(MILLION, 1), new double[MILLION]);
            assertThat(factoring.loops().get(0).cycle().length()).isEqualTo(MILLION);
            return ring;
        });
    }

    @Test
    void shape_fanOfAMillion_isFound() throws InterruptedException {
        SmallStack.run(() -> {
            Dominators dominators = Dominators.of(fan(MILLION), 0);
            assertThat(dominators.immediate(1)).isZero();
            assertThat(StrongComponents.of(fan(MILLION)).count()).isEqualTo(MILLION + 2);
            return dominators;
        });
    }

    /** Where a climb up the tree is quadratic: both ends of a long chain feed each of many leaves. */
    @Test
    void dominators_longChainWithLeavesFromBothEnds_areNearLinear() throws InterruptedException {
        SmallStack.run(() -> {
            int half = MILLION / 2;
            int[] from = new int[3 * half - 1];
            int[] to = new int[3 * half - 1];
            for (int i = 0; i < half; i++) {
                from[2 * i] = half - 1;
                to[2 * i] = half + i;
                to[2 * i + 1] = half + i;
            }
            for (int i = 0; i < half - 1; i++) {
                from[2 * half + i] = i;
                to[2 * half + i] = i + 1;
            }
            Dominators dominators = Dominators.of(Digraph.of(2 * half, from, to), 0);
            assertThat(dominators.immediate(half)).isZero();
            assertThat(dominators.immediate(half - 1)).isEqualTo(half - 2);
            return dominators;
        });
    }

    /** Gambler's ruin: in the long run each step of such a chain is visited 1 / (0.9 − 0.1) times. */
    @Test
    void flow_millionStepsWithReworkToThePreviousOne_isVisitedOneOverTheDrift() throws InterruptedException {
        LinearFlow flow = SmallStack.run(() -> chainWithRework(MILLION, node -> Math.max(0, node - 1)));
        double[] visits = flow.visits(unit(MILLION));
        assertThat(visits[MILLION / 2]).isCloseTo(1.25, within(1e-12));
        assertThat(visits[MILLION - 1]).isCloseTo(1, within(1e-9));
    }

    /** The first of n steps that all start again with probability q is visited (1/(1−q))^(n−1) times. */
    @Test
    void flow_stepsThatAllStartAgain_isAPower() throws InterruptedException {
        int nodes = 5_000;
        LinearFlow flow = SmallStack.run(() -> chainWithRework(nodes, node -> 0));
        assertThat(Math.log(flow.visits(unit(nodes))[0])).isCloseTo((nodes - 1) * -Math.log(0.9), within(1e-6));
        assertThat(SmallStack.run(() -> chainWithRework(MILLION, node -> 0))).isNotNull();
    }

    @Test
    void flow_fanOfAMillionInsideRework_repeatsByTheGeometricLaw() throws InterruptedException {
        double[] visits = SmallStack.run(() -> {
            Digraph fan = fan(MILLION);
            int[] from = new int[2 * MILLION + 1];
            int[] to = new int[2 * MILLION + 1];
            double[] weight = new double[2 * MILLION + 1];
            for (int e = 0; e < 2 * MILLION; e++) {
                from[e] = fan.from(e);
                to[e] = fan.to(e);
                weight[e] = e < MILLION ? 1.0 / MILLION : 1;
            }
            from[2 * MILLION] = 1;
            weight[2 * MILLION] = 0.75;
            double[] exit = new double[MILLION + 2];
            exit[1] = 0.25;
            return LinearFlow.factor(Digraph.of(MILLION + 2, from, to), weight, exit)
                    .orElseThrow()
                    .visits(unit(MILLION + 2));
        });
        assertThat(visits[0]).isCloseTo(4, within(1e-9));
        assertThat(visits[1]).isCloseTo(4, within(1e-9));
        assertThat(visits[MILLION]).isCloseTo(4.0 / MILLION, within(1e-15));
    }

    @Test
    void timeToGo_millionBranches_takesTheLongest() throws InterruptedException {
        TimeToGo time = SmallStack.run(() -> {
            double[] nodeTime = new double[MILLION + 2];
            Arrays.setAll(nodeTime, n -> n % 777_777);
            Routing routing = Routing.of(fan(MILLION), Graphs.nodes(0), filled(2 * MILLION, 1), Graphs.nodes(1));
            return TimeToGo.solve(routing, nodeTime, new double[2 * MILLION]);
        });
        assertThat(time.toGo(0)).isEqualTo(777_776);
        assertThat(time.chosenEdge(0)).isEqualTo(777_776 - 2);
    }

    @Test
    void timeToGo_millionStepsWithReworkAndAParallelStep_isSolved() throws InterruptedException {
        int nodes = MILLION + 1;
        TimeToGo time = SmallStack.run(() -> {
            int[] from = new int[2 * MILLION];
            int[] to = new int[2 * MILLION];
            double[] probability = new double[2 * MILLION];
            for (int node = 0; node < MILLION; node++) {
                from[2 * node] = node;
                to[2 * node] = node + 1;
                probability[2 * node] = 0.9;
                from[2 * node + 1] = node;
                to[2 * node + 1] = Math.max(0, node - 1);
                probability[2 * node + 1] = 0.1;
            }
            to[2 * 7 + 1] = 9;
            BitSet parallel = Graphs.nodes(7);
            Routing routing = Routing.of(Digraph.of(nodes, from, to), parallel, probability, Graphs.nodes(MILLION));
            return TimeToGo.solve(routing, filled(nodes, 1), new double[2 * MILLION]);
        });
        assertThat(time.chosenEdge(7)).isEqualTo(14);
        assertThat(time.toGo(0)).isCloseTo(1.25 * MILLION, within(10.0));
    }

    /** The smaller web is too much once it is full, the larger one long before. */
    @ParameterizedTest
    @ValueSource(ints = {10_000, 40_000})
    void factor_randomWebOfThousands_isRefusedAsTangled(int nodes) {
        SplittableRandom random = new SplittableRandom(1);
        int[] from = new int[3 * nodes];
        Arrays.setAll(from, e -> e / 3);
        double[] weight = new double[3 * nodes];
        Arrays.fill(weight, 0.3);
        double[] exit = new double[nodes];
        Arrays.fill(exit, 0.1);
        Digraph web = Digraph.of(nodes, from, random.ints(3L * nodes, 0, nodes).toArray());
        assertThat(LinearFlow.factor(web, weight, exit).loops())
                .extracting(EndlessLoop::kind)
                .contains(Kind.TANGLED);
    }
}
