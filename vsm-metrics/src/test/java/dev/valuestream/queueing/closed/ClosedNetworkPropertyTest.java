package dev.valuestream.queueing.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Closed networks against Markov chains, and what must hold for all of them. */
@AddLifecycleHook(RepeatableDraws.class)
class ClosedNetworkPropertyTest {

    private static final double NEAR = 1e-9;

    private static List<Station> stations(SplittableRandom random, int most) {
        List<Station> stations = new ArrayList<>();
        int count = 2 + random.nextInt(most - 1);
        for (int i = 0; i < count; i++) {
            double demand = Math.exp(4 * random.nextDouble() - 2);
            int kind = random.nextInt(4);
            stations.add(kind == 0 ? Station.delay(demand) : Station.of(demand, kind == 1 ? 2 + random.nextInt(3) : 1));
        }
        return stations;
    }

    /** Whether a way of solving gives the throughputs of the Markov chain. */
    private static boolean agrees(long seed, BiFunction<List<Station>, Integer, Double> throughput) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Station> stations = stations(random, 4);
        int items = 1 + random.nextInt(6);
        double exact = new GoingRound(stations, items).throughput();
        return Math.abs(throughput.apply(stations, items) / exact - 1) <= NEAR;
    }

    @Property(tries = 300)
    void solution_randomNetwork_isThatOfTheMarkovChain(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Station> stations = stations(random, 4);
        int items = 1 + random.nextInt(6);
        GoingRound chain = new GoingRound(stations, items);
        ClosedSolution solution = ClosedNetwork.of(stations).solve(items);
        assertThat(solution.throughput() / chain.throughput()).isCloseTo(1, within(NEAR));
        for (int i = 0; i < stations.size(); i++) {
            assertThat(solution.stations().get(i).items()).isCloseTo(chain.items(i), within(NEAR * items));
        }
    }

    /** The most common mistake: a station of several servers taken for one fast server. */
    @Test
    void comparison_withAFastServerForSeveral_findsItOut() {
        BiFunction<List<Station>, Integer, Double> planted = (stations, items) -> ClosedNetwork.of(stations.stream()
                        .map(s -> s.servers().isEmpty() ? s : Station.single(1 / s.capacity()))
                        .toList())
                .solve(items)
                .throughput();
        BiFunction<List<Station>, Integer, Double> ours =
                (stations, items) -> ClosedNetwork.of(stations).solve(items).throughput();
        int found = 0;
        for (long seed = 0; seed < 40; seed++) {
            found += agrees(seed, planted) ? 0 : 1;
            assertThat(agrees(seed, ours)).isTrue();
        }
        assertThat(found).isGreaterThan(10);
    }

    @Property(tries = 200)
    void curve_randomNetwork_risesAndStaysBelowTheBestCase(@ForAll long seed) {
        List<Station> stations = new ArrayList<>(stations(new SplittableRandom(seed), 8));
        stations.add(Station.single(1)); // somebody must wait
        ClosedNetwork network = ClosedNetwork.of(stations);
        FactoryPhysicsLaws laws = FactoryPhysicsLaws.of(network);
        double before = 0;
        for (ClosedSolution point : network.solveUpTo(60)) {
            assertThat(point.throughput()).isGreaterThanOrEqualTo(before * (1 - 1e-12));
            assertThat(point.throughput()).isLessThanOrEqualTo(laws.best().throughput(point.items()) * (1 + 1e-12));
            assertThat(point.throughput()).isGreaterThanOrEqualTo(laws.worst().throughput(point.items()) * (1 - 1e-12));
            before = point.throughput();
            littlesLaw(point);
        }
    }

    private static void littlesLaw(ClosedSolution point) {
        double items = 0;
        for (StationState state : point.stations()) {
            assertThat(state.items()).isCloseTo(point.throughput() * state.time(), within(NEAR * point.items()));
            assertThat(state.busy()).isLessThanOrEqualTo(state.items() * (1 + NEAR));
            items += state.items();
        }
        assertThat(items).isCloseTo(point.items(), within(NEAR * point.items()));
        assertThat(point.throughput() * point.cycleTime()).isCloseTo(point.items(), within(NEAR * point.items()));
    }

    @Property(tries = 100)
    void throughput_balancedLine_isThePracticalWorstCase(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double demand = Math.exp(10 * random.nextDouble() - 5);
        ClosedNetwork network = ClosedNetwork.of(Collections.nCopies(1 + random.nextInt(30), Station.single(demand)));
        FactoryPhysicsLaws laws = FactoryPhysicsLaws.of(network);
        for (ClosedSolution point : network.solveUpTo(200)) {
            double law = laws.practicalWorst().throughput(point.items());
            assertThat(point.throughput() / law).isCloseTo(1, within(1e-11));
        }
    }

    @Property(tries = 100)
    void throughput_anotherServer_isNeverLess(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Station> stations = new ArrayList<>(stations(random, 6));
        stations.set(0, Station.of(stations.get(0).demand(), 1 + random.nextInt(4)));
        double before = ClosedNetwork.of(stations).solve(20).throughput();
        Station first = stations.get(0);
        stations.set(0, Station.of(first.demand(), first.servers().getAsInt() + 1));
        assertThat(ClosedNetwork.of(stations).solve(20).throughput()).isGreaterThanOrEqualTo(before * (1 - 1e-12));
    }
}
