package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small networks against their Markov chains, cut off where hardly anything is left. */
class NetworkChainTest {

    private static final int LIMIT = 90;

    /** Two stations, the second with two servers, a fifth comes back: exact. */
    @Test
    void exponentialRework_isTheChain() {
        double back = 0.2;
        NetworkMarkovChain chain = new NetworkMarkovChain(
                LIMIT,
                (n, moves) -> {
                    moves.move(1, n[0] + 1, n[1]);
                    if (n[0] > 0) {
                        moves.move(2.5, n[0] - 1, n[1] + 1);
                    }
                    double rate = 1.1 * Math.min(2, n[1]);
                    if (n[1] > 0) {
                        moves.move(rate * (1 - back), n[0], n[1] - 1);
                        moves.move(rate * back, n[0] + 1, n[1] - 1);
                    }
                },
                0,
                0);
        NetworkSolution solution = QueueingNetwork.builder()
                .station("one", 1, ServiceTime.exponential(1 / 2.5))
                .station("two", 2, ServiceTime.exponential(1 / 1.1))
                .route("one", "two")
                .route("two", "one", back)
                .arrivals("items", "one", Arrivals.poisson(1))
                .build()
                .solve();

        assertThat(solution.visit("one").meanNumber().orElseThrow())
                .isCloseTo(chain.mean(n -> n[0]), withinPercentage(1e-4));
        assertThat(solution.visit("two").meanNumber().orElseThrow())
                .isCloseTo(chain.mean(n -> n[1]), withinPercentage(1e-4));
        assertThat(solution.workInProcess().orElseThrow())
                .isCloseTo(chain.mean(n -> n[0] + n[1]), withinPercentage(1e-4));
    }

    /** Erlang-2 service at the first station (its phases are states), then an exponential one: time in the line within 3 %. */
    @Tag("slow")
    @Test
    void erlangThenExponential_nearTheChain() {
        NetworkMarkovChain chain = new NetworkMarkovChain(
                2 * LIMIT,
                (n, moves) -> {
                    moves.move(1, n[0] + 2, n[1]);
                    if (n[0] > 0) {
                        moves.move(2 / 0.7, n[0] - 1, n[1] + (n[0] % 2 == 1 ? 1 : 0));
                    }
                    if (n[1] > 0) {
                        moves.move(1 / 0.75, n[0], n[1] - 1);
                    }
                },
                0,
                0);
        NetworkSolution solution = QueueingNetwork.builder()
                .station("one", 1, new ServiceTime(0.7, 0.5))
                .station("two", 1, ServiceTime.exponential(0.75))
                .route("one", "two")
                .arrivals("items", "one", Arrivals.poisson(1))
                .build()
                .solve();

        assertThat(solution.visit("one").meanNumber().orElseThrow())
                .isCloseTo(chain.mean(n -> (n[0] + 1) / 2), withinPercentage(1e-4));
        assertThat(solution.workInProcess().orElseThrow())
                .isCloseTo(chain.mean(n -> (n[0] + 1) / 2 + n[1]), withinPercentage(3));
    }
}
