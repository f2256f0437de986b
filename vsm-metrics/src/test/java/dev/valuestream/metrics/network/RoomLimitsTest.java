package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.constant;
import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.NetworkMarkovChain;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which limits are followed, and what they do to a queue, against a closed form and a Markov chain. */
class RoomLimitsTest {

    /** Two an hour come to a, which does eight, and go on to b, which does six. */
    private static ValueStreamBuilder two(Consumer<? super FlowBuilder> between, Consumer<? super FlowBuilder> last) {
        return requests(2)
                .step("a", s -> s.processTime(exponential(7.5)))
                .step("b", s -> s.processTime(exponential(10)))
                .flow("request", "a")
                .flow("a", "b", between)
                .flow("b", "done", last);
    }

    private static Consumer<FlowBuilder> lane() {
        return f -> f.kind(FlowKind.FIFO).max(1);
    }

    private static Followed limits(ValueStreamBuilder map) {
        return OneMap.of(map).queues().limits();
    }

    private static double queue(OneMap map, String step) {
        return map.queues().queue(map.step(step)).number().orElseThrow();
    }

    /** With room for one, one at b and one that a has finished: a stands blocked while b has three. */
    @Test
    void itemWithoutRoom_staysWhereItIs() {
        NetworkMarkovChain chain = new NetworkMarkovChain(
                40,
                (n, moves) -> {
                    moves.move(2, n[0] + 1, n[1]);
                    if (n[0] > 0 && n[1] < 3) {
                        moves.move(8, n[0] - 1, n[1] + 1);
                    }
                    if (n[1] > 0) {
                        moves.move(6, n[0], n[1] - 1);
                    }
                },
                0,
                0);
        OneMap map = OneMap.of(two(lane(), f -> {}));
        // in n[0] and n[1] one that is blocked counts at b: of those before the server of b at most one is in the lane
        double blocked = chain.mean(n -> n[1] == 3 ? 1 : 0);
        double waiting = chain.mean(n -> Math.min(1, Math.max(0, n[1] - 1)));
        double first = chain.mean(n -> n[1] == 3 ? n[0] : Math.max(0, n[0] - 1));
        double blockedSeconds = blocked / 2 * 3600;
        assertThat(map.queues().limits()).isEqualTo(new Followed(false, true));
        assertThat(map.queues().blocked(map.step("a"))).isCloseTo(blockedSeconds, within(1e-5 * blockedSeconds));
        assertThat(map.queues().blocked(map.step("b"))).isCloseTo(0, within(1e-9));
        assertThat(queue(map, "b")).isCloseTo(waiting, within(1e-5 * waiting));
        assertThat(queue(map, "a")).isCloseTo(first, within(1e-5 * first));
        assertThat(map.times(0).processing(map.step("a")))
                .isCloseTo(450 + blockedSeconds, within(1e-6 * blockedSeconds + 1e-6 * 450));
    }

    /**
     * M/M/2 of load ρ = 5/6 of which four are inside at most: p(n) = 2·p(0)·ρⁿ with p(0) = (1 − ρ) ÷ (1 + ρ); of three
     * one waits inside, of four and more two.
     */
    @Test
    void limitOfTheStream_holdsBackWhoWaitsOutside() {
        OneMap map = OneMap.of(requests(5)
                .step("a", s -> s.processTime(exponential(20)).stations(2))
                .flow("request", "a")
                .flow("a", "done")
                .wipLimit(4));
        double load = 5 / 6.0;
        double none = (1 - load) / (1 + load);
        double inside = 2 * none * (Math.pow(load, 3) + 2 * Math.pow(load, 4) / (1 - load));
        assertThat(map.queues().limits()).isEqualTo(new Followed(true, false));
        assertThat(queue(map, "a")).isCloseTo(inside, within(1e-9));
        assertThat(map.queues().blocked(map.step("a"))).isZero();
    }

    /** Steps that take no time are in no one's way. */
    @Test
    void limitOfTheStream_isFollowedPastIdleSteps() {
        assertThat(limits(two(f -> {}, f -> {})
                        .editStep("b", s -> s.processTime(Duration.ZERO))
                        .wipLimit(4)))
                .isEqualTo(new Followed(true, false));
    }

    @Test
    void limitOfTheStream_isNotFollowedWhereAQueueGrows() {
        assertThat(limits(two(f -> {}, f -> {})
                        .editStep("b", s -> s.processTime(exponential(40)))
                        .wipLimit(4)))
                .isEqualTo(Followed.NONE);
    }

    @Test
    void limitOfTheStream_isNotFollowedWhereItemsGoTogether() {
        assertThat(limits(two(f -> f.transferBatch(3), f -> {}).wipLimit(4))).isEqualTo(Followed.NONE);
    }

    /**
     * What is carried into a step of the line is nowhere between its stations; behind the last step it is no matter.
     */
    @Test
    void lane_isFollowedUnlessItsItemsAreCarried() {
        assertThat(limits(two(lane(), f -> f.transferTime(constant(5))))).isEqualTo(new Followed(false, true));
        assertThat(limits(two(
                        f -> lane().andThen(g -> g.transferTime(constant(5))).accept(f), f -> {})))
                .isEqualTo(Followed.NONE);
    }

    @Test
    void mapWithoutLimits_followsNone() {
        assertThat(limits(two(f -> {}, f -> {}))).isEqualTo(Followed.NONE);
        assertThat(limits(two(f -> f.max(3), f -> {}))).isEqualTo(Followed.NONE);
    }
}
