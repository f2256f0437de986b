package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.MDc;
import dev.valuestream.queueing.ServiceTime;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Constant times in a row, against closed forms and against a walk from item to item. */
@AddLifecycleHook(RepeatableDraws.class)
class ConstantTimesTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;

    /** Stations in a row: servers and times. */
    private record Row(int[] servers, double[] times) {

        /** The mean wait before each station of items that come at some times. */
        double[] walk(double[] arrivals) {
            double[] waits = new double[servers.length];
            double[] coming = arrivals.clone();
            for (int s = 0; s < servers.length; s++) {
                double[] leaving = new double[coming.length];
                for (int i = 0; i < coming.length; i++) {
                    double free = i < servers[s] ? 0 : leaving[i - servers[s]];
                    waits[s] += Math.max(0, free - coming[i]) / coming.length;
                    leaving[i] = Math.max(coming[i], free) + times[s];
                }
                coming = leaving;
            }
            return waits;
        }

        QueueingNetworkBuilder network(double goesOn) {
            QueueingNetworkBuilder network = QueueingNetwork.builder();
            for (int s = 0; s < servers.length; s++) {
                network.station("s" + s, servers[s], ServiceTime.constant(times[s]));
                if (s > 0) {
                    network.route("s" + (s - 1), "s" + s, goesOn);
                }
            }
            return network;
        }

        double[] predicted(Arrivals arrivals) {
            NetworkSolution solution =
                    network(1).arrivals("items", "s0", arrivals).build().solve();
            double[] waits = new double[servers.length];
            for (int s = 0; s < waits.length; s++) {
                waits[s] = waiting(solution, "s" + s);
            }
            return waits;
        }
    }

    private static Row row(int[] servers, double... times) {
        return new Row(servers, times);
    }

    private static double waiting(NetworkSolution solution, String station) {
        return solution.visit(station).meanWait().orElseThrow();
    }

    private static double sum(double[] waits) {
        double sum = 0;
        for (double wait : waits) {
            sum += wait;
        }
        return sum;
    }

    private static double[] poisson(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] times = new double[count];
        double now = 0;
        for (int i = 0; i < count; i++) {
            now -= Math.log(1 - random.nextDouble());
            times[i] = now;
        }
        return times;
    }

    private static double alone(int servers, double time) {
        return new MDc(1, time, servers).longRun().orElseThrow().waitingTime();
    }

    /** M/D/1 at load 0.9 waits 0.9² ÷ (2 · 0.1) = 4.05; what it lets go comes too slowly to wait again, and is slower than the next. */
    @Test
    void slowestFirst_nobodyWaitsBehindIt() {
        double[] waits = row(new int[] {1, 1, 1}, 0.9, 0.9, 0.5).predicted(Arrivals.poisson(1));
        assertThat(waits[0]).isCloseTo(4.05, withinPercentage(PERCENT_OF_1E_9));
        assertThat(waits[1]).isZero();
        assertThat(waits[2]).isZero();
    }

    /** Friedman: 0.25, 0.8167 − 0.25, 4.05 − 0.8167. */
    @Test
    void slowestLast_theRowWaitsAsLongAsItAlone() {
        double[] waits = row(new int[] {1, 1, 1}, 0.5, 0.7, 0.9).predicted(Arrivals.poisson(1));
        assertThat(waits[0]).isCloseTo(0.25, withinPercentage(PERCENT_OF_1E_9));
        assertThat(waits[1]).isCloseTo(0.49 / 0.6 - 0.25, withinPercentage(PERCENT_OF_1E_9));
        assertThat(waits[2]).isCloseTo(4.05 - 0.49 / 0.6, withinPercentage(PERCENT_OF_1E_9));
    }

    /** Random rows whose last station rules all others: the row waits as long as it alone, item by item on the walk, on the mean in the network. */
    @Property(tries = 200)
    void rowWithARuler_waitsAsLongAsTheRulerAlone(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int length = 2 + random.nextInt(3);
        int[] servers = new int[length];
        double[] times = new double[length];
        int last = 1 + random.nextInt(3);
        double load = 0.3 + 0.6 * random.nextDouble();
        for (int s = 0; s < length; s++) {
            servers[s] = s == length - 1 ? last : last * (1 + random.nextInt(3));
            times[s] = servers[s] * load * (s == length - 1 ? 1 : random.nextDouble());
        }
        double[] arrivals = poisson(seed, 400);
        Row ruler = row(new int[] {last}, times[length - 1]);
        double walked = sum(row(servers, times).walk(arrivals));
        assertThat(walked).isCloseTo(sum(ruler.walk(arrivals)), within(1e-9));
        double[] waits = row(servers, times).predicted(Arrivals.poisson(1));
        double alone = alone(last, times[length - 1]);
        assertThat(sum(waits)).isGreaterThan(alone * (1 - 1e-9));
        if (waits[length - 1] > 0) { // else those before it, none of which rules the others, were taken for too long
            assertThat(sum(waits)).isCloseTo(alone, withinPercentage(PERCENT_OF_1E_9));
        }
    }

    /** Three servers are not ruled by two: the walk shows that the rule would be wrong there. */
    @Test
    void serversThatDoNotDivide_areNotRuled() {
        Row row = row(new int[] {3, 2}, 2.4, 1.6);
        double[] arrivals = poisson(7, 20_000);
        double walked = sum(row.walk(arrivals));
        assertThat(walked).isGreaterThan(1.01 * sum(row(new int[] {2}, 1.6).walk(arrivals)));
        assertThat(row.predicted(Arrivals.poisson(1))[1]).isPositive();
    }

    /** Nobody waits where nothing varies, however high the load, and that is exact; it is still on the beat. */
    @Test
    void evenArrivals_nobodyWaits() {
        NetworkSolution solution = row(new int[] {1, 2, 4}, 0.95, 1.9, 2)
                .network(1)
                .delay("gate", ServiceTime.constant(3))
                .route("gate", "s0")
                .arrivals("items", "gate", Arrivals.even(1))
                .build()
                .solve();
        for (StationFigures station : solution.stations()) {
            assertThat(waiting(solution, station.id())).isZero();
            assertThat(station.confidence()).isEqualTo(Confidence.EXACT);
        }
        assertThat(solution.station("s1").cautions()).contains(Caution.EVEN_ARRIVALS);
        assertThat(solution.timeInNetwork().orElseThrow().mean())
                .isCloseTo(3 + 0.95 + 1.9 + 2, withinPercentage(PERCENT_OF_1E_9));
    }

    /** A server more never makes anybody wait: two of 1.8 let go two items in 1.8 at most, which three of 1.8 take at once. */
    @Test
    void moreServersThanNeeded_stillNobodyWaits() {
        double[] waits = row(new int[] {2, 2, 3}, 1.8, 1.8, 1.8).predicted(Arrivals.poisson(1));
        assertThat(waits[1]).isZero();
        assertThat(waits[2]).isZero();
    }

    @Test
    void whatMixesOrVaries_isNotRuled() {
        Row row = row(new int[] {1, 1}, 0.6, 0.6);
        assertWaits(
                row.network(1).arrivals("items", "s0", Arrivals.poisson(1)).arrivals("more", "s1", Arrivals.even(0.3)));
        assertWaits(row.network(0.6).arrivals("items", "s0", Arrivals.poisson(1)));
        assertWaits(row.network(0.3)
                .delay("way", ServiceTime.exponential(2))
                .route("s0", "way", 0.7)
                .route("way", "s1")
                .arrivals("items", "s0", Arrivals.poisson(1)));
        assertWaits(row.network(1).route("s1", "s0", 0.2).arrivals("items", "s0", Arrivals.poisson(1)));
        assertWaits(row.network(1)
                .time("s1", "more", ServiceTime.constant(0.9))
                .arrivals("items", "s0", Arrivals.poisson(0.5))
                .arrivals("more", "s0", Arrivals.poisson(0.5)));
        assertWaits(row.network(1)
                .arrivals("items", "s0", Arrivals.poisson(0.1), 10)
                .batch("s0", 10));
    }

    private static void assertWaits(QueueingNetworkBuilder network) {
        assertThat(waiting(network.build().solve(), "s1")).isPositive();
    }

    /** Plain QNA stays plain. */
    @Test
    void qna_knowsNoRows() {
        NetworkSolution qna = row(new int[] {1, 1}, 0.9, 0.9)
                .network(1)
                .arrivals("items", "s0", Arrivals.poisson(1))
                .build()
                .solve(Approximation.QNA);
        assertThat(waiting(qna, "s1")).isPositive();
    }
}
