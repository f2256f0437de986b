package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimeToGoTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static double[] array(double... values) {
        return values;
    }

    /** 0 splits into 1 and 2, which meet in 3; 4 is the customer. */
    private static Routing split() {
        return Routing.of(
                Graphs.of(5, 0, 1, 0, 2, 1, 3, 2, 3, 3, 4), Graphs.nodes(0), array(0, 0, 1, 1, 1), Graphs.nodes(4));
    }

    @Test
    void solve_andSplit_takesTheLongerBranch() {
        TimeToGo time = TimeToGo.solve(split(), array(1, 10, 4, 2, 99), array(0, 5, 0, 3, 1));
        assertThat(time.toGo()).containsExactly(1 + 5 + 4 + 3 + 2 + 1 + 0, 13, 10, 3, 0);
        assertThat(time.chosenEdge()).containsExactly(1, -1, -1, -1, -1);
        assertThat(time.toGo(0)).isEqualTo(time.toGo()[0]);
    }

    @Test
    void solve_branchesOfOneLength_takesTheFirst() {
        TimeToGo time = TimeToGo.solve(split(), array(1, 3, 3, 2, 0), array(0.1, 0.1, 0, 0, 0));
        assertThat(time.chosenEdge(0)).isZero();
        TimeToGo rounded = TimeToGo.solve(split(), array(1, 0.3, 0.1, 0, 0), array(0, 0.2, 0, 0, 0));
        assertThat(rounded.chosenEdge(0))
                .as("0.2 + 0.1 is a rounding above 0.3")
                .isZero();
    }

    @Test
    void solve_choice_weighsByProbability() {
        Routing routing = Routing.of(
                Graphs.of(4, 0, 1, 0, 2, 1, 3, 2, 3), new BitSet(), array(0.25, 0.75, 1, 1), Graphs.nodes(3));
        TimeToGo time = TimeToGo.solve(routing, array(1, 8, 4, 0), array(2, 0, 0, 0));
        assertThat(time.toGo(0)).isEqualTo(1 + 0.25 * 10 + 0.75 * 4);
        assertThat(time.chosenEdge(0)).isEqualTo(-1);
        assertThat(time.visits(array(8, 0, 0, 0))).containsExactly(8, 2, 6, 8);
        assertThat(time.passages(array(8, 0, 0, 0))).containsExactly(2, 6, 2, 6);
    }

    /** A round of split 0 → {1, 2} → 3, and 3 starts again with probability 0.5: two rounds of the longer branch. */
    @Test
    void solve_splitInsideRework_repeatsTheLongerBranch() {
        Routing routing = Routing.of(
                Graphs.of(5, 0, 1, 0, 2, 1, 3, 2, 3, 3, 0, 3, 4),
                Graphs.nodes(0),
                array(0, 0, 1, 1, 0.5, 0.5),
                Graphs.nodes(4));
        TimeToGo time = TimeToGo.solve(routing, array(0, 1, 7, 1, 0), array(0, 0, 0, 0, 2, 0));
        assertThat(time.toGo(0)).isCloseTo(2 * 8 + 2, ROUNDING);
        assertThat(time.chosenEdge(0)).isEqualTo(1);
        assertThat(time.visits(array(1, 0, 0, 0, 0))).containsExactly(array(2, 0, 2, 2, 1), ROUNDING);
        assertThat(time.part(array(0, 1, 7, 1, 0), new double[6])[0]).isCloseTo(16, ROUNDING);
        assertThat(time.part(new double[5], array(0, 0, 0, 0, 2, 0))[0]).isCloseTo(2, ROUNDING);
    }

    /** In the loop, the branch that is longer by itself is not the one that is longer with what follows it. */
    @Test
    void solve_branchThatComesBackOften_beatsTheOneThatIsLonger() {
        Routing routing = Routing.of(
                Graphs.of(4, 0, 1, 0, 2, 1, 0, 1, 3, 2, 3), Graphs.nodes(0), array(0, 0, 0.9, 0.1, 1), Graphs.nodes(3));
        TimeToGo time = TimeToGo.solve(routing, array(0, 1, 5, 0), new double[5]);
        assertThat(time.toGo(0)).isCloseTo(10, ROUNDING);
        assertThat(time.chosenEdge(0)).isZero();
        TimeToGo other = TimeToGo.solve(routing, array(0, 1, 11, 0), new double[5]);
        assertThat(other.toGo(0)).isCloseTo(11, ROUNDING);
        assertThat(other.chosenEdge(0)).isEqualTo(1);
    }

    @Test
    void solve_equalBranchesInsideRework_takesTheFirst() {
        Routing routing = Routing.of(
                Graphs.of(6, 0, 1, 0, 2, 0, 3, 1, 4, 2, 4, 3, 4, 4, 0, 4, 5),
                Graphs.nodes(0),
                array(0, 0, 0, 1, 1, 1, 0.3, 0.7),
                Graphs.nodes(5));
        TimeToGo time = TimeToGo.solve(routing, array(1, 2, 7, 7, 1, 0), new double[8]);
        assertThat(time.chosenEdge(0)).isEqualTo(1);
        assertThat(time.toGo(0)).isCloseTo(9 / 0.7, ROUNDING);
    }

    /** 0 splits into 1 and 2; 1 splits into two edges of 0 and of 5 to 3, 2 takes its own time to 3; 3 goes back to 0 or on to 4. */
    private static TimeToGo lateTie(double back, double timeOfSecondBranch) {
        Routing routing = Routing.of(
                Graphs.of(5, 0, 1, 0, 2, 1, 3, 1, 3, 2, 3, 3, 0, 3, 4),
                Graphs.nodes(0, 1),
                array(0, 0, 0, 0, 1, back, 1 - back),
                Graphs.nodes(4));
        return TimeToGo.solve(routing, array(0, 0, timeOfSecondBranch, 0, 0), array(0, 0, 0, 5, 0, 0, 0));
    }

    @Test
    void solve_tieThatShowsOnlyInTheSecondRound_takesTheFirst() {
        TimeToGo time = lateTie(0.5, 5);
        assertThat(time.toGo(0)).isCloseTo(10, ROUNDING);
        assertThat(time.chosenEdge()).containsExactly(0, 3, -1, -1, -1);
    }

    /**
     * Three rounds of changes. The longest is 0 → 2 → 3, and 1 → 0: T(3) = 9 + 0.7·T(1) and T(1) = 7 + 2 + 3 + T(3), so T(3) = 17.4 / 0.3.
     */
    @Test
    void solve_loopThatNeedsSeveralRounds_findsTheLongest() {
        Routing routing = Routing.of(
                Graphs.of(5, 0, 3, 0, 2, 1, 0, 1, 2, 2, 4, 2, 3, 3, 4, 3, 1),
                Graphs.nodes(0, 1, 2),
                array(0, 0, 0, 0, 0, 0, 0.3, 0.7),
                Graphs.nodes(4));
        TimeToGo time = TimeToGo.solve(routing, array(2, 7, 3, 9, 0), new double[8]);
        assertThat(time.toGo()).containsExactly(array(63, 70, 61, 58, 0), ROUNDING);
        assertThat(time.chosenEdge()).containsExactly(1, 2, 5, -1, -1);
    }

    /** A thousand million rounds make much of a difference that is next to nothing in one of them. */
    @Test
    void solve_nearTieRepeatedWithoutEnd_keepsTheLonger() {
        double leave = Math.scalb(1, -30);
        TimeToGo time = lateTie(1 - leave, 5 + 1e-4);
        assertThat(time.toGo(0) * leave).isCloseTo(5 + 1e-4, ROUNDING);
        assertThat(time.chosenEdge(0)).isEqualTo(1);
    }

    @Test
    void solve_deadEnd_countsItsOwnTimeOnly() {
        Routing routing = Routing.of(Graphs.of(2, 0, 1), new BitSet(), array(1), new BitSet());
        assertThat(TimeToGo.solve(routing, array(2, 3), array(4)).toGo()).containsExactly(9, 3);
    }

    @Test
    void solve_edgesOutOfATargetAndOfProbabilityZero_doNotCount() {
        Routing routing = Routing.of(Graphs.of(3, 0, 1, 0, 2, 1, 0), new BitSet(), array(1, 0, 1), Graphs.nodes(1));
        TimeToGo time = TimeToGo.solve(routing, array(2, 50, 50), array(1, 50, 50));
        assertThat(time.toGo()).containsExactly(3, 0, 50);
        assertThat(time.passages(array(1, 1, 0))).containsExactly(1, 0, 0);
    }

    @Test
    void solve_parallelNodeWithoutEdges_ends() {
        Routing routing = Routing.of(Graphs.of(1), Graphs.nodes(0), array(), new BitSet());
        TimeToGo time = TimeToGo.solve(routing, array(2), array());
        assertThat(time.toGo(0)).isEqualTo(2);
        assertThat(time.chosenEdge(0)).isEqualTo(-1);
    }

    @Test
    void solve_branchThatNeverEnds_isRefused() {
        Routing routing = Routing.of(Graphs.of(3, 0, 1, 0, 2, 1, 0), Graphs.nodes(0), array(0, 0, 1), Graphs.nodes(2));
        assertThat(routing.endless()).isEqualTo(Graphs.nodes(0, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> TimeToGo.solve(routing, new double[3], new double[3]))
                .withMessageContaining("node 0");
    }

    @Test
    void endless_branchThatMayLeave_isNot() {
        Routing routing = Routing.of(
                Graphs.of(3, 0, 1, 0, 2, 1, 0, 1, 2), Graphs.nodes(0), array(0, 0, 0.9, 0.1), Graphs.nodes(2));
        assertThat(routing.endless().isEmpty()).isTrue();
    }

    @Test
    void toGo_changedByTheCaller_staysAsItWas() {
        TimeToGo time = TimeToGo.solve(split(), array(1, 1, 1, 1, 1), new double[5]);
        time.toGo()[0] = 7;
        time.chosenEdge()[0] = 7;
        assertThat(time.toGo(0)).isEqualTo(3);
        assertThat(time.chosenEdge(0)).isZero();
    }

    @Test
    void solve_wrongNumbers_refuses() {
        Routing routing = split();
        assertThatIllegalArgumentException().isThrownBy(() -> TimeToGo.solve(routing, new double[4], new double[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeToGo.solve(routing, new double[5], new double[4]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeToGo.solve(routing, array(1, -1, 0, 0, 0), new double[5]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeToGo.solve(routing, new double[5], array(0, 0, Double.NaN, 0, 0)));
    }

    @Test
    void solve_timesBeyondDouble_areInfinite() {
        TimeToGo time = TimeToGo.solve(split(), array(0, 1e308, 2, 1e308, 0), array(0, 0, 1e308, 0, 0));
        assertThat(time.toGo(0)).isInfinite();
        assertThat(time.chosenEdge(0)).isZero();
    }

    @Test
    void of_wrongProbabilities_refuses() {
        Digraph graph = Graphs.of(2, 0, 1);
        BitSet none = new BitSet();
        assertThatIllegalArgumentException().isThrownBy(() -> Routing.of(graph, none, array(), none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Routing.of(graph, none, array(0.5), none))
                .withMessageContaining("0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Routing.of(graph, none, array(1.5), none));
        assertThatIllegalArgumentException().isThrownBy(() -> Routing.of(graph, none, array(Double.NaN), none));
    }
}
