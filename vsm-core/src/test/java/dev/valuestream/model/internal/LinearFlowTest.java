package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.internal.EndlessLoop.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearFlowTest {
    private static final Offset<Double> ROUNDING = within(1e-13);

    private static double[] array(double... values) {
        return values;
    }

    @Test
    void visits_fiveStepsWithReworkToTheThird_areOneOverNineTenths() {
        Digraph graph = Graphs.of(5, 0, 1, 1, 2, 2, 3, 3, 4, 4, 2);
        LinearFlow flow = LinearFlow.factor(graph, array(1, 1, 1, 1, 0.1), array(0, 0, 0, 0, 0.9))
                .orElseThrow();
        assertThat(flow.visits(array(1, 0, 0, 0, 0))).containsExactly(array(1, 1, 1 / 0.9, 1 / 0.9, 1 / 0.9), ROUNDING);
        double third = 3 / 0.9; // a round of three steps, 1/0.9 times
        double[] toGo = {2 + third, 1 + third, third, 2 + 0.1 * third, 1 + 0.1 * third};
        assertThat(flow.toGo(array(1, 1, 1, 1, 1))).containsExactly(toGo, ROUNDING);
    }

    @Test
    void toGo_reworkOfOneStep_isGeometric() {
        LinearFlow flow = LinearFlow.factor(Graphs.of(2, 0, 0, 0, 1), array(0.75, 0.25), array(0, 1))
                .orElseThrow();
        assertThat(flow.toGo(array(3, 5))).containsExactly(array(17, 5), ROUNDING);
        assertThat(flow.visits(array(1, 0))).containsExactly(array(4, 1), ROUNDING);
    }

    @Test
    void visits_scrapAndSplit_countItems() {
        // 0 sends one item each to 1 and 2 (parallel), 1 loses 10 %, 3 takes both.
        LinearFlow flow = LinearFlow.factor(
                        Graphs.of(4, 0, 1, 0, 2, 1, 3, 2, 3), array(1, 1, 0.9, 1), array(Double.NaN, 0.1, 0, 1))
                .orElseThrow();
        assertThat(flow.visits(array(10, 0, 0, 0))).containsExactly(array(10, 10, 10, 19), ROUNDING);
    }

    @Test
    void visits_parallelEdgesBetweenTwoNodes_addUp() {
        LinearFlow flow = LinearFlow.factor(Graphs.of(3, 0, 1, 0, 1, 0, 2), array(0.25, 0.25, 0.5), array(0, 1, 1))
                .orElseThrow();
        assertThat(flow.visits(array(4, 0, 0))).containsExactly(4, 2, 2);
    }

    @Test
    void visits_splitInALoopThatLosesEnough_isFinite() {
        // 0 sends to 1 and 2 at once, both come back with probability 0.4: v = 1 / (1 − 0.8).
        LinearFlow flow = LinearFlow.factor(
                        Graphs.of(3, 0, 1, 0, 2, 1, 0, 2, 0), array(1, 1, 0.4, 0.4), array(Double.NaN, 0.6, 0.6))
                .orElseThrow();
        assertThat(flow.visits(array(1, 0, 0))).containsExactly(array(5, 5, 5), ROUNDING);
    }

    @Test
    void factor_loopThatNeverLeaves_isClosed() {
        Factoring factoring =
                LinearFlow.factor(Graphs.of(4, 0, 1, 1, 2, 2, 3, 3, 1), array(1, 1, 1, 1), array(0, 0, 0, 0));
        assertThat(factoring.flow()).isEmpty();
        EndlessLoop loop = factoring.loops().get(0);
        assertThat(loop.kind()).isEqualTo(Kind.CLOSED);
        assertThat(loop.members().toArray()).containsExactly(1, 2, 3);
        assertThat(loop.cycle().toArray()).containsExactly(1, 2, 3);
        assertThatIllegalStateException().isThrownBy(factoring::orElseThrow).withMessageContaining("[1, 2, 3]");
    }

    @Test
    void factor_splitBackIntoItsLoop_isMultiplying() {
        // 0 sends to 1 and to the customer 2 at once, 1 always comes back.
        Factoring factoring =
                LinearFlow.factor(Graphs.of(3, 0, 1, 0, 2, 1, 0), array(1, 1, 1), array(Double.NaN, 0, 1));
        assertThat(factoring.loops()).extracting(EndlessLoop::kind).containsExactly(Kind.MULTIPLYING);
        assertThat(factoring.loops().get(0).cycle().toArray()).containsExactly(0, 1);
    }

    @Test
    void factor_splitTwiceBackIntoItsLoop_isMultiplyingInSpiteOfItsExit() {
        Factoring factoring = LinearFlow.factor(
                Graphs.of(3, 0, 1, 0, 2, 1, 0, 2, 0), array(1, 1, 0.5, 0.5), array(Double.NaN, 0.5, 0.5));
        assertThat(factoring.loops()).extracting(EndlessLoop::kind).containsExactly(Kind.MULTIPLYING);
    }

    @Test
    void factor_twoClosedLoops_namesBoth() {
        Factoring factoring =
                LinearFlow.factor(Graphs.of(5, 0, 1, 1, 0, 2, 3, 3, 3), array(1, 1, 1, 1), array(0, 0, 0, 0, 0));
        assertThat(factoring.loops())
                .extracting(loop -> loop.cycle().toArray())
                .containsExactlyInAnyOrder(new int[] {0, 1}, new int[] {3});
    }

    @Test
    void factor_loopOfWeightZero_isNone() {
        LinearFlow flow = LinearFlow.factor(Graphs.of(2, 0, 1, 1, 0), array(1, 0), array(0, 1))
                .orElseThrow();
        assertThat(flow.visits(array(1, 0))).containsExactly(1, 1);
    }

    @Test
    void factor_sumOfTenthsWithRounding_isStillClosed() {
        // 0.1 + 0.2 + 0.7 is 0.9999999999999999 in doubles.
        Factoring factoring = LinearFlow.factor(
                Graphs.of(2, 0, 1, 0, 1, 0, 1, 1, 0), array(0.1, 0.2, 0.7, 1), array(Double.NaN, Double.NaN));
        assertThat(factoring.loops()).extracting(EndlessLoop::kind).containsExactly(Kind.MULTIPLYING);
    }

    /** Forty steps that start again with probability 1 − 1e-9 let 1e-360 of the work through, which no double can hold. */
    @Test
    void factor_loopThatLetsAlmostNothingThrough_isClosed() {
        int nodes = 40;
        int[] from = new int[2 * nodes - 1];
        int[] to = new int[2 * nodes - 1];
        double[] weight = new double[2 * nodes - 1];
        for (int node = 0; node < nodes; node++) {
            from[node] = node;
            weight[node] = 1 - 1e-9;
        }
        for (int node = 0; node < nodes - 1; node++) {
            from[nodes + node] = node;
            to[nodes + node] = node + 1;
            weight[nodes + node] = 1e-9;
        }
        double[] exit = new double[nodes];
        exit[nodes - 1] = 1e-9;
        assertThat(LinearFlow.factor(Digraph.of(nodes, from, to), weight, exit).loops())
                .extracting(EndlessLoop::kind)
                .containsExactly(Kind.CLOSED);
    }

    /** A ring of ten in which each keeps 0.6 and sends on 0.6; then one in which each keeps 1.5. */
    @Test
    void factor_ringThatGrowsAtEachStep_isMultiplying() {
        int[] from = new int[20];
        int[] to = new int[20];
        Arrays.setAll(from, e -> e % 10);
        Arrays.setAll(to, e -> e < 10 ? (e + 1) % 10 : e - 10);
        double[] weight = new double[20];
        Arrays.fill(weight, 0.6);
        double[] exit = new double[10];
        Arrays.fill(exit, Double.NaN);
        assertThat(LinearFlow.factor(Digraph.of(10, from, to), weight, exit).loops())
                .extracting(EndlessLoop::kind)
                .containsExactly(Kind.MULTIPLYING);
        Arrays.fill(weight, 10, 20, 1.5);
        assertThat(LinearFlow.factor(Digraph.of(10, from, to), weight, exit).loops())
                .extracting(EndlessLoop::kind)
                .containsExactly(Kind.MULTIPLYING);
    }

    @Test
    void factoring_bothOrNeither_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Factoring(Optional.empty(), List.of()));
    }

    @Test
    void factor_wrongNumbers_refuses() {
        Digraph graph = Graphs.of(2, 0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> LinearFlow.factor(graph, array(), array(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LinearFlow.factor(graph, array(1), array(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> LinearFlow.factor(graph, array(-1), array(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LinearFlow.factor(graph, array(Double.NaN), array(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearFlow.factor(graph, array(1), array(Double.POSITIVE_INFINITY, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearFlow.factor(graph, array(Double.POSITIVE_INFINITY), array(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LinearFlow.factor(graph, array(1), array(-0.5, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearFlow.factor(graph, array(0.5), array(0.4, 1)))
                .withMessageContaining("0.9");
    }

    @Test
    void visits_wrongLength_refuses() {
        LinearFlow flow =
                LinearFlow.factor(Graphs.of(2, 0, 1), array(1), array(0, 1)).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> flow.visits(array(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> flow.toGo(array(1, 2, 3)));
    }
}
