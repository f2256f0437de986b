package dev.valuestream.queueing.closed;

import static dev.valuestream.queueing.closed.MultiClassNetwork.Kind.DELAY;
import static dev.valuestream.queueing.closed.MultiClassNetwork.Kind.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.SmallChain;
import dev.valuestream.queueing.closed.MultiClassSolution.ClassState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

@AddLifecycleHook(RepeatableDraws.class)
class MultiClassNetworkTest {

    private static final double NEAR = 1e-9;

    /** Two kinds at two servers that share themselves, the state being how many of each kind are where. */
    private static SmallChain<List<Integer>> chain(ItemClass a, ItemClass b) {
        List<ItemClass> classes = List.of(a, b);
        return SmallChain.of(List.of(a.items(), 0, b.items(), 0), state -> {
            Map<List<Integer>, Double> moves = new HashMap<>();
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < 2; i++) {
                    int here = state.get(2 * c + i);
                    if (here > 0) {
                        List<Integer> next = new ArrayList<>(state);
                        next.set(2 * c + i, here - 1);
                        next.set(2 * c + 1 - i, next.get(2 * c + 1 - i) + 1);
                        double share = (double) here / (state.get(i) + state.get(2 + i));
                        moves.put(next, share / classes.get(c).demands().get(i));
                    }
                }
            }
            return moves;
        });
    }

    @Property(tries = 60)
    void items_twoKindsAtTwoServers_areThoseOfTheMarkovChain(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ItemClass a = ItemClass.of(1 + random.nextInt(4), 0.1 + random.nextDouble(), 0.1 + random.nextDouble());
        ItemClass b = ItemClass.of(1 + random.nextInt(4), 0.1 + random.nextDouble(), 0.1 + random.nextDouble());
        List<ClassState> states =
                MultiClassNetwork.of(List.of(QUEUE, QUEUE)).solve(List.of(a, b)).classes();
        SmallChain<List<Integer>> chain = chain(a, b);
        for (int i = 0; i < 4; i++) {
            int at = i;
            assertThat(states.get(i / 2).items().get(i % 2)).isCloseTo(chain.mean(s -> s.get(at)), within(NEAR));
        }
        assertThat(states.get(0).throughput() * states.get(0).cycleTime()).isCloseTo(a.items(), within(NEAR));
    }

    @Property(tries = 60)
    void throughput_kindsThatAreAlike_isThatOfOneKind(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] demands = {random.nextDouble(), 0.1 + random.nextDouble(), random.nextDouble()};
        List<ItemClass> classes = List.of(ItemClass.of(2, demands), ItemClass.of(0, demands), ItemClass.of(3, demands));
        List<ClassState> states = MultiClassNetwork.of(List.of(QUEUE, QUEUE, DELAY))
                .solve(classes)
                .classes();
        ClosedSolution one = ClosedNetwork.of(
                        List.of(Station.single(demands[0]), Station.single(demands[1]), Station.delay(demands[2])))
                .solve(5);
        assertThat(states.get(0).throughput()).isCloseTo(one.throughput() * 2 / 5, within(NEAR * one.throughput()));
        assertThat(states.get(2).cycleTime()).isCloseTo(one.cycleTime(), within(NEAR * one.cycleTime()));
        assertThat(states.get(1)).isEqualTo(new ClassState(0, 0, List.of(0.0, 0.0, 0.0)));
    }

    /**
     * Mean value analysis by hand. A alone spends 1 at each server, so that half of it is at either; B alone 2 and 1, so that two thirds are at the
     * first. Of both, A finds B: 1 · (1 + 2/3) and 1 · (1 + 1/3), together 3; B finds A: 2 · (1 + 1/2) and 1 · (1 + 1/2), together 4.5.
     */
    @Test
    void solve_oneItemOfEachOfTwoKinds_isThatByHand() {
        MultiClassSolution solution = MultiClassNetwork.of(List.of(QUEUE, QUEUE))
                .solve(List.of(ItemClass.of(1, 1, 1), ItemClass.of(1, 2, 1)));

        ClassState a = solution.classes().get(0);
        assertThat(a.throughput()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(a.cycleTime()).isCloseTo(3, within(1e-12));
        assertThat(a.items().get(0)).isCloseTo(5 / 9.0, within(1e-12));
        assertThat(a.items().get(1)).isCloseTo(4 / 9.0, within(1e-12));
        ClassState b = solution.classes().get(1);
        assertThat(b.throughput()).isCloseTo(2 / 9.0, within(1e-12));
        assertThat(b.cycleTime()).isCloseTo(4.5, within(1e-12));
        assertThat(b.items().get(0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(b.items().get(1)).isCloseTo(1 / 3.0, within(1e-12));
    }

    /** Where there is a server for each, nobody waits for the other: the last station takes 3 of A, whatever B does there. */
    @Test
    void solve_delay_takesWhatItTakes() {
        MultiClassSolution solution =
                MultiClassNetwork.of(List.of(DELAY)).solve(List.of(ItemClass.of(2, 3), ItemClass.of(5, 4)));

        assertThat(solution.classes().get(0).throughput()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(solution.classes().get(0).cycleTime()).isCloseTo(3, within(1e-12));
        assertThat(solution.classes().get(1).throughput()).isCloseTo(5 / 4.0, within(1e-12));
        assertThat(solution.classes().get(1).items().get(0)).isCloseTo(5, within(1e-12));
    }

    @Test
    void solve_wrongNumbers_areNamed() {
        MultiClassNetwork network = MultiClassNetwork.of(List.of(QUEUE, QUEUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.solve(List.of(ItemClass.of(1, 1))))
                .withMessageContaining("1 demands for 2 stations")
                .withMessageContaining("[closed.demands.count]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.solve(List.of(ItemClass.of(3000, 1, 1), ItemClass.of(3000, 1, 1))))
                .withMessageContaining("[closed.classes.large]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemClass.of(1, 0, 0))
                .withMessageContaining("[closed.demand.none]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemClass.of(-1, 1, 1))
                .withMessageContaining("[closed.items.range]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiClassNetwork.of(List.of()))
                .withMessageContaining("[closed.stations.none]");
    }
}
