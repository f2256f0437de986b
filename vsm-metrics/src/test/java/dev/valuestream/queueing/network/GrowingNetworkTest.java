package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.ServiceTime;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** From load 1 on there is no wait, but a growth, and less for those downstream. */
@AddLifecycleHook(RepeatableDraws.class)
class GrowingNetworkTest {

    private static double growth(NetworkSolution solution, String station) {
        return solution.station(station).queue() instanceof LongRun.Growing growing ? growing.growth() : 0;
    }

    @Test
    void overloadedFirstStation_growsAndLimitsWhatComesNext() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("slow", 2, ServiceTime.exponential(4))
                .station("fast", 1, ServiceTime.exponential(1.5))
                .route("slow", "fast")
                .arrivals("items", "slow", Arrivals.poisson(0.75))
                .build()
                .solve();

        assertThat(growth(solution, "slow")).isCloseTo(0.25, within(1e-12));
        assertThat(solution.station("slow").waitTail()).isEmpty();
        assertThat(solution.visit("slow").meanWait()).isEmpty();
        assertThat(solution.visit("fast").arrivalRate()).isCloseTo(0.5, within(1e-12));
        assertThat(solution.station("fast").load()).isCloseTo(0.75, within(1e-12));
        assertThat(solution.visit("fast").meanWait()).isPresent();
        assertThat(solution.timeInNetwork()).isEmpty();
        assertThat(solution.workInProcess()).isEmpty();
        assertThat(solution.growing()).containsExactly("slow");
    }

    @Test
    void loadOfExactlyOne_growsByNothingAndHasNoWait() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("m", 1, ServiceTime.exponential(2))
                .arrivals("items", "m", Arrivals.poisson(0.5))
                .build()
                .solve();
        assertThat(solution.growing()).containsExactly("m");
        assertThat(growth(solution, "m")).isZero();
    }

    @Test
    void classThatNeverComesThere_hasATimeAllTheSame() {
        NetworkSolution solution = QueueingNetwork.builder()
                .station("full", 1, ServiceTime.exponential(2))
                .station("free", 1, ServiceTime.exponential(0.5))
                .arrivals("much", "full", Arrivals.poisson(1))
                .arrivals("little", "free", Arrivals.poisson(1))
                .build()
                .solve();
        assertThat(solution.timeInNetwork("little").orElseThrow().mean()).isCloseTo(1, within(1e-9));
        assertThat(solution.timeInNetwork("much")).isEmpty();
    }

    /** Random routes of one class against the fluid λ = e + min(λ, c/s)·P iterated from above. */
    @Property(tries = 300)
    void growth_isThatOfTheFluid(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(6);
        double[] entering = random.doubles(size).toArray();
        double[] capacity = random.doubles(size, 0.05, 5).toArray();
        double[][] route = new double[size][size];
        QueueingNetworkBuilder builder = QueueingNetwork.builder();
        for (int i = 0; i < size; i++) {
            builder.station("s" + i, 1, ServiceTime.exponential(1 / capacity[i]));
            builder.arrivals("items", "s" + i, Arrivals.poisson(entering[i]));
            for (int j = 0; j < size; j++) {
                route[i][j] = random.nextDouble() * 0.9 / size;
                builder.route("s" + i, "s" + j, route[i][j]);
            }
        }
        NetworkSolution solution = builder.build().solve();
        double[] coming = fluid(entering, capacity, route);
        for (int i = 0; i < size; i++) {
            double expected = Math.max(0, coming[i] - capacity[i]);
            assertThat(growth(solution, "s" + i)).as("seed %d, s%d", seed, i).isCloseTo(expected, within(1e-9));
        }
    }

    private static double[] fluid(double[] entering, double[] capacity, double[][] route) {
        double[] coming = capacity.clone();
        java.util.Arrays.fill(coming, 1e9);
        for (int round = 0; round < 2000; round++) {
            double[] next = entering.clone();
            for (int i = 0; i < next.length; i++) {
                for (int j = 0; j < next.length; j++) {
                    next[j] += Math.min(coming[i], capacity[i]) * route[i][j];
                }
            }
            coming = next;
        }
        return coming;
    }
}
