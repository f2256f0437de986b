package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GM1;
import dev.valuestream.queueing.MDc;
import dev.valuestream.queueing.Renewal;
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
            return walk(arrivals, new double[arrivals.length]);
        }

        /** The same; when they leave is written down. */
        double[] walk(double[] arrivals, double[] left) {
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
            System.arraycopy(coming, 0, left, 0, left.length);
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

    /** Behind such a row items come as from the ruler alone, later by the times of the others: to a station of varying times they are the same. */
    @Property(tries = 100)
    void behindARowWithARuler_itemsComeAsFromTheRulerAlone(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double slow = 0.5 + 0.45 * random.nextDouble();
        double[] times = {slow * random.nextDouble(), slow, slow * random.nextDouble()};
        Row row = row(new int[] {1, 1, 1}, times);
        Row ruler = row(new int[] {1}, slow);
        double[] left = new double[400];
        double[] leftRuler = new double[400];
        row.walk(poisson(seed, 400), left);
        ruler.walk(poisson(seed, 400), leftRuler);
        for (int i = 0; i < left.length; i++) {
            assertThat(left[i]).isCloseTo(leftRuler[i] + times[0] + times[2], within(1e-9));
        }
        for (double scv : new double[] {0.2, 1, 8}) {
            Arrivals arrivals = new Arrivals(1, scv);
            assertThat(behind(row, arrivals)).isCloseTo(behind(ruler, arrivals), withinPercentage(PERCENT_OF_1E_9));
        }
    }

    /** The wait at a station of load 0.8 that varies, behind a row. */
    private static double behind(Row row, Arrivals arrivals) {
        NetworkSolution solution = row.network(1)
                .station("next", 1, new ServiceTime(0.8, 0.5))
                .route("s" + (row.servers().length - 1), "next")
                .arrivals("items", "s0", arrivals)
                .build()
                .solve();
        return waiting(solution, "next");
    }

    /** Even arrivals do not wait at a constant time and are even behind it: D/M/1, which G/G/1 knows within 0.1 %. */
    @Test
    void behindAConstantTime_evenArrivalsAreEven() {
        NetworkSolution solution = row(new int[] {1, 2}, 0.9, 1.5)
                .network(1)
                .station("next", 1, ServiceTime.exponential(0.8))
                .route("s1", "next")
                .arrivals("items", "s0", Arrivals.even(1))
                .build()
                .solve();
        double even = new GM1(new Renewal.Even(1), 0.8).longRun().orElseThrow().waitingTime();
        assertThat(waiting(solution, "next")).isCloseTo(even, withinPercentage(0.1));
    }

    /** Where none rules: no item waits less than at each station alone, none more than at servers that rule all; the prediction is the middle. */
    @Property(tries = 100)
    void rowWithoutARuler_waitsBetweenItsSlowestAndARuler(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] loads = {0.4 + 0.5 * random.nextDouble(), 0.4 + 0.5 * random.nextDouble()};
        Row row = row(new int[] {3, 2}, 3 * loads[0], 2 * loads[1]);
        double[] arrivals = poisson(seed, 400);
        Row one = row(new int[] {1}, Math.max(loads[0], loads[1]));
        Row two = row(new int[] {2}, Math.max(3 * loads[0], 2 * loads[1]));
        double walked = sum(row.walk(arrivals));
        assertThat(walked)
                .isLessThanOrEqualTo(sum(one.walk(arrivals)) + 1e-9)
                .isLessThanOrEqualTo(sum(two.walk(arrivals)) + 1e-9);
        double longest = 0;
        for (int s = 0; s < 2; s++) {
            Row single = row(new int[] {row.servers()[s]}, row.times()[s]);
            assertThat(walked).isGreaterThanOrEqualTo(sum(single.walk(arrivals)) - 1e-9);
            longest = Math.max(longest, alone(row.servers()[s], row.times()[s]));
        }
        double ruler = alone(1, one.times()[0]);
        double rulers = two.times()[0] < 2 ? alone(2, two.times()[0]) : ruler;
        double middle = (longest + Math.min(ruler, rulers)) / 2;
        assertThat(sum(row.predicted(Arrivals.poisson(1)))).isCloseTo(middle, withinPercentage(PERCENT_OF_1E_9));
    }

    /** Nine stations of which none rules another, and more behind them: what is not followed any more begins anew. */
    @Test
    void moreThanAreFollowed_beginAnew() {
        int[] servers = new int[12];
        double[] times = new double[12];
        for (int s = 0; s < servers.length; s++) {
            servers[s] = 12 - s;
            times[s] = servers[s] * (0.9 - 0.05 * s);
        }
        double[] waits = row(servers, times).predicted(Arrivals.poisson(1));
        assertThat(waits).hasSize(12);
        assertThat(sum(waits)).isGreaterThan(alone(12, 12 * 0.9));
        assertThat(waits[11]).isPositive();
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
