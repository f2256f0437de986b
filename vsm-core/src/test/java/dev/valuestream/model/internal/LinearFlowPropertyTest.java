package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Random systems against Gaussian elimination in 300 digits. */
@AddLifecycleHook(RepeatableDraws.class)
class LinearFlowPropertyTest {
    private static final double ACCURACY = 1e-12;

    @Property(tries = 1000)
    void factor_conservingSystem_isExactOrNamesTheClosedLoops(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @Size(min = 1, max = 24) List<@IntRange(min = 0, max = 1_000_000) Integer> codes,
            @ForAll @LongRange(min = 0, max = 1000) long seed) {
        Digraph graph = Graphs.decode(nodes, codes);
        Chances chances = Chances.of(graph, codes);
        Factoring factoring = LinearFlow.factor(graph, chances.weights(), chances.exits());
        double[] side = new SplittableRandom(seed).doubles(nodes).toArray();
        ExactSystem exact = ExactSystem.of(graph, chances.exactWeights());
        Optional<BigDecimal[]> toGo = exact.solve(side);
        assertThat(factoring.flow().isPresent()).isEqualTo(toGo.isPresent());
        factoring.loops().forEach(loop -> checkClosed(graph, chances, loop));
        if (toGo.isPresent()) {
            LinearFlow flow = factoring.orElseThrow();
            assertNear(flow.toGo(side), toGo.get(), ACCURACY);
            assertNear(flow.visits(side), exact.transposed().solve(side).orElseThrow(), ACCURACY);
        }
    }

    private static void checkClosed(Digraph graph, Chances chances, EndlessLoop loop) {
        assertThat(loop.kind()).isEqualTo(EndlessLoop.Kind.CLOSED);
        for (int member : loop.members().toArray()) {
            assertThat(chances.exits()[member]).isZero();
            assertThat(Graphs.outEdges(graph, member))
                    .allMatch(e -> loop.members().contains(graph.to(e)));
        }
        LoopChecks.checkShortest(graph, loop);
    }

    /** Sparse rings with shortcuts, so that elimination works in lists for long before the rest is dense. */
    @Property(tries = 60)
    void factor_sparseRing_isExact(
            @ForAll @IntRange(min = 10, max = 18) int nodes, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> codes = random.ints(3L * nodes, 0, 1_000_000).boxed().toList();
        int[] from = new int[nodes + nodes / 3];
        int[] to = new int[from.length];
        for (int e = 0; e < from.length; e++) {
            from[e] = e < nodes ? e : random.nextInt(nodes);
            to[e] = e < nodes ? (e + 1) % nodes : random.nextInt(nodes);
        }
        Digraph graph = Digraph.of(nodes, from, to);
        Chances chances = Chances.of(graph, codes);
        Assume.that(Arrays.stream(chances.exits()).sum() > 0);
        LinearFlow flow =
                LinearFlow.factor(graph, chances.weights(), chances.exits()).orElseThrow();
        double[] side = random.doubles(nodes).toArray();
        ExactSystem exact = ExactSystem.of(graph, chances.exactWeights());
        assertNear(flow.toGo(side), exact.solve(side).orElseThrow(), ACCURACY);
        assertNear(flow.visits(side), exact.transposed().solve(side).orElseThrow(), ACCURACY);
    }

    /** Any non-negative weights in tenths: rows that lose and rows that multiply. */
    @Property(tries = 2000)
    void factor_anySystem_isExactOrRefused(
            @ForAll @IntRange(min = 1, max = 7) int nodes,
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 1_000_000) Integer> codes) {
        Digraph graph = Graphs.decode(nodes, codes);
        int[] tenths = codes.stream().mapToInt(code -> code / 49 % 13).toArray();
        double[] weight = Arrays.stream(tenths).mapToDouble(t -> t / 10.0).toArray();
        BigDecimal[] exactWeight =
                Arrays.stream(tenths).mapToObj(t -> BigDecimal.valueOf(t, 1)).toArray(BigDecimal[]::new);
        double[] unknown = new double[nodes];
        Arrays.fill(unknown, Double.NaN);
        double[] ones = new double[nodes];
        Arrays.fill(ones, 1);
        Factoring factoring = LinearFlow.factor(graph, weight, unknown);
        ExactSystem exact = ExactSystem.of(graph, exactWeight);
        Optional<BigDecimal[]> toGo = exact.solve(ones);
        assertThat(factoring.flow().isPresent()).isEqualTo(toGo.isPresent());
        factoring.loops().forEach(loop -> assertThat(loop.kind()).isEqualTo(EndlessLoop.Kind.MULTIPLYING));
        factoring.loops().forEach(loop -> LoopChecks.checkShortest(graph.filter(e -> weight[e] > 0), loop));
        if (toGo.isPresent()) {
            assertNear(factoring.orElseThrow().toGo(ones), toGo.get(), 1e-9);
            assertNear(
                    factoring.orElseThrow().visits(ones),
                    exact.transposed().solve(ones).orElseThrow(),
                    1e-9);
        }
    }

    /** The same on sparse rings with shortcuts, so that rows that multiply meet elimination in lists. */
    @Property(tries = 100)
    void factor_sparseRingThatMayMultiply_isExactOrRefused(
            @ForAll @IntRange(min = 10, max = 18) int nodes, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] from = new int[nodes + nodes / 4];
        int[] to = new int[from.length];
        double[] weight = new double[from.length];
        BigDecimal[] exactWeight = new BigDecimal[from.length];
        for (int e = 0; e < from.length; e++) {
            from[e] = e < nodes ? e : random.nextInt(nodes);
            to[e] = e < nodes ? (e + 1) % nodes : random.nextInt(nodes);
            int tenths = random.nextInt(4, 12);
            weight[e] = tenths / 10.0;
            exactWeight[e] = BigDecimal.valueOf(tenths, 1);
        }
        double[] exit = new double[nodes];
        Arrays.fill(exit, Double.NaN);
        double[] side = random.doubles(nodes).toArray();
        Digraph graph = Digraph.of(nodes, from, to);
        Factoring factoring = LinearFlow.factor(graph, weight, exit);
        Optional<BigDecimal[]> toGo = ExactSystem.of(graph, exactWeight).solve(side);
        assertThat(factoring.flow().isPresent()).isEqualTo(toGo.isPresent());
        factoring.flow().ifPresent(flow -> assertNear(flow.toGo(side), toGo.orElseThrow(), 1e-9));
    }

    /** Planted bug: textbook elimination with its subtraction 1 − p misses the accuracy asked here by far. */
    @Example
    void assertNear_textbookElimination_isCaught() {
        double back = 1 - 1e-9;
        BigDecimal exact = BigDecimal.ONE.divide(new BigDecimal("1e-9"), ExactSystem.DIGITS);
        assertThat(ExactSystem.relativeError(1 / (1 - back), exact)).isGreaterThan(100 * ACCURACY);
        LinearFlow flow = LinearFlow.factor(Graphs.of(1, 0, 0), new double[] {back}, new double[] {1e-9})
                .orElseThrow();
        assertThat(ExactSystem.relativeError(flow.visits(new double[] {1})[0], exact))
                .isLessThan(1e-15);
    }

    private static void assertNear(double[] found, BigDecimal[] exact, double accuracy) {
        for (int i = 0; i < found.length; i++) {
            assertThat(ExactSystem.relativeError(found[i], exact[i]))
                    .as("node %s: %s, exactly %s", i, found[i], exact[i].doubleValue())
                    .isLessThanOrEqualTo(accuracy);
        }
    }
}
