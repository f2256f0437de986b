package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A better station makes its own wait and the whole shorter, and the next wait longer: in truth, and in the prediction. */
@AddLifecycleHook(RepeatableDraws.class)
class BetterStationTest {

    private static final double[] SCVS = {0, 0.2, 0.5, 1, 2, 8};

    private static final int LIMIT = 70;

    /** Bursts (balanced hyperexponential, c² = 4) come once a unit of time to c servers of 0.8 each, then to one of 0.7. */
    private static NetworkMarkovChain chain(int servers, double each) {
        double p = (1 + Math.sqrt(0.6)) / 2;
        double[] rates = {2 * p, 2 * (1 - p)};
        return new NetworkMarkovChain(
                LIMIT,
                (n, moves) -> {
                    moves.move(rates[n[0]] * p, 0, n[1] + 1, n[2]);
                    moves.move(rates[n[0]] * (1 - p), 1, n[1] + 1, n[2]);
                    if (n[1] > 0) {
                        moves.move(Math.min(servers, n[1]) / each, n[0], n[1] - 1, n[2] + 1);
                    }
                    if (n[2] > 0) {
                        moves.move(1 / 0.7, n[0], n[1], n[2] - 1);
                    }
                },
                0,
                0,
                0);
    }

    private static NetworkSolution network(int servers) {
        return QueueingNetwork.builder()
                .station("first", servers, ServiceTime.exponential(0.8))
                .station("second", 1, ServiceTime.exponential(0.7))
                .route("first", "second")
                .arrivals("items", "first", new Arrivals(1, 4))
                .build()
                .solve();
    }

    private static double number(NetworkSolution solution, String station) {
        return solution.visit(station).meanNumber().orElseThrow();
    }

    /** A second server lets bursts through that the first alone had smoothed. */
    @Tag("slow")
    @Test
    void secondServer_theNextWaitsLonger_theWholeLess() {
        NetworkMarkovChain one = chain(1, 0.8);
        NetworkMarkovChain two = chain(2, 0.8);
        double nextOfOne = one.mean(n -> n[2]);
        double nextOfTwo = two.mean(n -> n[2]);
        double wholeOfOne = one.mean(n -> n[1] + n[2]);
        double wholeOfTwo = two.mean(n -> n[1] + n[2]);
        assertThat(nextOfTwo).isGreaterThan(1.1 * nextOfOne);
        assertThat(wholeOfTwo).isLessThan(0.7 * wholeOfOne);

        assertThat(number(network(2), "second")).isGreaterThan(number(network(1), "second"));
        assertThat(network(1).workInProcess().orElseThrow()).isCloseTo(wholeOfOne, withinPercentage(10));
        assertThat(network(2).workInProcess().orElseThrow()).isCloseTo(wholeOfTwo, withinPercentage(10));
    }

    /** Constant times of 0.9: nobody waits at the second of two. Where the first takes no time, the second is M/D/1: 0.9² ÷ (2 · 0.1). */
    @Test
    void firstTakesNoTime_theSecondWaits_theWholeIsShorterByItsTime() {
        NetworkSolution slow = constant(0.9);
        NetworkSolution fast = constant(0);
        assertThat(slow.visit("second").meanWait().orElseThrow()).isZero();
        assertThat(fast.visit("second").meanWait().orElseThrow()).isCloseTo(4.05, within(1e-9));
        assertThat(slow.timeInNetwork().orElseThrow().mean()).isCloseTo(4.05 + 1.8, within(1e-9));
        assertThat(fast.timeInNetwork().orElseThrow().mean()).isCloseTo(4.05 + 0.9, within(1e-9));
    }

    private static NetworkSolution constant(double first) {
        return QueueingNetwork.builder()
                .station("first", 1, ServiceTime.constant(first))
                .station("second", 1, ServiceTime.constant(0.9))
                .route("first", "second")
                .arrivals("items", "first", Arrivals.poisson(1))
                .build()
                .solve();
    }

    /** What formulas for one and for several servers make of nearly even arrivals must not cross: rows that vary, behind one source. */
    @Property(tries = 300)
    void serverMoreInARow_ownWaitIsNeverLonger(@ForAll long seed) {
        int helped = (int) Math.floorMod(seed, 4L);
        double now = waitInRow(seed, helped, 0);
        double then = waitInRow(seed, helped, 1);

        assertThat(then).as("station %s", helped).isLessThanOrEqualTo(now * (1 + 1e-9));
    }

    private static double waitInRow(long seed, int helped, int more) {
        SplittableRandom random = new SplittableRandom(seed);
        QueueingNetworkBuilder row = QueueingNetwork.builder();
        for (int i = 0; i < 4; i++) {
            int servers = 1 + (random.nextBoolean() ? 0 : random.nextInt(4));
            ServiceTime time =
                    new ServiceTime((0.15 + 0.75 * random.nextDouble()) * servers, SCVS[random.nextInt(SCVS.length)]);
            row.station("s" + i, servers + (i == helped ? more : 0), time);
            if (i > 0) {
                row.route("s" + (i - 1), "s" + i);
            }
        }
        row.arrivals("items", "s0", new Arrivals(1, SCVS[random.nextInt(SCVS.length)]));
        return row.build().solve().visit("s" + helped).meanWait().orElseThrow();
    }
}
