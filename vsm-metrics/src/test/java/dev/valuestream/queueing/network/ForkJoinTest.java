package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Branches that wait for each other. */
class ForkJoinTest {

    private static QueueingNetworkBuilder twoBranches(double load, double otherLoad) {
        return QueueingNetwork.builder()
                .station("a", 1, ServiceTime.exponential(load))
                .station("b", 1, ServiceTime.exponential(otherLoad))
                .fork("split", "a", "b")
                .join("meet", "split")
                .route("a", "meet")
                .route("b", "meet")
                .arrivals("items", "split", Arrivals.poisson(1));
    }

    private static double time(QueueingNetworkBuilder network) {
        return network.build().solve().timeInNetwork("items").orElseThrow().mean();
    }

    /** Flatto and Hahn, Nelson and Tantawi: (12 − ρ)/8 of the time of one M/M/1. */
    @Test
    void twoEqualMM1_exact() {
        for (double load : new double[] {0.05, 0.3, 0.8, 0.97}) {
            double one = load / (1 - load);
            assertThat(time(twoBranches(load, load))).isCloseTo((12 - load) / 8 * one, within(1e-9 * one));
        }
    }

    /** Against the Markov chain of both queues. */
    @Tag("slow")
    @Test
    void twoUnequalMM1_nearTheChain() {
        double[][] loads = {{0.5, 0.7}, {0.7, 0.65}, {0.3, 0.6}};
        for (double[] load : loads) {
            assertThat(time(twoBranches(load[0], load[1]))).isCloseTo(chain(load[0], load[1]), withinPercentage(2));
        }
    }

    /** Items not yet through both = max of the two queues; Little's law with rate 1 gives the time. */
    private static double chain(double load, double otherLoad) {
        NetworkMarkovChain chain = new NetworkMarkovChain(
                60,
                (n, moves) -> {
                    moves.move(1, n[0] + 1, n[1] + 1);
                    if (n[0] > 0) {
                        moves.move(1 / load, n[0] - 1, n[1]);
                    }
                    if (n[1] > 0) {
                        moves.move(1 / otherLoad, n[0], n[1] - 1);
                    }
                },
                0,
                0);
        return chain.mean(n -> Math.max(n[0], n[1]));
    }

    /** Delays know nothing of each other: 1/a + 1/b − 1/(a + b) exactly. */
    @Test
    void twoDelays_closedForm() {
        NetworkSolution solution = QueueingNetwork.builder()
                .delay("a", ServiceTime.exponential(3))
                .delay("b", ServiceTime.exponential(0.5))
                .delay("after", ServiceTime.constant(10))
                .fork("split", "a", "b")
                .join("meet", "split")
                .route("a", "meet")
                .route("b", "meet")
                .route("meet", "after")
                .arrivals("items", "split", Arrivals.poisson(1))
                .build()
                .solve();

        double both = 3.5 - 1 / (1 / 3.0 + 2);
        assertThat(solution.timeInNetwork("items").orElseThrow().mean()).isCloseTo(10 + both, within(1e-9));
        ForkFigures fork = solution.fork("split", "items").orElseThrow();
        assertThat(fork.meanTime()).isCloseTo(both, within(1e-9));
        assertThat(fork.waitForOthers(1)).isCloseTo(both - 0.5, within(1e-9));
        assertThat(solution.visit("after").arrivalRate()).isCloseTo(1, within(1e-12));
    }

    /** A branch with a fork of its own, and one without anything: the inner fork is one of the times of the outer. */
    @Test
    void nestedForks_fromInsideOut() {
        double time = time(QueueingNetwork.builder()
                .delay("x", ServiceTime.constant(2))
                .delay("y", ServiceTime.constant(5))
                .delay("before", ServiceTime.constant(1))
                .delay("z", ServiceTime.constant(4))
                .fork("outer", "before", "z", "meet-outer")
                .fork("inner", "x", "y")
                .join("meet-inner", "inner")
                .join("meet-outer", "outer")
                .route("before", "inner")
                .route("x", "meet-inner")
                .route("y", "meet-inner")
                .route("meet-inner", "meet-outer")
                .route("z", "meet-outer")
                .arrivals("items", "outer", Arrivals.poisson(1)));
        assertThat(time).isCloseTo(6, within(1e-12));
    }

    /** Scrap in one branch: the join passes at the smaller rate. */
    @Test
    void join_unequalBranches_passesAtTheSmallest() {
        NetworkSolution solution = twoBranches(0.5, 0.5)
                .yield("b", 0.8)
                .station("after", 1, ServiceTime.exponential(0.5))
                .route("meet", "after")
                .build()
                .solve();
        assertThat(solution.visit("after").arrivalRate()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void afterJoin_notExact() {
        NetworkSolution solution = twoBranches(0.5, 0.6)
                .station("after", 1, ServiceTime.exponential(0.5))
                .route("meet", "after")
                .build()
                .solve();
        assertThat(solution.station("a").confidence()).isEqualTo(Confidence.EXACT);
        assertThat(solution.station("after").confidence()).isEqualTo(Confidence.LOW);
        assertThat(solution.station("after").cautions()).containsExactly(Caution.AFTER_JOIN);
    }
}
