package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.queueing.WaitTail;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times in the network as means and variances, by hand. */
class JourneyTimesTest {

    private static final double NEAR = 1e-9;

    private static void assertTime(TimeInNetwork time, double mean, double variance) {
        assertThat(time.mean()).isCloseTo(mean, within(NEAR));
        assertThat(time.variance()).isCloseTo(variance, within(NEAR));
    }

    /** The time in M/M/1 is exponential, 1/(μ − λ): 1/(0.5 − 0.4) and 1/(1 − 0.4). */
    @Test
    void tandemOfMM1_variancesAddUp() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("first", 1, ServiceTime.exponential(2))
                .station("second", 1, ServiceTime.exponential(1))
                .route("first", "second")
                .arrivals("items", "first", Arrivals.poisson(0.4))
                .build()
                .solve();
        assertTime(solution.timeInNetwork().orElseThrow(), 10 + 5 / 3.0, 100 + 25 / 9.0);
        assertTime(solution.timeToGo("second", "items").orElseThrow(), 5 / 3.0, 25 / 9.0);
    }

    /**
     * M/M/1 of 1/(1 − 0.75) = 4 for each visit, and a geometric number of visits, 1/(1 − 0.25): exponential again, of
     * mean 4/0.75.
     */
    @Test
    void rework_ofExponentialStays_isExponential() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(1))
                .delay("back", ServiceTime.constant(0))
                .route("m", "back", 0.25)
                .route("back", "m")
                .arrivals("items", "m", Arrivals.poisson(0.75 * 0.75))
                .build()
                .solve();
        assertTime(solution.timeInNetwork().orElseThrow(), 16 / 3.0, 256 / 9.0);
    }

    /**
     * Seven gather at two a time unit: from 0 to 3, 1.5 on the mean, taken as evenly spread, 9/12; then 2 on the way,
     * exponential.
     */
    @Test
    void delayThatGathers_addsAnEvenlySpreadWait() {
        NetworkSolution solution = QueueingNetwork.builder()
                .delay("van", ServiceTime.exponential(2))
                .batch("van", 7)
                .arrivals("items", "van", Arrivals.poisson(2))
                .build()
                .solve();
        assertThat(solution.visit("van").batchWait()).isCloseTo(1.5, within(NEAR));
        assertTime(solution.timeInNetwork().orElseThrow(), 3.5, 0.75 + 4);
    }

    /** The same at an oven of 2.8 and scv 1.3, whose queue adds its own. */
    @Test
    void stationThatGathers_addsAnEvenlySpreadWait() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("oven", 1, new ServiceTime(2.8, 1.3))
                .batch("oven", 7)
                .arrivals("items", "oven", Arrivals.poisson(2))
                .build()
                .solve();
        WaitTail queue = solution.station("oven").waitTail().orElseThrow();
        assertThat(queue.mean()).isPositive();
        assertTime(
                solution.timeInNetwork().orElseThrow(), 1.5 + queue.mean() + 2.8, 0.75 + queue.variance() + 1.3 * 7.84);
    }

    /** Half of what comes in eights is served in eights: of each four more are missing, at two a time unit. */
    @Test
    void halfABatch_waitsForTheOtherHalf() {
        VisitFigures second = QueueingNetwork.builder()
                .station("first", 1, ServiceTime.constant(1.2))
                .batch("first", 8)
                .station("second", 1, ServiceTime.constant(1.2))
                .batch("second", 8)
                .route("first", "second", 0.5)
                .arrivals("items", "first", Arrivals.poisson(4))
                .build()
                .solve()
                .visit("second");
        assertThat(second.batchWait()).isCloseTo(1, within(NEAR));
    }

    /**
     * Branches that never meet: an item is there until its last copy has left; something else that happens first is
     * not a part of it.
     */
    @Test
    void forkWithoutJoin_takesAsLongAsItsLongestBranch() {
        NetworkSolution solution = QueueingNetwork.builder()
                .delay("elsewhere", ServiceTime.constant(100))
                .fork("split", "a", "b")
                .delay("a", ServiceTime.constant(2))
                .delay("b", ServiceTime.constant(5))
                .arrivals("items", "split", Arrivals.poisson(1))
                .arrivals("others", "elsewhere", Arrivals.poisson(1))
                .build()
                .solve();
        assertTime(solution.timeInNetwork("items").orElseThrow(), 5, 0);
        assertTime(solution.timeInNetwork("others").orElseThrow(), 100, 0);
    }

    private static NetworkSolution joinFirst(String... branches) {
        return QueueingNetwork.builder()
                .join("meet", "split")
                .fork("split", branches)
                .delay("b", ServiceTime.constant(5))
                .delay("after", ServiceTime.exponential(3))
                .route("b", "meet")
                .route("meet", "after")
                .arrivals("items", "split", Arrivals.poisson(7))
                .build()
                .solve();
    }

    /** One branch leads to the join at once, and waits 5 there. */
    @Test
    void joinThatIsStatedFirst_endsItsBranches() {
        NetworkSolution solution = joinFirst("meet", "b");
        assertTime(solution.timeInNetwork().orElseThrow(), 8, 9);
        assertTime(solution.timeToGo("meet", "items").orElseThrow(), 3, 9);
        ForkFigures fork = solution.fork("split", "items").orElseThrow();
        assertThat(fork.branches()).containsExactly(0.0, 5.0);
        assertThat(fork.meanTime()).isCloseTo(5, within(NEAR));
        assertThat(fork.waitForOthers(0)).isCloseTo(5, within(NEAR));
        assertThat(solution.visit("after").arrivalRate()).isCloseTo(7, within(NEAR));
        assertThat(solution.workInProcess().orElseThrow()).isCloseTo(56, within(NEAR));
    }

    @Test
    void joinThatIsStatedFirst_endsItsBranchesInAnyOrder() {
        NetworkSolution solution = joinFirst("b", "meet");
        assertTime(solution.timeInNetwork().orElseThrow(), 8, 9);
        assertThat(solution.fork("split", "items").orElseThrow().branches()).containsExactly(5.0, 0.0);
    }

    @Test
    void visits_areNeitherForksNorJoins() {
        NetworkSolution solution = joinFirst("meet", "b");
        assertThatThrownBy(() -> solution.visit("split"))
                .hasMessage("The network has no visit split. [network.visit.unknown]");
        assertThatThrownBy(() -> solution.visit("meet", "items"))
                .hasMessage("The network has no visit meet. [network.visit.unknown]");
    }

    /**
     * Of k equal M/M/1 (Nelson and Tantawi): (12 − ρ)/8·(H/1.5 + 4/11·(1 − H/1.5)·ρ) of the time of one; H = 11/6 of
     * three, 25/12 of four.
     */
    @Test
    void lastOfEqualQueues_asPublished() {
        Stay one = new Stay(5, 25, 4); // load 0.8
        double three = 11.2 / 8 * (11 / 9.0 + 4 / 11.0 * (1 - 11 / 9.0) * 0.8);
        assertThat(Stay.untilLastOf(List.of(one, one, one)).mean()).isCloseTo(5 * three, within(NEAR));
        double four = 11.2 / 8 * (25 / 18.0 + 4 / 11.0 * (1 - 25 / 18.0) * 0.8);
        assertThat(Stay.untilLastOf(List.of(one, one, one, one)).mean()).isCloseTo(5 * four, within(NEAR));
    }

    @Test
    void lastOfOneBranch_isThatBranch() {
        Stay last = Stay.untilLastOf(List.of(new Stay(5, 25, 4)));
        assertThat(last.mean()).isCloseTo(5, within(NEAR));
        assertThat(last.variance()).isCloseTo(25, within(1e-6));
        assertThat(last.waiting()).isEqualTo(4);
    }

    /** Constant times, one of which is waiting: the longest of them. */
    @Test
    void lastOfConstantBranches_isTheLongest() {
        Stay last = Stay.untilLastOf(List.of(new Stay(2, 0, 1), new Stay(7, 0, 3), new Stay(3, 0, 2)));
        assertThat(last.mean()).isCloseTo(7, within(NEAR));
        assertThat(last.variance()).isCloseTo(0, within(NEAR));
        assertThat(last.waiting()).isEqualTo(3);
    }
}
