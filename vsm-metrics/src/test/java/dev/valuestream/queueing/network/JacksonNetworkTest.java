package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.MDc;
import dev.valuestream.queueing.ServiceTime;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Networks with a product form: the prediction is the true mean. */
@AddLifecycleHook(RepeatableDraws.class)
class JacksonNetworkTest {

    private static final double PERCENT_OF_1E_9 = 1e-7;

    private static double wait(NetworkSolution solution, String station) {
        return solution.station(station).queue().orElseThrow().waitingTime();
    }

    /** Five steps at load 0.8, one item in ten back from the last to the third; Jackson 1957. */
    @Test
    void benchModel_twentyItemsForTwentyUnitsOfTime() {
        double[] time = {0.8, 0.8, 0.72, 0.72, 0.72};
        QueueingNetworkBuilder line = QueueingNetwork.builder();
        for (int i = 0; i < 5; i++) {
            line.station("s" + i, 1, ServiceTime.exponential(time[i]));
        }
        for (int i = 1; i < 5; i++) {
            line.route("s" + (i - 1), "s" + i);
        }
        NetworkSolution solution = line.route("s4", "s2", 0.1)
                .arrivals("items", "s0", Arrivals.poisson(1))
                .build()
                .solve();

        assertThat(solution.timeInNetwork().orElseThrow().mean()).isCloseTo(20, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.workInProcess().orElseThrow()).isCloseTo(20, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.visit("s3").arrivalRate()).isCloseTo(10 / 9.0, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.visit("s3").meanQueue().orElseThrow()).isCloseTo(3.2, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.stations())
                .allMatch(
                        s -> s.confidence() == Confidence.EXACT && s.cautions().isEmpty());
    }

    @Test
    void feedbackToTheSameStation_likeMM1() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(0.5))
                .route("m", "m", 0.25)
                .arrivals("items", "m", Arrivals.poisson(1))
                .build()
                .solve();

        assertThat(solution.station("m").load()).isCloseTo(2 / 3.0, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.timeInNetwork().orElseThrow().mean()).isCloseTo(2, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.visit("m").meanNumber().orElseThrow()).isCloseTo(2, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.station("m").confidence()).isEqualTo(Confidence.EXACT);
    }

    /** One team for two steps in a row, same exponential times: a Kelly network, each visit waits as in M/M/1 with the whole load. */
    @Test
    void teamOfTwoSteps_eachVisitWaitsAsInMM1() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("team", 1)
                .visit("first", "team", ServiceTime.exponential(1))
                .visit("second", "team", ServiceTime.exponential(1))
                .route("first", "second")
                .arrivals("items", "first", Arrivals.poisson(0.4))
                .build()
                .solve();

        assertThat(solution.station("team").load()).isCloseTo(0.8, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.visit("first").meanWait().orElseThrow()).isCloseTo(4, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.visit("second").meanWait().orElseThrow()).isCloseTo(4, withinPercentage(PERCENT_OF_1E_9));
        assertThat(solution.timeInNetwork().orElseThrow().mean()).isCloseTo(10, withinPercentage(PERCENT_OF_1E_9));
    }

    /** Random routes, several servers and two classes, against dense elimination and Erlang's sum with its factorials. */
    @Property(tries = 300)
    void randomNetwork_isTheProductForm(@ForAll long seed) {
        RandomJackson random = new RandomJackson(new SplittableRandom(seed));
        NetworkSolution solution = random.network.solve();
        double number = 0;
        for (int i = 0; i < random.size; i++) {
            double expected = random.wait(i);
            assertThat(wait(solution, "s" + i))
                    .as("seed %d, s%d", seed, i)
                    .isCloseTo(expected, withinPercentage(PERCENT_OF_1E_9));
            assertThat(solution.station("s" + i).confidence()).isEqualTo(Confidence.EXACT);
            number += random.rate[i] * (expected + random.time[i]);
        }
        assertThat(solution.workInProcess().orElseThrow()).isCloseTo(number, withinPercentage(PERCENT_OF_1E_9));
    }

    /** A Jackson network of two classes, with its traffic solved by itself. */
    private static final class RandomJackson {
        final int size;
        final double[] time;
        final int[] servers;
        final double[] rate;
        final QueueingNetwork network;

        RandomJackson(SplittableRandom random) {
            size = 1 + random.nextInt(6);
            time = new double[size];
            servers = new int[size];
            rate = new double[size];
            QueueingNetworkBuilder builder = QueueingNetwork.builder();
            for (String itemClass : new String[] {"a", "b"}) {
                double[][] routes = routes(random);
                double[] entering = random.doubles(size).toArray();
                double[] visits = eliminate(routes, entering);
                for (int i = 0; i < size; i++) {
                    rate[i] += visits[i];
                    builder.arrivals(itemClass, "s" + i, Arrivals.poisson(entering[i]));
                    for (int j = 0; j < size; j++) {
                        builder.route(itemClass, "s" + i, "s" + j, routes[i][j]);
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                servers[i] = 1 + random.nextInt(4);
                time[i] = servers[i] * (0.05 + 0.9 * random.nextDouble()) / rate[i];
                builder.station("s" + i, servers[i], ServiceTime.exponential(time[i]));
            }
            network = builder.build();
        }

        private double[][] routes(SplittableRandom random) {
            double[][] routes = new double[size][];
            Arrays.setAll(routes, i -> random.doubles(size).toArray());
            for (double[] row : routes) {
                double sum = Arrays.stream(row).sum() / 0.9;
                Arrays.setAll(row, j -> row[j] / sum);
            }
            return routes;
        }

        /** Gauss on λ − Pᵀλ = e. */
        private static double[] eliminate(double[][] routes, double[] entering) {
            int n = entering.length;
            double[][] a = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] = (i == j ? 1 : 0) - routes[j][i];
                }
                a[i][n] = entering[i];
            }
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    double factor = i == k ? 0 : a[i][k] / a[k][k];
                    for (int j = k; j <= n; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
            double[] x = new double[n];
            Arrays.setAll(x, i -> a[i][n] / a[i][i]);
            return x;
        }

        double wait(int i) {
            double offered = rate[i] * time[i];
            double term = 1;
            double sum = 0;
            for (int n = 0; n < servers[i]; n++) {
                sum += term;
                term *= offered / (n + 1);
            }
            double last = term / (1 - offered / servers[i]);
            return last / (sum + last) * time[i] / (servers[i] - offered);
        }
    }

    /** Constant times at several servers: alone, and where what comes is Poisson because it was before, as behind exponential times. */
    @Test
    void constantTimes_atSeveralServersOfPoissonArrivals_exactMDc() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("first", 1, ServiceTime.exponential(0.5))
                .station("second", 4, ServiceTime.constant(2.8))
                .arrivals("some", "first", Arrivals.poisson(0.4))
                .arrivals("others", "first", Arrivals.poisson(0.6))
                .route("first", "second")
                .build()
                .solve();

        double exact = new MDc(1, 2.8, 4).longRun().steady().orElseThrow().waitingTime();
        assertThat(wait(solution, "second")).isCloseTo(exact, withinPercentage(PERCENT_OF_1E_9));
    }
}
